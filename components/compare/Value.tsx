import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import { piecesOf, type Piece } from './changed';
import styles from './Value.module.css';
import type { Told } from './values';

const { absent, changes } = words.compare;

/** What one side says, beside the `other` side; what only this side says is marked: of the copy as added, of the original as gone. */
export function Value({
  told,
  other,
  side,
}: {
  told: Told;
  other: Told;
  side: 'before' | 'after';
}) {
  const Mark = side === 'before' ? 'del' : 'ins';
  if (told.is === 'absent')
    return (
      <span className={styles.absent}>{other.is === 'list' ? words.compare.none : absent}</span>
    );
  if (told.is === 'lines')
    return (
      <dl className={styles.lines}>
        {told.lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Said>{text}</Said>
            </dd>
          </div>
        ))}
      </dl>
    );
  if (told.is === 'text') {
    const pieces = other.is === 'text' ? piecesFor(told.text, other.text, side) : undefined;
    return (
      <span className={styles.text}>
        {pieces ? <Pieces pieces={pieces} of={Mark} /> : <Said>{told.text}</Said>}
      </span>
    );
  }
  if (told.is === 'order')
    return (
      <ol className={styles.list}>
        {told.items.map((item) => (
          <li key={item}>
            <Said>{item}</Said>
          </li>
        ))}
      </ol>
    );
  const others = new Set(other.is === 'list' ? other.items : []);
  const own = told.items.filter((item) => !others.has(item));
  const shared = told.items.length - own.length;
  return (
    <ul className={styles.list}>
      {own.map((item, at) => (
        <li key={at}>
          <Mark className={styles.mark}>
            <Said>{item}</Said>
          </Mark>
        </li>
      ))}
      {shared > 0 && <li className={styles.absent}>{changes.more(shared)}</li>}
      {told.items.length === 0 && <li className={styles.absent}>{words.compare.none}</li>}
    </ul>
  );
}

const piecesFor = (own: string, other: string, side: 'before' | 'after'): Piece[] =>
  side === 'before' ? piecesOf(own, other)[0] : piecesOf(other, own)[1];

function Pieces({ pieces, of: Mark }: { pieces: Piece[]; of: 'del' | 'ins' }) {
  return (
    <bdi dir="auto">
      {pieces.map(({ text, changed }, at) =>
        changed ? (
          <Mark key={at} className={styles.mark}>
            <Said>{text}</Said>
          </Mark>
        ) : (
          <Said key={at}>{text}</Said>
        ),
      )}
    </bdi>
  );
}
