import type { Metric } from './clock';
import { RULES, type Event, type EventKind, type Facts } from './events';

/** A ticket's clocks as its events left them: when each started, ran, paused and stopped. Nothing is counted yet. */

/** `to` is Infinity while it runs. `calendar` is the one in force then, where it was changed by hand. */
export type Run = { from: number; to: number; calendar?: string | undefined };

export type Track = {
  metric: Metric;
  start: number;
  stop: number | null;
  /** Was stopped by solving the ticket, not by what the clock waits for. */
  solved: boolean;
  runs: Run[];
  /** In force when it stopped, otherwise now. */
  facts: Facts;
  /** The priority, channel, tier or tags changed while it was open. */
  moved: boolean;
};

/**
 * `pauses` names the statuses in which a clock stands still. A reopened ticket goes on with its resolution clock (`continue`, solved
 * time not counted), begins a new one (`newCycle`), or is counted as if never solved (`total`).
 */
export type Habits = {
  /** The clocks to follow; all when left out. */
  metrics?: readonly Metric[];
  pauses: Partial<Record<Metric, readonly string[]>>;
  reopening?: 'continue' | 'newCycle' | 'total';
};

type Trigger = EventKind | 'solved' | 'reopened';
type Act = 'starts' | 'stops' | 'restarts' | 'cancels';
/** Stops come before starts (Jira's order too). */
const ACTS: Act[] = ['cancels', 'stops', 'restarts', 'starts'];
const ALL = Object.keys(RULES) as Metric[];

/** What each event does to which of the clocks that are followed. */
type Effects = Partial<Record<Trigger, { act: Act; index: number }[]>>;
const known = new WeakMap<readonly Metric[], Effects>();

function effectsOn(metrics: readonly Metric[]): Effects {
  let effects = known.get(metrics);
  if (!effects) {
    effects = {};
    for (const act of ACTS)
      for (const [index, metric] of metrics.entries())
        for (const trigger of RULES[metric][act] ?? [])
          (effects[trigger] ??= []).push({ act, index });
    known.set(metrics, effects);
  }
  return effects;
}

const SOLVED = ['solved', 'closed'];

type Replay = Habits & {
  metrics: readonly Metric[];
  effects: Effects;
  facts: Facts;
  isSolved: boolean;
  /** The desk has had its first word, or solved the ticket without one. */
  isAnswered: boolean;
  tracks: Track[];
  /** By the number of the clock. */
  open: (Track | undefined)[];
  /** The latest that was ended, where a reopened ticket goes on with it. */
  ended: Track[];
};

const isRunning = ({ runs }: Track) => runs.length > 0 && runs[runs.length - 1]!.to === Infinity;

function mayRun({ facts, isSolved, pauses, reopening }: Replay, metric: Metric): boolean {
  if (RULES[metric].outlives || (metric === 'resolution' && reopening === 'total')) return true;
  return !isSolved && !pauses[metric]?.includes(facts.status);
}

function halt(track: Track, at: number): void {
  if (isRunning(track)) track.runs[track.runs.length - 1]!.to = at;
}

/** From `at` on the track runs, or stands still, as what is known then has it. */
function settle(replay: Replay, track: Track, at: number): void {
  if (!mayRun(replay, track.metric)) halt(track, at);
  else if (!isRunning(track))
    track.runs.push({ from: at, to: Infinity, calendar: replay.facts.calendar });
}

function start(replay: Replay, index: number, at: number): void {
  const { facts, metrics, open, tracks } = replay;
  const metric = metrics[index]!;
  const track: Track = {
    metric,
    start: at,
    stop: null,
    solved: false,
    runs: [],
    facts,
    moved: false,
  };
  settle(replay, track, at);
  open[index] = track;
  tracks.push(track);
}

function stop(replay: Replay, index: number, at: number, solved = false): void {
  const track = replay.open[index]!;
  halt(track, at);
  track.stop = at;
  track.solved = solved;
  track.facts = replay.facts;
  replay.open[index] = undefined;
  replay.ended[index] = track;
}

function cancel({ open, tracks }: Replay, index: number): void {
  tracks.splice(tracks.indexOf(open[index]!), 1);
  open[index] = undefined;
}

/** A word on a solved ticket starts nothing that solving would have stopped. */
function mayStart({ isSolved, isAnswered }: Replay, metric: Metric, trigger: Trigger): boolean {
  const { outlives, afterFirst } = RULES[metric];
  return (!isSolved || outlives || trigger === 'created') && (!afterFirst || isAnswered);
}

