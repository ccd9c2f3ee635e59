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
