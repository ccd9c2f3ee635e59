import { words } from '../../lib/words';
import styles from './editing.module.css';

/** Says that the playbook has no such section; what starts one stands below. */
export function Absent({ of }: { of: keyof typeof words.editing.forms }) {
  return (
    <p className={styles.lead} data-part="absent">
      {words.editing.absent(words.editing.forms[of])}
    </p>
  );
}
