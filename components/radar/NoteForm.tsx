import { useEffect, useRef, useState } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { trusted } from '../ui/trusted';
import styles from './note.module.css';

const say = words.radar;

/** As long as a note may be. */
const LONGEST = 200;

/** A note of one line; an empty one takes it away. */
export function NoteForm({
  label,
  note,
  onKeep,
  onCancel,
}: {
  label: string;
  note: string;
  onKeep: (text: string) => void;
  onCancel: () => void;
}) {
  const [text, setText] = useState(note);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.nativeEvent.isTrusted) onKeep(text);
      }}
    >
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-field="queue-note"
      />
      <Button kind="plain" data-act="keep-note" onClick={trusted(() => onKeep(text))}>
        {say.noteSave}
      </Button>
      <Button kind="quiet" data-act="cancel" onClick={onCancel}>
        {say.cancel}
      </Button>
    </form>
  );
}
