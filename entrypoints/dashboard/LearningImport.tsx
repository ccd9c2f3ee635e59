import { CircleCheck, FileWarning, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { FoundFile, Run } from '../../components/learning';
import { Card } from '../../components/settings';
import { Drop } from '../../components/transfer';
import { Note } from '../../components/ui/Note';
import { Said } from '../../components/ui/Said';
import type { Columns, Found, Refusal, Taken } from '../../lib/history';
import { whyUnsaved } from '../../lib/store';
import { keepLessons } from '../../lib/store/lessons';
import { words } from '../../lib/words';
import styles from './App.module.css';
import { focusCard } from './cardFocus';
import { open, takeOver, type Tell } from './learningFile';
import { startLearning } from './learningRun';
import { leftOutSaid, refusedSaid } from './learningSaid';

const say = words.learning;

type Chosen = { name: string; text: string; found: Found; columns: Columns };
type State =
  | { is: 'idle' }
  | { is: 'working'; at: 'reading' | 'taking'; done: number }
  | ({ is: 'found'; nothing?: true } & Chosen)
  | { is: 'kept'; name: string; count: number; taken: Pick<Taken, 'left' | 'cut'> }
  | { is: 'refused'; name: string; refusal: Refusal }
  | { is: 'failed'; because: 'notRead' | 'notStored'; chosen?: Chosen };

/** One file at a time: chosen, looked at, its columns told, taken over and learned from. */
export function LearningImport() {
  const [state, setState] = useState<State>({ is: 'idle' });
  const working = useRef<AbortController>(undefined);

  /** Ends a turn, and gives the keyboard a place where what it was on has gone. */
  const end = (next: State) => {
    setState(next);
    if (next.is !== 'found' || next.nothing) focusCard(next.is === 'kept' ? 'learned' : 'take');
  };

  /** Runs one piece of work that can be stopped; a later one overtakes it. */
  const work = async (
    at: 'reading' | 'taking',
    doing: (tell: Tell, signal: AbortSignal) => Promise<State | undefined>,
  ) => {
    working.current?.abort();
    const { signal } = (working.current = new AbortController());
    setState({ is: 'working', at, done: 0 });
    const next = await doing((done) => {
      if (!signal.aborted) setState({ is: 'working', at, done });
    }, signal);
    if (!signal.aborted) end(next ?? { is: 'idle' });
  };

  const read = (file: File) =>
    work('reading', async (tell, signal) => {
      try {
        const opened = await open(file, tell, signal);
        if (!opened) return undefined;
        if ('why' in opened) return { is: 'refused', name: file.name, refusal: opened };
        const { guess } = opened.found;
        return { is: 'found', name: file.name, columns: guess, ...opened };
      } catch (error) {
        // A file that is gone, or that the browser may not open.
        if (!(error instanceof DOMException)) throw error;
        return { is: 'failed', because: 'notRead' };
      }
    });

  const take = (chosen: Chosen) =>
    work('taking', async (tell, signal) => {
      const taken = await takeOver(chosen, tell, signal);
      if (!taken) return undefined;
      if ('why' in taken) return { is: 'refused', name: chosen.name, refusal: taken };
      if (taken.tickets.length === 0) return { ...chosen, is: 'found', nothing: true };
      try {
        const at = new Date().toISOString();
        const id = crypto.randomUUID();
        const count = await keepLessons({ id, name: chosen.name, at }, taken.tickets);
        startLearning();
        // The store keeps the newest of all files together.
        const older = taken.left.older + taken.tickets.length - count;
        const left = { ...taken.left, older };
        return { is: 'kept', name: chosen.name, count, taken: { left, cut: taken.cut } };
      } catch (error) {
        if (!whyUnsaved(error)) throw error;
        return { is: 'failed', because: 'notStored', chosen };
      }
    });

  const found = state.is === 'found' ? state : state.is === 'failed' ? state.chosen : undefined;
  return (
    <Card part="take" title={say.take.title}>
      <p>{say.take.lead}</p>
      <Drop accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,.xml" onFile={(file) => void read(file)} />
      {state.is === 'working' && (
        <Run
          name={say.take[state.at]}
          done={state.done}
          onStop={() => {
            working.current?.abort();
            end({ is: 'idle' });
          }}
        />
      )}
      <div role="status" className={styles.told}>
        <Outcome state={state} />
      </div>
      {found && (
        <FoundFile
          {...found}
          onColumns={(columns) => setState({ ...found, is: 'found', columns })}
          onTake={() => void take(found)}
          onCancel={() => end({ is: 'idle' })}
        />
      )}
    </Card>
  );
}

function Outcome({ state }: { state: State }) {
  if (state.is === 'refused')
    return (
      <Note icon={FileWarning} tone="bad" part="refused">
        <b>{say.refused.title}</b>
        <p>{refusedSaid(state.refusal)}</p>
      </Note>
    );
  if (state.is === 'kept')
    return (
      <Note icon={CircleCheck} tone="ok" part="kept">
        <p>
          <Said>{say.taken.kept(state.count, state.name)}</Said>
        </p>
        {leftOutSaid(state.taken).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
    );
  const because =
    state.is === 'failed' ? state.because : state.is === 'found' && state.nothing && 'nothing';
  if (!because) return null;
  return (
    <Note icon={TriangleAlert} tone="bad" part="failed">
      <p>{say.taken[because]}</p>
    </Note>
  );
}
