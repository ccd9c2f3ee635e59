import type { Assessment, Escalation, MoodSign } from '../assessment';
import type { Playbook, Rung } from '../playbook/schema';

/** Whom a ticket can go to, whom it goes to next, and what has not been answered by a hand-over yet. */

export type Target = Pick<Escalation, 'level' | 'to' | 'track' | 'ref'>;

/** What is known of earlier hand-overs of the ticket, oldest first. `because`: the ids of their grounds. */
export type Handed = { to: string; because: readonly string[] };

type Judged = Pick<Assessment, 'triggers' | 'escalations'>;

const onRung = ({ level, name, track, ref }: Rung): Target => ({
  level,
  to: name,
  ...(track !== undefined && { track }),
  ref,
});

const goesTo = ({ escalations }: Pick<Judged, 'escalations'>): Escalation[] =>
  escalations.filter(({ isTold }) => !isTold);

/** Every rung above the front line, and whom else a rule sends this ticket to. */
export function targetsOf({ ladder }: Pick<Playbook, 'ladder'>, judged: Judged): Target[] {
  const rungs = ladder.filter(({ frontLine }) => !frontLine).map(onRung);
  const others = goesTo(judged).filter(({ to }) => !rungs.some((rung) => rung.to === to));
  return [
    ...rungs,
    ...others.map(({ level, to, track, ref }) => ({ level, to, ref, ...(track && { track }) })),
  ];
}

/**
 * Whom the ticket goes to next: whom the person chose, else the first that is proposed, none twice. Who has had it already passes it up
 * the ladder; above its last level there is nobody (R-000-ESC-14).
 */
export function targetFor(
  playbook: Pick<Playbook, 'ladder'>,
  judged: Judged,
  { chosen, handed }: { chosen?: string; handed: readonly Handed[] },
): Target | undefined {
  const all = targetsOf(playbook, judged);
  const had = new Set(handed.map(({ to }) => to));
  const wanted = [chosen, ...goesTo(judged).map(({ to }) => to)].find(
    (to) => to !== undefined && !had.has(to) && all.some((one) => one.to === to),
  );
  if (wanted !== undefined) return all.find(({ to }) => to === wanted);
  const last = all.find(({ to }) => to === handed.at(-1)?.to);
  if (last?.level == null) return undefined;
  return all.find(({ level }) => level !== null && level > last.level!);
}

/** Why a ticket goes to somebody: a trigger that holds, or a time that has passed. */
export type Ground = { id: string; text: string };

export function groundsOf({ triggers, escalations }: Judged): Ground[] {
  const raised = new Set(triggers.map(({ ref }) => ref));
  return [
    ...triggers.map(({ id, text }) => ({ id, text })),
    ...goesTo({ escalations })
      .filter(({ because }) => !raised.has(because.ref))
      .map(({ because }) => ({ id: because.ref, text: because.text })),
  ];
}

/** The grounds that no hand-over has answered yet. */
export function openGrounds(judged: Judged, handed: readonly Handed[]): Ground[] {
  const answered = new Set(handed.flatMap(({ because }) => because));
  return groundsOf(judged).filter(({ id }) => !answered.has(id));
}

/** Moods of a customer that bear no waiting. */
const AT_ONCE: readonly MoodSign['kind'][] = ['manager', 'safety', 'legal', 'leaving'];

/**
 * Does the ticket have to go on now? Where somebody is to be called at once, a deadline is about to be missed, a time has passed, or the
 * customer wishes for a manager, threatens or is in danger (R-004-DEE-23, R-004-DEE-26, R-001-ESC-16).
 */
export function isUrgent(
  playbook: Pick<Playbook, 'triggers'>,
  judged: Judged & Pick<Assessment, 'mood'>,
  handed: readonly Handed[],
): boolean {
  const presses = judged.mood.signs.some(({ kind }) => AT_ONCE.includes(kind));
  return openGrounds(judged, handed).some(({ id }) => {
    const trigger = playbook.triggers.find((one) => one.id === id);
    return presses || !trigger || trigger.immediate === true || trigger.watches === 'clocks';
  });
}
