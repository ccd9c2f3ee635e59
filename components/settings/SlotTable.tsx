import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { OpenSlot } from '../../lib/playbook/schema';
import type { Typed } from '../../lib/playbook/slots';
import { cellsOf, tableText } from '../../lib/playbook/tables';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import type { Fill } from './Desk';
import styles from './SlotTable.module.css';
import { useSaving, type Save } from './useSaving';

const say = words.slots.table;

/** A slot of rows in an order of their own, each stored as it is typed. */
export function SlotTable({
  slot,
  typed,
  onFill,
}: {
  slot: OpenSlot;
  typed: Typed;
  onFill: Save<Fill>;
}) {
  const { key, label, columns = [] } = slot;
  const field = useSaving(typed.text, (text) => onFill({ slot: key, typed: text }));
  const table = useRef<HTMLTableElement>(null);
  const known = cellsOf(field.text);
  const rows = known.length > 0 ? known : [[]];
  const change = (next: string[][]) => field.change(tableText(next));
  const put = (row: number, column: number, cell: string) =>
    change(
      rows.map((cells, at) =>
        at === row ? columns.map((_, one) => (one === column ? cell : (cells[one] ?? ''))) : cells,
      ),
    );
  const focusOn = (row: number, css = 'input') =>
    requestAnimationFrame(() =>
      table.current?.querySelectorAll('tbody tr')[row]?.querySelector<HTMLElement>(css)?.focus(),
    );
  const isFull = (cells: string[] | undefined) => cells?.[0]?.trim();
  return (
    <div className={styles.whole}>
      <table ref={table} className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say.place}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // A row is its place: what is typed belongs to it.
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {columns.map((column, at) => (
                <td key={column}>
                  <input
                    type="text"
                    aria-label={say.cell(column, row + 1)}
                    placeholder={column}
                    maxLength={120}
                    autoComplete="off"
                    value={cells[at] ?? ''}
                    onChange={(event) => put(row, at, event.target.value)}
                    onBlur={field.rest}
                    data-field={`${key}-${row}-${at}`}
                  />
                </td>
              ))}
              <td className={styles.acts}>
                <Button
                  kind="quiet"
                  icon={ArrowUp}
                  aria-label={say.up(row + 1)}
                  unavailable={row === 0}
                  data-act="row-up"
                  onClick={() => {
                    change(rows.toSpliced(row - 1, 2, cells, rows[row - 1] ?? []));
                    focusOn(row - 1, '[data-act="row-up"]');
                  }}
                />
                <Button
                  kind="quiet"
                  icon={Trash2}
                  aria-label={say.remove(row + 1)}
                  unavailable={!isFull(cells) && rows.length === 1}
                  data-act="row-remove"
                  onClick={() => {
                    change(rows.toSpliced(row, 1));
                    focusOn(Math.max(0, Math.min(row, rows.length - 2)));
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.below}>
        <Button
          icon={Plus}
          unavailable={!isFull(rows.at(-1))}
          data-act="row-add"
          onClick={() => {
            change([...rows, columns.map(() => '')]);
            focusOn(rows.length);
          }}
        >
          {say.add}
        </Button>
        <span role="status">
          {field.saving === 'failed'
            ? words.dashboard.notSavedLong
            : field.saving === 'saved' && words.dashboard.saved}
        </span>
      </div>
    </div>
  );
}
