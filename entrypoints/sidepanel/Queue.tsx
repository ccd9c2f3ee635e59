import { Radar, useQueue, useRadar } from '../../components/radar';
import { snooze } from '../../lib/poke';
import { keepNote } from '../../lib/store/asides';
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
    onSnooze: snooze,
    onNote: keepNote,
    onBack,
  });
  useKeys(queue.keys);
  return <Radar queue={queue} />;
}
