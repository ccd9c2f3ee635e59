import type { Escalation, RaisedTrigger } from '../assessment';
import type { Playbook, Rung } from '../playbook/schema';
import type { Clock } from '../sla/clock';

/** Whom a ticket goes to, and why: by the triggers that hold, by its age, and by its level's own rule on who is told. */

type Known = {
  triggers: readonly RaisedTrigger[];
  clocks: readonly Clock[];
  rank: number | null;
  /** Trigger → level, by the team, for triggers that the document sends nowhere. */
  levels?: Readonly<Record<string, number>>;
};

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The rung above the front line: where a document maps no trigger to a level, it is proposed (I-000-10). */
const nextRung = ({ ladder }: Pick<Playbook, 'ladder'>): Rung | undefined =>
  ladder.find(({ level, frontLine }) => level !== null && !frontLine);

const onRung = (
  { level, name, track, ref }: Rung,
  because: Escalation['because'],
  immediate: boolean,
): Escalation => ({
  level,
  to: name,
  ...(track !== undefined && { track }),
  ref,
  because,
  immediate,
});

function byTrigger(
  playbook: Playbook,
  { id }: RaisedTrigger,
  levels: Known['levels'] = {},
): Escalation[] {
  const trigger = playbook.triggers.find((one) => one.id === id);
  if (!trigger) return [];
  const { to, ref, text, immediate = false } = trigger;
  const level = trigger.level ?? (to === undefined ? levels[id] : undefined);
  const rung =
    level !== undefined
      ? playbook.ladder.find((one) => one.level === level)
      : to === undefined
        ? nextRung(playbook)
        : playbook.ladder.find(({ name, track }) => same(name, to) || same(track ?? '', to));
  if (rung) return [onRung(rung, { ref, text }, immediate)];
  return to === undefined ? [] : [{ level: null, to, ref, because: { ref, text }, immediate }];
}

/** The levels whose age a ticket has reached unsolved. */
function byAge({ ladder }: Playbook, clocks: readonly Clock[]): Escalation[] {
  return clocks
    .filter(
      ({ metric, state, stoppedAt }) => metric === 'escalation' && state === 'missed' && !stoppedAt,
    )
    .flatMap(({ ref, label = '' }) => {
      const rung = ladder.find(({ level }) => level === Number(/\d+/.exec(label)?.[0]));
      return rung ? [onRung(rung, { ref, text: label }, false)] : [];
    });
}

function byLevel({ scale }: Playbook, rank: number | null): Escalation[] {
  const level = scale?.levels.find((one) => one.rank === rank);
  if (!level?.notify || level.notify.stays) return [];
  const { ref, to } = level.notify;
  return [
    { level: null, to, ref, because: { ref, text: level.name }, immediate: true, isTold: true },
  ];
}

const BEHIND = Number.MAX_SAFE_INTEGER;

/** Does the ticket go to somebody, rather than that somebody is told of it? */
export const isEscalated = (escalations: readonly Pick<Escalation, 'isTold'>[]): boolean =>
  escalations.some(({ isTold }) => !isTold);

/** Each rung or person once, those that can't wait first, then up the ladder; who has no place on it stays behind. */
export function escalationsOf(
  playbook: Playbook,
  { triggers, clocks, rank, levels }: Known,
): Escalation[] {
  const all = [
    ...triggers.flatMap((trigger) => byTrigger(playbook, trigger, levels)),
    ...byAge(playbook, clocks),
    ...byLevel(playbook, rank),
  ].toSorted(
    (a, b) =>
      Number(b.immediate) - Number(a.immediate) || (a.level ?? BEHIND) - (b.level ?? BEHIND),
  );
  return all.filter(({ to }, index) => all.findIndex((other) => other.to === to) === index);
}
