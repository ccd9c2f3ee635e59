import type { Columns, Row } from '../../lib/history';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import styles from './learning.module.css';

const say = words.learning.take;
const PARTS = ['subject', 'text', 'category', 'priority'] as const;

/** The first tickets of a file as they would be kept. */
export function FirstRows({ rows, columns }: { rows: readonly Row[]; columns: Columns }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={say.preview}>
      <table className={`${styles.table} ${styles.preview}`} data-part="preview">
        <thead>
          <tr>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {say.columns[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {PARTS.map((part) => {
                const shown = row.get(columns[part] ?? '')?.join(', ') ?? '';
                return (
                  <td key={part}>
                    {shown === '' ? (
                      <span className={styles.soft}>{say.empty}</span>
                    ) : (
                      <span className={styles.clip}>
                        <Said>{shown}</Said>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
