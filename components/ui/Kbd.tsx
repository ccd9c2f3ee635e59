import styles from './Kbd.module.css';

/** A key cap. What it does is said by `aria-keyshortcuts` of the control, so the cap itself stays unread. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className={styles.cap} aria-hidden="true">
      {children}
    </kbd>
  );
}
