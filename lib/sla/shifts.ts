import { nameOf, type Clock } from './clock';
import { secondsOf } from './instant';

/** What becomes of one clock when something happens, as one word and a time to say beside it. */
export type Shift = {
  name: string;
  /** As it is now; absent where it begins to exist only then. */
  before?: Clock;
  /** As it would be; absent where there would be none. */
  after?: Clock;
} & (
  | { is: 'ends' | 'starts' | 'pauses' | 'resumes' | 'recovers' | 'unknown' | 'gone' }
  /** `seconds`: how late in the clock's own counting. */
  | { is: 'endsLate' | 'breaches'; seconds: number }
  /** `seconds`: how far the due time moves by the clock on the wall. */
  | { is: 'sooner' | 'later'; seconds: number }
);

type Is = Shift extends infer One
  ? One extends Shift
    ? Omit<One, 'name' | 'before' | 'after'>
    : never
  : never;

const isLive = ({ state, stoppedAt }: Clock) =>
  state === 'running' || state === 'paused' || (state === 'missed' && stoppedAt === undefined);
const isEnded = ({ state, stoppedAt }: Clock) => state === 'met' || stoppedAt !== undefined;

const lateBy = ({ elapsedSeconds = 0, targetSeconds }: Clock) =>
  Math.max(0, elapsedSeconds - targetSeconds);

/** From one live clock to another of the same name; nothing where it goes on as it was. */
function moved(before: Clock, after: Clock): Is | undefined {
  if (after.startedAt !== before.startedAt) return { is: 'starts' };
  if (after.state === 'missed')
    return before.state === 'missed'
      ? due(before, after)
      : { is: 'breaches', seconds: lateBy(after) };
  if (after.state === 'paused') return before.state === 'paused' ? undefined : { is: 'pauses' };
  if (before.state === 'paused') return { is: 'resumes' };
  if (before.state === 'missed') return { is: 'recovers' };
  return due(before, after);
}

function due({ dueAt: before }: Clock, { dueAt: after }: Clock): Is | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  const seconds = secondsOf(after) - secondsOf(before);
  return { is: seconds < 0 ? 'sooner' : 'later', seconds: Math.abs(seconds) };
}

function between(before: Clock | undefined, after: Clock | undefined): Is | undefined {
  if (!after) return before && isLive(before) ? { is: 'gone' } : undefined;
  const wasLive = before !== undefined && isLive(before);
  if (after.state === 'unknown') return wasLive ? { is: 'unknown' } : undefined;
  if (isLive(after)) return wasLive ? moved(before, after) : { is: 'starts' };
  if (!isEnded(after)) return wasLive ? { is: 'gone' } : undefined;
  const late = { is: 'endsLate', seconds: lateBy(after) } as const;
  if (wasLive) return after.state === 'missed' ? late : { is: 'ends' };
  if (!before || !isEnded(before) || before.state === after.state) return undefined;
  return after.state === 'missed' ? late : { is: 'recovers' };
}

/** The clocks that would not go on as they do, in the order in which clocks are shown. */
export function shiftsOf(before: readonly Clock[], after: readonly Clock[]): Shift[] {
  const names = new Set([...before, ...after].map(nameOf));
  return [...names].flatMap((name) => {
    const was = before.find((clock) => nameOf(clock) === name);
    const will = after.find((clock) => nameOf(clock) === name);
    const is = between(was, will);
    return is ? [{ name, ...(was && { before: was }), ...(will && { after: will }), ...is }] : [];
  });
}
