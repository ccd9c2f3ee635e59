import styles from './Kbd.module.css';
import { useKeymap } from './keymap';

/**
 * A key cap; nothing for a key that was taken away. It is written with its default key, but for `asPressed`. What it does is said by
 * `aria-keyshortcuts` of the control, so the cap itself stays unread.
 */
export function Kbd({ children, asPressed = false }: { children: string; asPressed?: boolean }) {
  const keymap = useKeymap();
  const cap = asPressed ? children : keymap(children);
  if (cap === undefined) return null;
  return (
    <kbd className={styles.cap} aria-hidden="true">
      {cap}
    </kbd>
  );
}