function effect(replay: Replay, trigger: Trigger, at: number): void {
  for (const { act, index } of replay.effects[trigger] ?? []) {
    const isOpen = replay.open[index] !== undefined;
    if (act === 'starts') {
      if (!isOpen && mayStart(replay, replay.metrics[index]!, trigger)) start(replay, index, at);
    } else if (isOpen) {
      if (act === 'cancels') cancel(replay, index);
      else stop(replay, index, at);
      if (act === 'restarts') start(replay, index, at);
    }
  }
}

function solve(replay: Replay, at: number): void {
  const { metrics, open } = replay;
  metrics.forEach((metric, index) => {
    if (open[index] && !RULES[metric].outlives) stop(replay, index, at, true);
  });
  replay.isAnswered = true;
  effect(replay, 'solved', at);
}

function reopen(replay: Replay, at: number): void {
  const { metrics, open, ended, reopening } = replay;
  effect(replay, 'reopened', at);
  for (const [index, metric] of metrics.entries()) {
    const track = ended[index];
    if (!RULES[metric].again || !track || open[index]) continue;
    if (reopening === 'newCycle') {
      start(replay, index, at);
      continue;
    }
    track.stop = null;
    track.solved = false;
    open[index] = track;
    if (reopening === 'total') track.runs[track.runs.length - 1]!.to = Infinity;
    else settle(replay, track, at);
  }
}

const isMove = (a: Facts, b: Facts) =>
  a.priority !== b.priority || a.channel !== b.channel || a.tier !== b.tier || a.tags !== b.tags;

/** One shape for all facts: reports replay millions of changes. */
const merged = (facts: Facts, to: Partial<Facts>): Facts => ({
  status: to.status ?? facts.status,
  priority: to.priority ?? facts.priority,
  channel: to.channel ?? facts.channel,
  tier: to.tier ?? facts.tier,
  tags: to.tags ?? facts.tags,
  calendar: to.calendar ?? facts.calendar,
});

const NOTHING_KNOWN = merged({ status: '' }, {});

function change(replay: Replay, at: number, to: Partial<Facts>): void {
  const { facts: before, isSolved: wasSolved, open } = replay;
  const facts = merged(before, to);
  replay.facts = facts;
  replay.isSolved = SOLVED.includes(facts.status);
  // What is known before the ticket begins is no change.
  if (replay.tracks.length === 0) return;
  const isMoved = isMove(before, facts);
  for (const track of open) {
    if (!track) continue;
    track.moved ||= isMoved;
    if (facts.calendar !== before.calendar) halt(track, at);
    settle(replay, track, at);
  }
  if (replay.isSolved && !wasSolved) solve(replay, at);
  if (wasSolved && !replay.isSolved) reopen(replay, at);
}

/**
 * Replays `events` (oldest first; of several at one instant the list's order counts) into tracks, in the order in which they started.
 * A merged ticket's clocks end without a verdict: they go on in the ticket it was merged into. A ticket that an agent opened waits
 * for the customer's first word with all but its resolution (ANCHORS section 6, rule 5).
 */
export function tracksOf(events: readonly Event[], habits: Habits): Track[] {
  const { metrics = ALL } = habits;
  const replay: Replay = {
    metrics,
    pauses: habits.pauses,
    reopening: habits.reopening,
    effects: effectsOn(metrics),
    facts: NOTHING_KNOWN,
    isSolved: false,
    isAnswered: false,
    tracks: [],
    open: metrics.map(() => undefined),
    ended: [],
  };
  let hasBegun = false;
  let waitsForCustomer = false;
  for (const event of events) {
    const { at, is } = event;
    if (is === 'changed') change(replay, at, event.to);
    else if (is === 'merged') {
      for (const index of metrics.keys()) if (replay.open[index]) cancel(replay, index);
    } else if (is === 'created' && event.by === 'agent') {
      waitsForCustomer = true;
      const resolution = metrics.indexOf('resolution');
      if (resolution >= 0) start(replay, resolution, at);
    } else {
      const begins = is === 'created' || (is === 'customerReply' && waitsForCustomer);
      effect(replay, begins ? 'created' : is, at);
      hasBegun ||= begins;
      if (begins) waitsForCustomer = false;
      if (is === 'agentReply' && hasBegun) replay.isAnswered = true;
    }
  }
  for (const track of replay.open) if (track) track.facts = replay.facts;
  return replay.tracks;
}
