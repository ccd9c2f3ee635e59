import type { MouseEvent } from 'react';
import type { Part } from '../../lib/reply';
import { words } from '../../lib/words';
import { Kbd } from '../ui/Kbd';
import { Said } from '../ui/Said';
import { Marked } from './Marked';
import type { Offer } from './Templates';
import styles from './Templates.module.css';

const say = words.reply;

/** One template of the list. The chosen one shows how it begins, with what fills itself. */
export function TemplateRow({
  id,
  offer: { id: template, name, why, passage, filled, slots },
  query,
  digit,
  preview,
  onOpen,
}: {
  id: string;
  offer: Offer;
  query: string;
  /** The key that opens it. */
  digit?: string;
  preview?: Part[];
  onOpen: (event: MouseEvent) => void;
}) {
  return (
    <li
      id={id}
      role="option"
      className={styles.template}
      aria-selected={preview !== undefined}
      aria-keyshortcuts={digit}
      data-act="open-template"
      data-value={template}
      // The field keeps the focus, and with it the choice, until the click is done.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span className={styles.digit}>{digit && <Kbd>{digit}</Kbd>}</span>
      <span className={styles.words}>
        <span className={styles.name}>
          <Marked text={name} query={query} />
        </span>
        {passage === undefined ? (
          <span className={styles.why}>{why}</span>
        ) : (
          <span className={`${styles.why} ${styles.passage}`}>
            <Marked text={passage} query={query} />
          </span>
        )}
      </span>
      {slots > 0 && <span className={styles.fills}>{say.fills(filled, slots)}</span>}
      {preview && (
        <span className={styles.preview} data-part="preview">
          {preview.map((part, index) => (
            <Piece key={index} part={part} />
          ))}
        </span>
      )}
    </li>
  );
}

function Piece({ part }: { part: Part }) {
  if (part.is === 'leftOut') return null;
  if (part.is === 'text') return part.text.replace(/\s+/g, ' ');
  return (
    <span className={styles.value} data-state={part.state}>
      {part.state === 'filled' ? <Said>{part.value}</Said> : say.slotOpen}
    </span>
  );
}
