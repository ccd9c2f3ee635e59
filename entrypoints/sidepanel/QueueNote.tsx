import { useLiveQuery } from 'dexie-react-hooks';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { NoteForm } from '../../components/radar/NoteForm';
import { Button } from '../../components/ui/Button';
import { Note } from '../../components/ui/Note';
import { Said } from '../../components/ui/Said';
import { trusted } from '../../components/ui/trusted';
import { asideOf, keepNote } from '../../lib/store/asides';
import { words } from '../../lib/words';
import { useAtDesk } from './atDesk';

const say = words.radar;

/** What the person noted on this ticket in the queue, for themselves. */
export function QueueNote() {
  const { seen, warn } = useAtDesk();
  const [isEdited, setEdited] = useState(false);
  const note = useLiveQuery(() => asideOf(seen.key), [seen.key])?.note;
  if (!note) return null;
  const name = words.ticket.number(seen.ticket.ref.id);
  return (
    <Note
      icon={NotebookPen}
      part="queue-note"
      actions={
        !isEdited && (
          <Button kind="quiet" data-act="change-note" onClick={trusted(() => setEdited(true))}>
            {say.change}
          </Button>
        )
      }
    >
      {isEdited ? (
        <NoteForm
          label={say.noteFor(name)}
          note={note}
          onKeep={(text) =>
            void keepNote(seen.key, text).then((kept) => {
              setEdited(!kept.ok);
              if (!kept.ok) warn(words.panel.notSaved[kept.because]);
            })
          }
          onCancel={() => setEdited(false)}
        />
      ) : (
        <p>
          {say.stripNote}: <Said>{note}</Said>
        </p>
      )}
    </Note>
  );
}
