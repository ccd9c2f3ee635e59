import type { Playbook, Rung, Trigger } from '../schema';
import { replaced, withField } from '../change';

/** Changes of the ways up; what leads to a step goes where the step goes. */

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

/** By what others call a step that stands beside the levels. */
export const trackOf = ({ name, track }: Rung): string => track ?? name;

/**
 * The playbook with one step of its ladder changed: what leads to it by its level, its name or its track follows. Steps with a
 * level stand in the order of their levels.
 */
export function withRung(playbook: Playbook, at: number, rung: Rung): Playbook {
  const before = playbook.ladder[at];
  if (!before) return playbook;
  const rungs = replaced(playbook.ladder, at, rung);
  const shared = rungs.some((one) => same(trackOf(one), trackOf(before)));
  const renamed = (to: string): string => {
    if (same(to, before.name)) return rung.name;
    return same(to, trackOf(before)) && !shared ? trackOf(rung) : to;
  };
  const numbered = rungs.filter(({ level }) => level !== null);
  numbered.sort((a, b) => (a.level ?? 0) - (b.level ?? 0));
  return {
    ...playbook,
    ladder: inPlaces(rungs, numbered),
    triggers: playbook.triggers.map((trigger) => {
      const led = trigger.to === undefined ? trigger : { ...trigger, to: renamed(trigger.to) };
      if (before.level === null || led.level !== before.level) return led;
      if (rung.level !== null) return { ...led, level: rung.level };
      return { ...withField(led, 'level', undefined), to: trackOf(rung) };
    }),
    openSlots: playbook.openSlots.map((slot) =>
      slot.contactOf ? { ...slot, contactOf: slot.contactOf.map(renamed) } : slot,
    ),
  };
}

/**
 * The playbook with another list of steps. A level and the time after which it is reached belong to the place on the ladder: steps
 * that changed places change these too, and triggers follow their step. What led to a step that is gone leads to none.
 */
export function withLadder(playbook: Playbook, rungs: readonly Rung[]): Playbook {
  const numbered = rungs.filter(({ level }) => level !== null);
  const places = numbered.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0));
  const settled = numbered.map((rung, at) => {
    const { level = null, afterSeconds } = places[at] ?? {};
    return level === rung.level
      ? rung
      : withField({ ...rung, level }, 'afterSeconds', afterSeconds);
  });
  const levels = new Map(numbered.map(({ level }, at) => [level, settled[at]?.level ?? undefined]));
  const names = rungs.flatMap((rung) => [rung.name, trackOf(rung)]);
  return {
    ...playbook,
    ladder: inPlaces(rungs, settled),
    triggers: playbook.triggers.map((trigger) => {
      const { level, to } = trigger;
      const led = withField(trigger, 'level', level === undefined ? level : levels.get(level));
      return withField(
        led,
        'to',
        names.find((name) => same(name, to)) === undefined ? undefined : to,
      );
    }),
  };
}

/** The steps beside the levels stay where they are; the others take the places between, in their order. */
function inPlaces(rungs: readonly Rung[], numbered: readonly Rung[]): Rung[] {
  const left = [...numbered];
  return rungs.map((rung) => (rung.level === null ? rung : (left.shift() ?? rung)));
}

/** The playbook with another list of triggers. What named one that is gone follows: thresholds, examples. */
export function withTriggers(playbook: Playbook, triggers: readonly Trigger[]): Playbook {
  const isThere = (id: string) => triggers.some((trigger) => trigger.id === id);
  return {
    ...playbook,
    triggers: [...triggers],
    thresholds: playbook.thresholds.map((threshold) => ({
      ...threshold,
      trigger: threshold.trigger !== null && isThere(threshold.trigger) ? threshold.trigger : null,
    })),
    ...(playbook.examples && {
      examples: playbook.examples.map((example) => ({
        ...example,
        expect: withField(example.expect, 'triggers', example.expect.triggers?.filter(isThere)),
      })),
    }),
  };
}
