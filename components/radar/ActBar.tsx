import { AlarmClock, AlarmClockOff, NotebookPen, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { trusted } from '../ui/trusted';
import { NoteForm } from './NoteForm';
import type { Queue } from './useQueue';
import styles from './radar.module.css';

const say = words.radar;

/** What can be done with the row in hand, always in the same place: its acts, then the choice or the field that one opens. */
export function ActBar({ queue }: { queue: Queue }) {
  const { entry, doing, name } = queue;
  if (!entry) return null;
  return (
    <div className={styles.bar} data-part="queue-acts" data-value={entry.tracked.ref.id}>
      {doing === 'snooze' ? (
        <Snoozing queue={queue} />
      ) : doing === 'note' ? (
        <NoteForm
          key={entry.tracked.key}
          label={say.noteFor(name)}
          note={entry.note ?? ''}
          onKeep={(text) => void queue.note(text)}
          onCancel={queue.cancel}
        />
      ) : (
        <>
          <p className={styles.said} data-part="queue-said">
            {queue.said || name}
          </p>
          {queue.said ? (
            queue.hasUndo && (
              <Button
                kind="quiet"
                icon={Undo2}
                keyCap="Z"
                data-act="undo-snooze"
                onClick={trusted(queue.undo)}
              >
                {say.undo}
              </Button>
            )
          ) : (
            <RowActs queue={queue} isSnoozed={entry.part === 'snoozed'} />
          )}
        </>
      )}
    </div>
  );
}

function RowActs({ queue, isSnoozed }: { queue: Queue; isSnoozed: boolean }) {
  return (
    <>
      <Button
        kind="quiet"
        icon={isSnoozed ? AlarmClockOff : AlarmClock}
        keyCap="S"
        data-act="ask-snooze"
        onClick={trusted(() => queue.askFor('snooze'))}
      >
        {isSnoozed ? say.acts.wake : say.acts.snooze}
      </Button>
      <Button
        kind="quiet"
        icon={NotebookPen}
        keyCap="T"
        data-act="ask-note"
        onClick={trusted(() => queue.askFor('note'))}
      >
        {say.acts.note}
      </Button>
    </>
  );
}

function Snoozing({ queue }: { queue: Queue }) {
  const { choices, name } = queue;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={group} className={styles.choices} role="group" aria-label={say.choose(name)}>
      <p>{choices.length ? say.choose(name) : say.tooSoon}</p>
      {choices.map(({ kind, when, early }, index) => (
        <Button
          key={kind}
          keyCap={String(index + 1)}
          data-act="snooze-until"
          data-value={kind}
          onClick={trusted(() => queue.snooze(kind))}
        >
          <span className={styles.until}>
            {say.until[kind]} <b>{early ? say.early(when) : when}</b>
          </span>
        </Button>
      ))}
      <p className={styles.back}>{choices.length > 0 && say.back}</p>
      <Button kind="quiet" data-act="cancel" keyCap="Esc" keyName="Escape" onClick={queue.cancel}>
        {say.cancel}
      </Button>
    </div>
  );
}
