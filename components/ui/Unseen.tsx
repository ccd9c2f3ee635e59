import type { ReactNode } from 'react';
import styles from './Announcer.module.css';

/** Words for assistive technology only, within words that everybody sees. */
export const Unseen = ({ children }: { children: ReactNode }) => (
  <span className={styles.unseen}>{children}</span>
);
