import { Radar, useQueue, useRadar } from '../../components/radar';
import { keepNote, keepSnooze } from '../../lib/store/asides';
import { poke } from './acts';
import { showTicket } from './calling';
import { loadRadar } from './QueueSwitch';
import { useKeys } from './useKeys';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The queue over all helpdesks, in place of the ticket; whoever opens one goes on with it. */
export function Queue({ onBack }: { onBack: () => void }) {
  const radar = useRadar(loadRadar);
  const queue = useQueue(radar, HERE, {
    onOpen: (ref) => {
      onBack();
      showTicket(ref);
    },
    // What is out of the queue is out of the badge.
    onSnooze: async (key, slept) => {
      const kept = await keepSnooze(key, slept);
      if (kept.ok) await poke();
      return kept;
    },
    onNote: keepNote,
    onBack,
  });
  useKeys(queue.keys);
  return <Radar queue={queue} />;
}
