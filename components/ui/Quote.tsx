import { Said } from './Said';
import styles from './Quote.module.css';

/** The evidence mark: the ticket's own words that caused a conclusion, the same on every surface. */
export function Quote({ children }: { children: string }) {
  return (
    <q className={styles.mark} data-part="evidence">
      <Said>{children}</Said>
    </q>
  );
}
