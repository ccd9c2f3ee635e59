import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Run } from '../../components/learning';
import { Announcer } from '../../components/ui/Announcer';
import { Button } from '../../components/ui/Button';
import { Note } from '../../components/ui/Note';
import { words } from '../../lib/words';
import { startLearning, stopLearning, useLearningRun, type LearningRun } from './learningRun';

const say = words.learning;

/** How far the learning is, and what became of it. */
export function LearningRunning() {
  const run = useLearningRun();
  const name = nameOf(run);
  return (
    <>
      <Announcer polite={name} />
      {run.is === 'running' && <Run name={name} done={run.progress?.done} onStop={stopLearning} />}
      {run.is === 'done' && (
        <Note icon={CircleCheck} tone="ok" part="run-ended" state="done">
          <p>{name}</p>
        </Note>
      )}
      {(run.is === 'stopped' || run.is === 'failed') && (
        <Note
          icon={TriangleAlert}
          tone={run.is === 'failed' ? 'bad' : 'neutral'}
          part="run-ended"
          state={run.is}
          actions={
            <Button data-act="again" onClick={startLearning}>
              {say.run.again}
            </Button>
          }
        >
          <p>{name}</p>
        </Note>
      )}
    </>
  );
}

function nameOf(run: LearningRun): string {
  if (run.is === 'idle') return '';
  if (run.is !== 'running') return say.run[run.is];
  const { progress } = run;
  return progress
    ? say.run.now(say.fields[progress.field], say.run.stage[progress.stage])
    : say.run.starting;
}
