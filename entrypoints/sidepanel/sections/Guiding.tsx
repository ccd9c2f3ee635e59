import { FromTeam } from '../../../components/playbook/FromTeam';
import { Guidance } from '../../../components/playbook/guidance/Guidance';
import { spoken } from '../../../components/reply/InsertResult';
import { copy } from '../acts';
import { useAtDesk } from '../atDesk';
import { atHandFor } from '../fromTeam';
import { useGuidance } from '../useGuidance';
import { useKeys } from '../useKeys';

/** What the playbook and the team say about this moment. */
export function Guiding() {
  const { judged, playbook, settings, seen, say } = useAtDesk();
  const guidance = useGuidance(playbook, judged, seen.ticket);
  useKeys(guidance.keys);
  const copySlot = async (text: string) =>
    say(spoken({ is: (await copy(text)) ? 'copied' : 'notCopied' }));
  return (
    <>
      <Guidance {...guidance.section} />
      <FromTeam
        {...atHandFor(seen.ticket, judged, playbook, settings)}
        onCopy={(text) => void copySlot(text)}
      />
    </>
  );
}
