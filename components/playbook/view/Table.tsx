import type { ReactNode } from 'react';
import { refsIn } from '../../../lib/playbook/contents';
import { Unseen } from '../../ui/Unseen';
import styles from './Table.module.css';

export type Row = { key: string; of: unknown; cells: ReactNode[] };

/** Facts that are compared with each other, a row each. Where there is no room beside each other, a row becomes a list of its cells. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: string[];
  rows: Row[];
}) {
  return (
    <table className={styles.table}>
      <caption>
        <Unseen>{caption}</Unseen>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, of, cells: [first, ...rest] }) => (
          <tr key={key} data-fact="" data-ref={refsIn(of).join(' ')}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]} data-label={columns[index + 1]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
