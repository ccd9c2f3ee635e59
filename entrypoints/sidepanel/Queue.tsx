import { Save } from 'lucide-react';
import { useState } from 'react';
import { Radar, useQueue, useRadar } from '../../components/radar';
import { Note } from '../../components/ui/Note';
import { whyUnsaved, type Unsaved } from '../../lib/store';
import { keepNote, keepSnooze } from '../../lib/store/asides';
import { openTicket } from '../../lib/tabs';
import { ticketKey } from '../../lib/ticket/schema';
import { words } from '../../lib/words';
import { isTyped, showCall } from './calling';
import { loadRadar } from './QueueSwitch';
import { useKeys } from './useKeys';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The queue over all helpdesks, in place of the ticket; whoever opens one goes on with it. */
export default function Queue({ onBack }: { onBack: () => void }) {
  const radar = useRadar(loadRadar);
  const [unsaved, setUnsaved] = useState<Unsaved>();
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      setUnsaved(undefined);
      return true;
    } catch (error) {
      const because = whyUnsaved(error);
      if (!because) throw error;
      setUnsaved(because);
      return false;
    }
  };
  const queue = useQueue(radar, HERE, {
    onOpen: (ref) => {
      onBack();
      if (isTyped(ref)) showCall({ key: ticketKey(ref) });
      else void openTicket(ref);
    },
    onSnooze: (key, slept) => attempt(() => keepSnooze(key, slept)),
    onNote: (key, note) => attempt(() => keepNote(key, note)),
    onBack,
  });
  useKeys(queue.keys);
  return (
    <>
      {unsaved && (
        <Note tone="bad" icon={Save} part="unsaved" state={unsaved}>
          <p>{words.panel.notSaved[unsaved]}</p>
        </Note>
      )}
      <Radar queue={queue} />
    </>
  );
}
