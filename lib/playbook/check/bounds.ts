import { problem, type Problem } from './problem';

/**
 * How large a playbook may be, looked at before anything else and without recursion, so that no file can exhaust what reads it. The
 * largest that ships has 4,000 values, 8 levels and texts of 800 characters.
 */
export const MOST = { depth: 32, members: 5_000, values: 100_000, characters: 20_000 };

/** Half of a character that takes two: no address and no file can carry it. */
const HALF = /\p{Cs}/u;

type Open = { value: unknown; key: string; depth: number; above: Open | null };

const say = (count: number): string => count.toLocaleString('en');

/** The first thing that is too large, or nothing. What comes behind it is not looked at. */
export function boundsProblems(json: unknown): Problem[] {
  const open: Open[] = [{ value: json, key: '', depth: 0, above: null }];
  let values = 0;
  for (let here = open.pop(); here; here = open.pop()) {
    const { value, depth } = here;
    if (typeof value === 'string' && value.length > MOST.characters)
      return [
        problem(
          pathOf(here),
          `This text has ${say(value.length)} characters; shorten it to ${say(MOST.characters)} at most.`,
        ),
      ];
    if (here.key === '__proto__')
      return [problem(pathOf(here), 'There is no "__proto__" here. Take it out.')];
    if ((typeof value === 'string' && HALF.test(value)) || HALF.test(here.key))
      return [
        problem(
          pathOf(here).replace(/\p{Cs}/gu, '\uFFFD'),
          'This holds half of a character, cut apart or written wrongly: write it anew.',
        ),
      ];
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MOST.depth)
      return [
        problem(
          pathOf(here),
          `This is nested more than ${MOST.depth} levels deep, which no file needs: look for a bracket too many.`,
        ),
      ];
    const keys = Object.keys(value);
    if (keys.length > MOST.members)
      return [
        problem(
          pathOf(here),
          `This has ${say(keys.length)} members; ${say(MOST.members)} is the most.`,
        ),
      ];
    values += keys.length;
    if (values > MOST.values)
      return [
        problem(
          '',
          `This holds more than ${say(MOST.values)} values, many times the largest playbook: leave out what is none.`,
        ),
      ];
    for (const key of keys.toReversed())
      open.push({
        value: (value as Record<string, unknown>)[key],
        key,
        depth: depth + 1,
        above: here,
      });
  }
  return [];
}

function pathOf(open: Open): string {
  const keys: string[] = [];
  for (let here: Open | null = open; here?.above; here = here.above) keys.push(here.key);
  return keys.toReversed().join('.');
}
