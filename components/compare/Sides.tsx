import { Diff, Equal } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { Unseen } from '../ui/Unseen';
import styles from './Sides.module.css';

export type SideRow = {
  key: string;
  label: string;
  left: ReactNode;
  right: ReactNode;
  differs?: boolean;
  act?: ReactNode;
};
export type SideGroup = { key: string; title?: string; act?: ReactNode; rows: SideRow[] };

/**
 * Two sides in columns, which stack where it is narrow: each cell then names its side. The roles are written out, for a table laid out
 * in another way is none to every screen reader.
 */
export function Sides({
  label,
  left,
  right,
  groups,
  acts = false,
  head = true,
  marked,
}: {
  label: string;
  /** What the sides are called. */
  left: string;
  right: string;
  groups: SideGroup[];
  /** Is there a last column for what can be done? */
  acts?: boolean;
  /** Are the names of the sides shown above? They are always there to be heard. */
  head?: boolean;
  /** The lines that carry a sign and a word: those that differ, or those that don't. */
  marked?: 'differs' | 'same';
}) {
  const id = useId();
  const side = (name: string, value: ReactNode, which: 'left' | 'right') => (
    <td role="cell" data-side={which}>
      <span className={styles.which} aria-hidden="true">
        <Said>{name}</Said>
      </span>
      {value}
    </td>
  );
  return (
    <div className={styles.frame}>
      <table
        className={[styles.sides, !head && styles.headless].filter(Boolean).join(' ')}
        role="table"
        aria-label={label}
      >
        <colgroup>
          <col className={styles.name} />
          <col />
          <col />
          {acts && <col className={styles.acts} />}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <Unseen>{words.compare.what}</Unseen>
            </th>
            <th role="columnheader" scope="col">
              <Said>{left}</Said>
            </th>
            <th role="columnheader" scope="col">
              <Said>{right}</Said>
            </th>
            {acts && <td role="cell" />}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody
            key={group.key}
            role="rowgroup"
            aria-labelledby={group.title ? `${id}-${group.key}` : undefined}
            data-group={group.key}
          >
            {group.title && (
              <tr role="row" className={styles.group}>
                <th id={`${id}-${group.key}`} role="rowheader" scope="rowgroup" colSpan={3}>
                  <Said>{group.title}</Said>
                </th>
                {acts && <td role="cell">{group.act}</td>}
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.key} role="row" data-row={row.key} data-differs={row.differs}>
                <th role="rowheader" scope="row">
                  <Said>{row.label}</Said>
                  {marked && row.differs === (marked === 'differs') && (
                    <span className={styles.mark}>
                      <Icon of={marked === 'differs' ? Diff : Equal} size={12} />
                      {words.compare[marked]}
                    </span>
                  )}
                </th>
                {side(left, row.left, 'left')}
                {side(right, row.right, 'right')}
                {acts && (
                  <td role="cell" className={styles.act}>
                    {row.act}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
