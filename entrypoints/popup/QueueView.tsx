import { useEffect, useRef } from 'react';
import { Radar, useQueue, useRadar, type Follow } from '../../components/radar';
import { snooze } from '../../lib/poke';
import { keepNote } from '../../lib/store/asides';
import { openTicket } from '../../lib/tabs';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const load = (): Promise<Follow> =>
  import('../../lib/store/radar').then(({ followRadar }) => followRadar);

/** A popup has done its work once a ticket is in front; in a tab of its own the page stays. */
const leave = () => {
  if (document.documentElement.dataset.place === 'popup') window.close();
};

/** What is due next over all helpdesks, from the toolbar. */
export default function QueueView() {
  const radar = useRadar(load);
  const queue = useQueue(radar, HERE, {
    onOpen: (ref) => void openTicket(ref).then(leave),
    onSnooze: snooze,
    onNote: keepNote,
  });
  usePopupKeys(queue.keys);
  return <Radar queue={queue} />;
}

const FIELDS = 'input, textarea, select';

/** Keys of the popup act while no field has focus; Enter is left to the button that has it, Esc works from a field. */
function usePopupKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (target?.closest(FIELDS) && name !== 'Escape') return;
      if (name === 'Enter' && target?.closest('button')) return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
