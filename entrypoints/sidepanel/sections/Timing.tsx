import { useState } from 'react';
import { MissingSlots } from '../../../components/playbook/MissingSlots';
import { Clocks } from '../../../components/sla/Clocks';
import { priorityName } from '../../../components/ticket/Priority';
import { useAtDesk } from '../atDesk';
import { missingForClocks } from '../fromTeam';
import { useKeys } from '../useKeys';
import { useTicks } from '../useTicks';

/** How long there is, and why. `here`: the reader's own time zone. */
export function Timing({ here }: { here: string }) {
  const { judged, playbook, settings, known, seen, now, say, attempt } = useAtDesk();
  const [whyOpen, setWhyOpen] = useState(false);
  const ticking = useTicks({ ticket: seen.key, known, say, attempt });
  useKeys({ w: () => setWhyOpen(!whyOpen) });
  const level = playbook.scale?.levels.find(({ rank }) => rank === judged.runsOn?.rank);
  return (
    <Clocks
      clocks={judged.clocks}
      calendars={playbook.calendars}
      level={level ? priorityName(level) : ''}
      assumed={judged.runsOn?.assumed === true}
      asOf={judged.asOf}
      now={now}
      here={here}
      {...ticking}
      whyOpen={whyOpen}
      onWhy={setWhyOpen}
      hint={<MissingSlots {...missingForClocks(judged, playbook, settings)} />}
    />
  );
}
