import { Info } from 'lucide-react';
import type { LeftOut } from '../../lib/playbook/import/macros';
import type { Reply } from '../../lib/playbook/import/replies';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { Note } from '../ui/Note';
import { Said } from '../ui/Said';
import styles from './transfer.module.css';

const say = words.transfer.replies;
const SHOWN = 8;

/** Replies from a file before they are added: what they are, what stays open, and where they go. */
export function RepliesFound({
  replies,
  there,
  asks,
  leftOut,
  missing,
  inactive,
  target,
  targets,
  busy,
  onInactive,
  onTarget,
  onAdd,
  onCancel,
}: {
  replies: readonly Reply[];
  /** Those that the playbook to be added to has already. */
  there: readonly Reply[];
  /** Slots that only the person can fill. */
  asks: readonly string[];
  leftOut: readonly LeftOut[];
  missing: number;
  /** Whether macros that are switched off are taken too; undefined where there is no such thing. */
  inactive: boolean | undefined;
  target: string;
  targets: { value: string; label: string }[];
  busy: boolean;
  onInactive: (inactive: boolean) => void;
  onTarget: (target: string) => void;
  onAdd: () => void;
  onCancel: () => void;
}) {
  const fresh = replies.length - there.length;
  return (
    <div className={styles.found} data-part="found" data-value="replies">
      <h3>{say.title(replies.length)}</h3>
      {replies.length === 0 && <p>{say.none}</p>}
      <List replies={replies.slice(0, SHOWN)} there={there} />
      {replies.length > SHOWN && (
        <details className={styles.fold}>
          <summary>{say.all(replies.length)}</summary>
          <List replies={replies.slice(SHOWN)} there={there} />
        </details>
      )}
      {asks.length > 0 && (
        <Note icon={Info} part="asks">
          <p>{say.asks(asks.length)}</p>
          <ul className={styles.keys}>
            {asks.map((key) => (
              <li key={key}>
                <code>{`{${key}}`}</code>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {leftOut.length > 0 && (
        <details className={styles.fold} data-part="left-out">
          <summary>{say.leftOut(leftOut.length)}</summary>
          <ul className={styles.list}>
            {leftOut.map(({ name, because }, index) => (
              <li key={index}>
                <b>
                  <Said>{name}</Said>
                </b>
                <span>{say.because[because]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing > 0 && <p>{say.missing(missing)}</p>}
      {inactive !== undefined && (
        <label className={styles.check}>
          <input
            type="checkbox"
            name="inactive"
            checked={inactive}
            onChange={(event) => onInactive(event.target.checked)}
          />
          <span>{say.inactive}</span>
        </label>
      )}
      {replies.length > 0 && (
        <SelectField
          label={say.target}
          name="target"
          help={say.targetHelp}
          value={target}
          options={targets}
          onChange={onTarget}
        />
      )}
      <div className={styles.acts}>
        {replies.length > 0 && (
          <Button kind="primary" data-act="add" unavailable={busy || fresh === 0} onClick={onAdd}>
            {busy ? words.transfer.adding : fresh === 0 ? say.allThere : say.add(fresh)}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {words.transfer.cancel}
        </Button>
      </div>
    </div>
  );
}

function List({ replies, there }: { replies: readonly Reply[]; there: readonly Reply[] }) {
  return (
    <ul className={styles.list}>
      {replies.map((reply) => (
        <li key={reply.from + reply.name} data-part="reply">
          <b>
            <Said>{reply.name}</Said>
          </b>
          <span>
            {[
              reply.group,
              reply.audience === 'internal' && say.internal,
              there.includes(reply) && say.there,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className={styles.first}>
            <Said>{reply.body.replace(/\s+/g, ' ').slice(0, 160)}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
}
