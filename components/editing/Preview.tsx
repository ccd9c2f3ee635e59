import type { Slot } from '../../lib/playbook/schema';
import { layOut, type Part } from '../../lib/reply/body';
import type { FilledSlot } from '../../lib/reply';
import { words } from '../../lib/words';
import styles from './editing.module.css';

const say = words.editing.templates;

/** No reply is longer; a pasted book would be laid out anew with every key. */
const LONGEST = 20_000;

/** A reply as it reads, each slot by the name of what fills it. */
export function Preview({
  subject,
  body,
  slots,
}: {
  subject: string;
  body: string;
  slots: Slot[];
}) {
  const isLong = subject.length + body.length > LONGEST;
  const parts = isLong ? [] : partsOf(body, slots);
  return (
    <figure className={styles.preview} data-part="preview">
      <figcaption>{say.preview}</figcaption>
      {isLong ? (
        <p>{say.tooLong}</p>
      ) : (
        <div className={styles.paper}>
          <p className={styles.subject}>
            {subject ? partsOf(subject, slots).map(piece) : say.noSubject}
          </p>
          <p className={styles.text}>{parts.map(piece)}</p>
        </div>
      )}
    </figure>
  );
}

function partsOf(text: string, slots: readonly Slot[]): Part[] {
  const named = slots.map((slot): [string, FilledSlot] => [
    slot.key,
    {
      key: slot.key,
      ref: slot.ref,
      label: slot.label,
      value: slot.label,
      state: 'filled',
      from: slot.source,
      multiline: false,
      optional: false,
    },
  ]);
  return layOut(text, { slots: new Map(named), leftOut: new Set(), shown: false });
}

function piece(part: Part, at: number) {
  if (part.is === 'leftOut') return null;
  const said = part.is === 'slot' ? <mark>{part.value}</mark> : part.text;
  return part.bold ? <b key={at}>{said}</b> : <span key={at}>{said}</span>;
}
