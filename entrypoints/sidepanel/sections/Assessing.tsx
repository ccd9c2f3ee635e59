import { Assessment } from '../../../components/ticket/Assessment';
import { useAtDesk } from '../atDesk';
import { leaveField, useKeys } from '../useKeys';

/** What the ticket is, and a person's own word on it. */
export function Assessing() {
  const { judged, seen, playbook, now, zone, own, triage, placing } = useAtDesk();
  const { choosing, setChosen } = triage;
  useKeys({
    ...triage.choiceKeys,
    ...(choosing && { Escape: () => leaveField() || setChosen(null) }),
    p: () => setChosen('priority'),
    c: () => setChosen('category'),
    n: () => setChosen('priority'),
    ...(!placing.inserted && { z: () => triage.undo?.() }),
  });
  return (
    <Assessment
      judged={judged}
      ticket={seen.ticket}
      playbook={playbook}
      now={now}
      zone={zone}
      choosing={choosing}
      onChoosing={setChosen}
      own={own}
      onCorrect={triage.correct}
      onClassify={triage.classify}
      onUndo={triage.undo}
    />
  );
}
