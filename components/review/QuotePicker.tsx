import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../lib/ticket/schema';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import styles from './QuotePicker.module.css';
import { sentencesOf } from './sentences';
import { when } from './when';

/** Messages shown at once; the newest come first, because that is where a review looks first. */
const SHOWN = 8;

/** A dialog with the ticket's own sentences; choosing one quotes it. Escape closes it and changes nothing. */
export function QuotePicker({
  why,
  messages,
  onPick,
  onClose,
}: {
  why: string;
  messages: Message[];
  onPick: (sentence: string) => void;
  onClose: () => void;
}) {
  const say = words.review.picker;
  const dialog = useRef<HTMLDialogElement>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('details[open] button')?.focus();
  }, []);
  const newest = messages.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN);
  const reply = shown.findIndex(
    ({ role, visibility }) => role === 'agent' && visibility !== 'internal',
  );

  return (
    <dialog
      ref={dialog}
      className={styles.picker}
      data-part="picker"
      aria-labelledby="picker-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        dialog.current?.close();
      }}
    >
      <header className={styles.head}>
        <h2 id="picker-title">{say.title}</h2>
        <Button kind="quiet" onClick={() => dialog.current?.close()}>
          {say.cancel}
        </Button>
      </header>
      <p className={styles.why}>{messages.length ? why : say.none}</p>
      {shown.map((message, index) => (
        <details
          key={message.id ?? index}
          open={index === Math.max(0, reply)}
          className={styles.message}
        >
          <summary>
            <b>
              <Said>{message.author ?? say.unknown}</Said>
            </b>{' '}
            {[
              message.role && say.role[message.role],
              message.visibility === 'internal' && say.internal,
              message.sentAt ? when(message.sentAt) : say.noTime,
            ]
              .filter(Boolean)
              .join(', ')}
          </summary>
          <ul>
            {sentencesOf(message.text).map((sentence, position) => (
              <li key={position}>
                <button type="button" className={styles.sentence} onClick={() => onPick(sentence)}>
                  <Said>{sentence}</Said>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {!all && newest.length > SHOWN && (
        <Button onClick={() => setAll(true)}>{say.older(newest.length - SHOWN)}</Button>
      )}
    </dialog>
  );
}
