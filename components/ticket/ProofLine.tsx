import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Ticket } from '../../lib/ticket/schema';
import { passageAround, type Passage } from '../../lib/triage';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Icon } from '../ui/Icon';
import { Quote } from '../ui/Quote';
import { Said } from '../ui/Said';
import { visible } from '../ui/visible';
import type { Proof } from './proofs';
import styles from './ProofLine.module.css';

const say = words.assessment;

/** The ticket that the quotes come from, and the time by which its messages are dated. */
export type Told = { ticket: Pick<Ticket, 'subject' | 'messages'>; now: string; zone: string };

/** One quote and what it proves; opened, the quote stands marked among the words around it. */
export function ProofLine({ proof, told }: { proof: Proof; told: Told }) {
  const [open, setOpen] = useState(false);
  const place = useId();
  const line = (
    <>
      <Quote>{proof.quote}</Quote>
      {proof.proves.length > 0 && ` ${proof.proves.join('. ')}.`}
    </>
  );
  const passage = passageAround(told.ticket, proof);
  if (!passage) return <p className={styles.proof}>{line}</p>;
  return (
    <div className={styles.proof}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={open ? place : undefined}
        title={say.inContext}
        data-act="show-passage"
        onClick={() => setOpen(!open)}
      >
        <span className={styles.line}>{line}</span>
        <Icon of={ChevronDown} size={12} />
      </button>
      {open && (
        <figure id={place} className={styles.passage} data-part="passage">
          <figcaption>{writerOf(passage, told)}</figcaption>
          <blockquote dir="auto">
            {visible(passage.before)}
            <mark>{visible(passage.quote)}</mark>
            {visible(passage.after)}
          </blockquote>
        </figure>
      )}
    </div>
  );
}

/** Who wrote it and when; each as far as it was read. */
function writerOf({ message }: Passage, { now, zone }: Told) {
  if (!message) return say.subject;
  const { author, role, sentAt } = message;
  return (
    <>
      {author ? <Said>{author}</Said> : role ? say.writer[role] : say.unknownWriter}
      {sentAt && <time dateTime={sentAt}>{dayAndTime(locale, sentAt, now, zone)}</time>}
    </>
  );
}
