import { Escalation } from '../../../components/escalation/Escalation';
import { useAtDesk } from '../atDesk';
import { reachOf } from '../fromTeam';
import { earliestWarning } from '../moment';
import { focusOn, useKeys } from '../useKeys';

/** What asks for an escalation, and who is next. */
export function Escalating() {
  const { judged, playbook, settings, now, zone } = useAtDesk();
  useKeys({ e: () => focusOn(document.querySelector<HTMLElement>('[data-part="escalation"]')) });
  return (
    <Escalation
      triggers={judged.triggers}
      escalations={judged.escalations}
      {...reachOf(judged, playbook, settings)}
      earliest={earliestWarning(judged, now)}
      now={now}
      zone={zone}
    />
  );
}
