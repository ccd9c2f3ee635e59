import type { ReaderChange } from '../../lib/readers/changes';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import styles from './Helpdesks.module.css';

const say = words.helpdesks.readers;

/** What a file would change, reader by reader and field by field, before any of it is in use. */
export function HelpdesksFound({
  changes,
  busy,
  onApply,
  onLeave,
}: {
  changes: ReaderChange[];
  busy: boolean;
  onApply: () => void;
  onLeave: () => void;
}) {
  const isNothing = changes.every(({ is }) => is === 'same');
  return (
    <div className={styles.found} data-part="readers-found">
      <h3>{say.found(changes.length)}</h3>
      {changes.map((change, at) => (
        <Change key={at} {...change} />
      ))}
      <p className={styles.aside}>{say.shipped}</p>
      <div className={styles.acts}>
        <Button
          kind="primary"
          data-act="apply-readers"
          unavailable={busy || isNothing}
          onClick={onApply}
        >
          {isNothing ? say.applyNone : say.apply}
        </Button>
        <Button kind="quiet" data-act="leave-readers" onClick={onLeave}>
          {say.leave}
        </Button>
      </div>
    </div>
  );
}

function Change({ addition, is, fields }: ReaderChange) {
  const name =
    addition.kind === 'taught'
      ? `${addition.name}, ${addition.origin}`
      : say.of(words.ticket.helpdesk(addition.helpdesk));
  return (
    <div data-part="reader-change" data-state={is}>
      <h4>
        <Said>{name}</Said> <span>{say.is[is]}</span>
      </h4>
      {fields.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.changes} aria-label={name}>
            <thead>
              <tr>
                <th scope="col">{say.field}</th>
                <th scope="col">{say.before}</th>
                <th scope="col">{say.after}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, before, after }) => (
                <tr key={field} data-field={field}>
                  <th scope="row">
                    <Said>{field}</Said>
                  </th>
                  <Selectors list={before} />
                  <Selectors list={after} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Selectors({ list }: { list: readonly string[] }) {
  return (
    <td>
      {list.length === 0 && <span className={styles.aside}>{say.nothing}</span>}
      {list.map((css) => (
        <code key={css}>
          <Said>{css}</Said>
        </code>
      ))}
    </td>
  );
}
