import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Chip.module.css';

/** A short word in a frame. A coloured tone always comes with its icon. */
export function Chip({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: 'neutral' | 'ok' | 'warn' | 'bad' | 'dashed';
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}
