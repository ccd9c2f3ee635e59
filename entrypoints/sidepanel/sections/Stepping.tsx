import { Hint, type HintEnd } from '../../../components/onboarding';
import { AssessmentNote } from '../../../components/playbook/AssessmentNote';
import { hintsFor, missingOn } from '../../../lib/onboarding';
import { keepHint } from '../../../lib/store';
import { useAtDesk } from '../atDesk';
import { timeLeft } from '../moment';
import { NextStep } from '../NextStep';
import { NOTE, noteBody, noteLines } from '../note';
import { useKeys } from '../useKeys';
import { ResultOf } from './ResultOf';

/** The playbook's checklist for this moment, one act at a time; a new colleague's hint stands at its step. */
export function Stepping() {
  const {
    judged,
    playbook,
    settings,
    known,
    seen,
    now,
    zone,
    say,
    attempt,
    triage,
    drafting,
    placing,
  } = useAtDesk();
  const hint = hintsFor({
    playbook,
    checklist: triage.checklist,
    done: [...triage.done.keys()],
    seen: known.hints.map(({ hint: id }) => id),
    enabled: settings.hints,
  });
  const endHint = (how: HintEnd) =>
    hint && void attempt(() => keepHint({ hint: hint.hint, how, at: new Date().toISOString() }));
  useKeys({ ...(!drafting.draft && { Enter: triage.act }), h: () => endHint('gotIt') });

  if (!triage.checklist) return null;
  const lines = noteLines(judged, triage.owner, now, zone);
  const note = { name: NOTE, as: 'internal' as const, ...noteBody(lines) };
  return (
    <NextStep
      checklist={triage.checklist}
      done={triage.done}
      left={timeLeft(triage.checklist, seen, judged, playbook.calendars)}
      now={now}
      zone={zone}
      judged={judged}
      missing={missingOn(seen.ticket, {
        technical: judged.category.value?.id === 'technical',
        gaps: seen.gaps,
      })}
      owner={triage.owner}
      primary={!drafting.draft}
      unfolded={settings.hints}
      hint={hint && <Hint text={hint.text} onDone={endHint} announce={say} />}
      note={
        <AssessmentNote
          lines={lines}
          onInsert={() => void placing.insert(note)}
          onCopy={() => void placing.copyText(note)}
          result={<ResultOf name={NOTE} />}
        />
      }
      onOwner={triage.setOwner}
      onAct={triage.act}
      onUndo={triage.undoStep}
    />
  );
}
