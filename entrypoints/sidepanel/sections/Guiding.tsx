import { FromTeam } from '../../../components/playbook/FromTeam';
import { Guidance } from '../../../components/playbook/guidance/Guidance';
import { spoken } from '../../../components/reply/InsertResult';
import type { Card } from '../../../lib/playbook/guidance';
import { copy } from '../acts';
import { useAtDesk } from '../atDesk';
import { atHandFor } from '../fromTeam';
import { useGuidance } from '../useGuidance';
import { useKeys } from '../useKeys';

/** The guide for an upset customer stands before the reply, where its sentences are inserted. */
const isShownAbove = ({ kind, now }: Card): boolean => kind === 'upset' && now === true;

/** What the playbook and the team say about this moment. */
export function Guiding() {
  const { judged, playbook, settings, seen, say } = useAtDesk();
  const guidance = useGuidance(playbook, judged, seen.ticket);
  useKeys(guidance.keys);
  const copySlot = async (text: string) =>
    say(spoken({ is: (await copy(text)) ? 'copied' : 'notCopied' }));
  return (
    <>
      <Guidance
        {...guidance.section}
        cards={guidance.section.cards.filter((card) => !isShownAbove(card))}
      />
      <FromTeam
        {...atHandFor(seen.ticket, judged, playbook, settings)}
        onCopy={(text) => void copySlot(text)}
      />
    </>
  );
}
