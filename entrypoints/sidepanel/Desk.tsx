import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useTick } from '../../components/ui/useTick';
import { assess } from '../../lib/assess';
import { withHours } from '../../lib/playbook/opening';
import { playbookFor } from '../../lib/store/playbooks';
import { filledOf } from '../../lib/store/schema';
import type { Shown } from './atDesk';
import { atFirst } from './first';
import { Judgement } from './Judgement';
import { prepared } from './prepared';
import { useOthers, withOthers } from './useAlike';
import { useMemory } from './useMemory';
import { useModels } from './useModels';

const MINUTE = 60_000;

type Given = Pick<Shown, 'tabId' | 'address' | 'seen' | 'asleep' | 'settings'>;

/** One ticket, judged anew every minute and whenever something about it changes. */
export function Desk(given: Given) {
  const { seen, settings } = given;
  const { site } = seen.ticket.ref;
  const known = useMemory(seen.key);
  const first = atFirst()?.desk;
  const pack = useLiveQuery(
    () => playbookFor(settings, site).then(prepared),
    [settings, site],
    first?.key === seen.key && first.settings === settings ? first.pack : undefined,
  );
  // What judges better comes after what judges at all.
  const stands = !!known && !!pack;
  const others = useOthers(seen.key, stands);
  const { models, own } = useModels(stands);
  const tick = new Date(useTick(MINUTE)).toISOString();
  const filled = useMemo(() => pack && filledOf(settings, pack), [settings, pack]);
  const now = [known?.at ?? tick, seen.seenAt].reduce((a, b) => (a > b ? a : b), tick);
  const judged = useMemo(
    () =>
      known &&
      pack &&
      assess(seen.ticket, pack, { ...withOthers(known.memory, others), models }, now, filled),
    [seen.ticket, pack, known, others, models, now, filled],
  );
  if (!known || !pack || !filled || !judged) return null;
  return (
    <Judgement
      {...given}
      known={known}
      others={others}
      own={own}
      judged={judged}
      playbook={withHours(pack, filled)}
      now={now}
    />
  );
}
