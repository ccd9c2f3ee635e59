import type { Metric } from './clock';
import { RULES, type Event, type EventKind, type Facts } from './events';

/** A ticket's clocks as its events left them: when each started, ran, paused and stopped. Nothing is counted yet. */

/** `to` is Infinity while it runs. `calendar` is the one in force then, where it was changed by hand. */
export type Run = { from: number; to: number; calendar?: string };

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
  pauses: Partial<Record<Metric, readonly string[]>>;
  reopening?: 'continue' | 'newCycle' | 'total';
};

type Trigger = EventKind | 'solved' | 'reopened';
type Act = 'starts' | 'stops' | 'restarts' | 'cancels';
const ACTS: Act[] = ['cancels', 'stops', 'restarts', 'starts'];
const METRICS = Object.keys(RULES) as Metric[];

/** What each event does to which clock, stops before starts. */
const EFFECTS = new Map<Trigger, [Act, Metric][]>();
for (const act of ACTS)
  for (const metric of METRICS)
    for (const trigger of RULES[metric][act] ?? [])
      EFFECTS.set(trigger, [...(EFFECTS.get(trigger) ?? []), [act, metric]]);

const SOLVED = new Set(['solved', 'closed']);
const POLICY_FACTS = ['priority', 'channel', 'tier', 'tags'] as const;

/**
 * Replays `events` (oldest first; of several at one instant the list's order counts) into tracks, in the order in which they started.
 * A merged ticket's clocks end without a verdict: they go on in the ticket it was merged into.
 */
export function tracksOf(
  events: readonly Event[],
  { pauses, reopening = 'continue' }: Habits,
): Track[] {
  const tracks: Track[] = [];
  const open = new Map<Metric, Track>();
  const ended = new Map<Metric, Track>();
  let facts: Facts = { status: '' };

  const mayRun = (metric: Metric) =>
    RULES[metric].outlives ||
    (metric === 'resolution' && reopening === 'total') ||
    !(SOLVED.has(facts.status) || pauses[metric]?.includes(facts.status));
  const run = (track: Track, at: number) =>
    track.runs.push({ from: at, to: Infinity, calendar: facts.calendar });
  const halt = (track: Track, at: number) => {
    const last = track.runs.at(-1);
    if (last?.to === Infinity) last.to = at;
  };
  const start = (metric: Metric, at: number) => {
    const track: Track = {
      metric,
      start: at,
      stop: null,
      solved: false,
      runs: [],
      facts,
      moved: false,
    };
    if (mayRun(metric)) run(track, at);
    open.set(metric, track);
    tracks.push(track);
  };
  const stop = (track: Track, at: number, solved = false) => {
    halt(track, at);
    Object.assign(track, { stop: at, solved, facts });
    open.delete(track.metric);
    ended.set(track.metric, track);
  };
  const cancel = (track: Track) => {
    open.delete(track.metric);
    tracks.splice(tracks.indexOf(track), 1);
  };

  /** A word on a solved ticket starts nothing that solving would have stopped. */
  const mayStart = (metric: Metric, trigger: Trigger) => {
    const { after, outlives } = RULES[metric];
    const isLate = trigger !== 'created' && !outlives && SOLVED.has(facts.status);
    return !isLate && (!after || (ended.has(after) && !open.has(after)));
  };
  const effect = (trigger: Trigger, at: number) => {
    for (const [act, metric] of EFFECTS.get(trigger) ?? []) {
      const track = open.get(metric);
      if (act === 'starts') {
        if (!track && mayStart(metric, trigger)) start(metric, at);
      } else if (track) {
        if (act === 'cancels') cancel(track);
        else stop(track, at);
        if (act === 'restarts') start(metric, at);
      }
    }
  };

  const solve = (at: number) => {
    for (const track of [...open.values()])
      if (!RULES[track.metric].outlives) stop(track, at, true);
    effect('solved', at);
  };
  const reopen = (at: number) => {
    effect('reopened', at);
    for (const metric of METRICS) {
      const track = RULES[metric].again && ended.get(metric);
      if (!track || open.has(metric)) continue;
      if (reopening === 'newCycle') {
        start(metric, at);
        continue;
      }
      track.stop = null;
      track.solved = false;
      open.set(metric, track);
      if (reopening === 'total') track.runs.at(-1)!.to = Infinity;
      else if (mayRun(metric)) run(track, at);
    }
  };

  const change = (at: number, to: Partial<Facts>) => {
    const before = facts;
    facts = { ...before, ...to };
    const isMoved = POLICY_FACTS.some((fact) => before[fact] !== facts[fact]);
    const wasSolved = SOLVED.has(before.status);
    const isSolved = SOLVED.has(facts.status);
    for (const track of open.values()) {
      track.moved ||= isMoved;
      if (facts.calendar === before.calendar || track.runs.at(-1)?.to !== Infinity) continue;
      halt(track, at);
      run(track, at);
    }
    if (isSolved && !wasSolved) return solve(at);
    if (wasSolved && !isSolved) reopen(at);
    for (const [metric, track] of open) {
      const isRunning = track.runs.at(-1)?.to === Infinity;
      if (isRunning && !mayRun(metric)) halt(track, at);
      else if (!isRunning && mayRun(metric)) run(track, at);
    }
  };

  let byAgent = false;
  for (const event of events) {
    const { at } = event;
    if (event.is === 'changed') {
      // What is known from the beginning is no change.
      if (tracks.length === 0) facts = { ...facts, ...event.to };
      else change(at, event.to);
    } else if (event.is === 'merged') {
      for (const track of [...open.values()]) cancel(track);
    } else if (event.is === 'created' && 'by' in event && event.by === 'agent') {
      byAgent = true;
      start('resolution', at);
    } else if (event.is === 'customerReply' && byAgent) {
      byAgent = false;
      effect('created', at);
    } else effect(event.is, at);
  }
  for (const track of open.values()) track.facts = facts;
  return tracks;
}
