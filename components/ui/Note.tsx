import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Note.module.css';

/** A short remark inside a section: an icon, words, and what can be done about it. */
export function Note({
  tone = 'neutral',
  icon,
  actions,
  children,
  part,
  state,
}: {
  tone?: 'neutral' | 'ok' | 'warn' | 'bad' | 'dashed';
  icon: LucideIcon;
  actions?: ReactNode;
  children: ReactNode;
  part?: string;
  state?: string;
}) {
  return (
    <div className={`${styles.note} ${styles[tone]}`} data-part={part} data-state={state}>
      <span className={styles.icon}>
        <Icon of={icon} />
      </span>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
