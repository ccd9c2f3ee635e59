import { useState } from 'react';
import { MissingSlots } from '../../../components/playbook/MissingSlots';
import { Clocks } from '../../../components/sla/Clocks';
import { WhatIf } from '../../../components/sla/WhatIf';
import { priorityName } from '../../../components/ticket/Priority';
import { toldOf } from '../../../lib/assess';
import { answeredWhileWaiting } from '../../../lib/sla/answered';
import { filledOf } from '../../../lib/store/schema';
import { customerZone } from '../../../lib/ticket/zone';
import { useAtDesk } from '../atDesk';
import { missingForClocks } from '../fromTeam';
import { focusOn, useKeys } from '../useKeys';
import { useTicks } from '../useTicks';

/** How long there is, why, and what would be if. `here`: the reader's own time zone. */
export function Timing({ here }: { here: string }) {
  const { judged, playbook, settings, known, seen, now, say, attempt } = useAtDesk();
  const [whyOpen, setWhyOpen] = useState(false);
  const ticking = useTicks({ ticket: seen.key, known, say, attempt });
  useKeys({
    w: () => {
      setWhyOpen(!whyOpen);
      focusOn(document.querySelector<HTMLElement>('[data-act="why"]'));
    },
  });
  const level = playbook.scale?.levels.find(({ rank }) => rank === judged.runsOn?.rank);
  return (
    <Clocks
      clocks={judged.clocks}
      calendars={playbook.calendars}
      level={level ? priorityName(level) : ''}
      assumed={judged.runsOn?.assumed === true}
      asOf={judged.asOf}
      now={now}
      zones={{ here, customer: customerZone(seen.ticket) }}
      answered={answeredWhileWaiting(seen.ticket, judged.clocks, seen.changes)}
      {...ticking}
      whyOpen={whyOpen}
      onWhy={setWhyOpen}
      whatIf={(instant, zoneOf) => (
        <WhatIf
          of={{
            ticket: seen.ticket,
            playbook,
            rank: judged.runsOn?.rank ?? null,
            told: toldOf(
              seen.ticket,
              playbook,
              known.memory,
              filledOf(settings, playbook),
              judged.priority.value?.rank ?? null,
            ),
          }}
          clocks={judged.clocks}
          ticks={ticking.ticks}
          now={instant}
          zoneOf={zoneOf}
          levelName={priorityName}
        />
      )}
      hint={<MissingSlots {...missingForClocks(judged, playbook, settings)} />}
    />
  );
}
