import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import type { Cell, Line } from './facts';
import type { SideRow } from './Sides';
import styles from './Value.module.css';

/** Of a longer list the first ones are shown. */
const MOST = 8;

function Words({ cell }: { cell: Cell }) {
  if ('missing' in cell) return <span className={styles.absent}>{cell.missing}</span>;
  const [only, ...more] = cell.said;
  if (more.length === 0) return <Said>{only ?? ''}</Said>;
  const left = cell.said.length - MOST;
  return (
    <ul className={styles.list}>
      {cell.said.slice(0, MOST).map((text, at) => (
        <li key={at}>
          <Said>{text}</Said>
        </li>
      ))}
      {left > 0 && <li className={styles.absent}>{words.compare.facts.andMore(left)}</li>}
    </ul>
  );
}

/** A line of the table of two playbooks. */
export const rowOf = ({ key, label, left, right, differs }: Line): SideRow => ({
  key,
  label,
  left: <Words cell={left} />,
  right: <Words cell={right} />,
  differs,
});
