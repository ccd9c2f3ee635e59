import { useMemo } from 'react';
import { useTick } from '../../components/ui/useTick';
import { assess, withHours } from '../../lib/assess';
import type { PlaybookInUse } from '../../lib/playbook/borrow';
import { filledOf } from '../../lib/store/schema';
import type { Shown } from './atDesk';
import { Judgement } from './Judgement';
import { useOthers, withOthers } from './useAlike';
import { useMemory } from './useMemory';
import { useModels } from './useModels';

const MINUTE = 60_000;

type Given = Pick<Shown, 'tabId' | 'seen' | 'asleep' | 'settings'>;

/** One ticket, judged anew every minute and whenever something about it changes. */
export function Desk({ pack, ...given }: Given & { pack: PlaybookInUse }) {
  const { seen, settings } = given;
  const known = useMemory(seen.key);
  const others = useOthers(seen.key);
  const { models, own } = useModels();
  const tick = new Date(useTick(MINUTE)).toISOString();
  const filled = useMemo(() => filledOf(settings, pack), [settings, pack]);
  const playbook = withHours(pack, filled);
  const now = [known?.at ?? tick, seen.seenAt].reduce((a, b) => (a > b ? a : b), tick);
  const judged = useMemo(
    () =>
      known &&
      assess(seen.ticket, pack, { ...withOthers(known.memory, others), models }, now, filled),
    [seen.ticket, pack, known, others, models, now, filled],
  );
  if (!known || !judged) return null;
  return (
    <Judgement
      {...given}
      known={known}
      others={others}
      own={own}
      judged={judged}
      playbook={playbook}
      now={now}
    />
  );
}
