import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './State.module.css';

/** A whole surface that says one thing calmly: an icon, a sentence, one act. `state` names it for tests. */
export function State({
  state,
  icon,
  title,
  action,
  children,
}: {
  state: string;
  icon: LucideIcon;
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.state} data-part="state" data-state={state}>
      <span className={styles.icon}>
        <Icon of={icon} size={24} />
      </span>
      <h1>{title}</h1>
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
