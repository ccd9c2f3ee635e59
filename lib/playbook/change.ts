import { durationWritten } from './durations';
import type { ClockRule, Playbook } from './schema';

/** Changes of a playbook as its forms make them: from one playbook to the next, nothing else touched. */

/** The list with one member replaced, where it stands. */
export const replaced = <T>(list: readonly T[], at: number, member: T): T[] =>
  list.map((one, index) => (index === at ? member : one));

export const without = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, index) => index !== at);

/** The list with one member moved by so many places, at most to an end. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const rest = without(list, at);
  const to = Math.min(Math.max(at + by, 0), rest.length);
  return [...rest.slice(0, to), list[at]!, ...rest.slice(to)];
}

/** The row of a fact that no document states: the team added it. */
export const OWN_REF = 'own';

/** The part with one of its fields set, or without it where there is nothing to set. */
export function withField<T extends object, K extends keyof T>(
  part: T,
  field: K,
  value: T[K] | undefined,
): T {
  const changed = { ...part, [field]: value };
  if (value === undefined || value === '') delete changed[field];
  return changed;
}

type Fact = { ref: string; text: string };

/**
 * Facts in words from typed lines: a line that stood there keeps its fact, one that took the place of another keeps its row, and what
 * is new is the team's own.
 */
export function withLines<T extends Fact>(before: readonly T[], lines: readonly string[]): T[] {
  const known = new Map(before.map((fact) => [fact.text, fact]));
  const still = new Set(lines);
  return lines.map((text, at) => {
    const same = known.get(text);
    if (same) return same;
    const there = before.length === lines.length ? before[at] : undefined;
    return there && !still.has(there.text) ? { ...there, text } : ({ ref: OWN_REF, text } as T);
  });
}

/** An id in the style of the packs, made from a name: "First reply" gives `first-reply`, with a number where that is taken. */
export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const stem = plain || 'new';
  let id = stem;
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${number}`;
  return id;
}

/** A clock more. A level that repeats its first response repeats this one. */
export function withClock(playbook: Playbook, clock: ClockRule): Playbook {
  const clocks = [...playbook.clocks, clock];
  const { limitSeconds, asWritten } = clock;
  return { ...playbook, clocks, scale: repeating(playbook.scale, clock, limitSeconds, asWritten) };
}

/** Without a clock, and without what names it: the level that repeats it, the slot of a reply that tells what it leaves. */
export function withoutClock(playbook: Playbook, id: string): Playbook {
  const { scale } = playbook;
  const gone = playbook.clocks.find((clock) => clock.id === id);
  const first = gone?.metric === 'firstResponse' ? gone : undefined;
  return {
    ...playbook,
    clocks: playbook.clocks.filter((clock) => clock !== gone),
    scale: scale && {
      ...scale,
      levels: scale.levels.map((level) =>
        first && level.rank === first.rank ? withField(level, 'response', undefined) : level,
      ),
    },
    templates: playbook.templates.map((template) => ({
      ...template,
      slots: template.slots.map((slot) =>
        slot.clock === id ? withField(slot, 'clock', undefined) : slot,
      ),
    })),
  };
}

/**
 * A clock with another limit; the figure that its level repeats for the first response follows. `written` is the figure as the person
 * wrote it.
 */
export function withLimit(
  playbook: Playbook,
  id: string,
  limitSeconds: number,
  written = durationWritten(limitSeconds),
): Playbook {
  const before = playbook.clocks.find((clock) => clock.id === id);
  const clocks = playbook.clocks.map((clock) =>
    clock.id === id ? { ...clock, limitSeconds, asWritten: written } : clock,
  );
  return { ...playbook, clocks, scale: repeating(playbook.scale, before, limitSeconds, written) };
}

/** The scale with the first response that it repeats beside a level, after that level's clock was changed. */
function repeating(
  scale: Playbook['scale'],
  clock: ClockRule | undefined,
  limitSeconds: number,
  asWritten: string,
): Playbook['scale'] {
  if (!scale || clock?.metric !== 'firstResponse') return scale;
  const levels = scale.levels.map((level) =>
    level.rank === clock.rank && level.response
      ? { ...level, response: { ...level.response, limitSeconds, asWritten } }
      : level,
  );
  return { ...scale, levels };
}
