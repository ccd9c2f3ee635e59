import fc from 'fast-check';

/** Ways in which a playbook's file could have been written otherwise, by mistake or in bad faith. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Parent = Json[] | { [key: string]: Json };
type Place = { parent: Parent; key: string; value: Json; kind: string };

/** Every value of a file with the list or object that holds it. `kind`: its path without the places in lists. */
export function places(json: Json, above = ''): Place[] {
  if (typeof json !== 'object' || json === null) return [];
  const parent: Parent = json;
  return Object.entries(parent).flatMap(([key, value]) => {
    const kind = Array.isArray(parent) ? `${above}.*` : `${above}.${key}`;
    return [{ parent, key, value, kind }, ...places(value as Json, kind)];
  });
}

/** A share of the way through the kinds, then through the places of that kind: a clock's time is hit as often as a term. */
function placeAt(all: Place[], where: number, within: number): Place | undefined {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const kind = kinds[Math.floor(where * kinds.length)];
  const same = all.filter((place) => place.kind === kind);
  return same[Math.floor(within * same.length)];
}

const NUMBERS = [
  0, 1, 2, 3, 59, 60, 99, 100, 0.5, 1e-9, -1, -0, 1440, 2880, 86_400, 158_112_000, 1e15, 1e300,
];
const WORDS = [
  '',
  ' ',
  '\n',
  'a',
  'own',
  'a/b',
  'a b',
  '0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '*',
  '# * #',
  '(a|b) * <',
  'not',
  '?',
  '{',
  '{a}',
  '{constructor}',
  '**',
  '[[',
  ']]',
  '[[a]]',
  '- ',
  '<b>',
  '=1+1',
  'R-000-SEV-02',
  'R-000-',
  'Mars/Base',
  'Europe/Berlin',
  'UTC',
  '2026-02-30',
  '2026-12-24',
  'de',
  '\u202E',
  '\u0000',
  '\uD800',
  'ß',
  '\u0130',
  '👩‍👩‍👧',
  'محادثة',
  'x'.repeat(2_000),
];
const OTHERS: Json[] = [null, true, false, [], {}, [[]], { terms: [] }, [0, 0], [[0, 1440]]];

const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...NUMBERS),
  fc.constantFrom<Json>(...WORDS),
  fc.constantFrom<Json>(...OTHERS),
);

/** Of the same kind as what stood there, so that more than the shape is tried. */
const alike = (value: Json): fc.Arbitrary<Json> =>
  typeof value === 'number'
    ? fc.oneof(fc.constantFrom<Json>(...NUMBERS), fc.constantFrom(value + 1, value - 1, value * 7))
    : typeof value === 'string'
      ? fc.constantFrom<Json>(...WORDS, `${value} `, `${value} * ${value}`, value.toUpperCase())
      : typeof value === 'boolean'
        ? fc.constant(!value)
        : hostile;

const set = ({ parent, key }: Place, value: Json): void =>
  void Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** A text, as a value and as a name, by another wherever it stands: what names it goes along. */
function rename(json: Json, from: string, to: string): void {
  for (const place of places(json)) {
    if (place.value === from) set(place, to);
    if (!Array.isArray(place.parent) && place.key === from) {
      remove(place);
      set({ ...place, key: to }, place.value);
    }
  }
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** One change at a place that is a share of the way through the file. */
const change = fc.record({
  way: fc.constantFrom(
    'alike',
    'alike',
    'alike',
    'hostile',
    'remove',
    'repeat',
    'rename',
    'rename',
    'copy',
    'add',
    'empty',
  ),
  where: share,
  within: share,
  there: share,
  seed: fc.nat(),
  word: fc.constantFrom(...WORDS),
  value: hostile,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(file: Json, { way, where, within, there, seed, word, value }: Change): string {
  const all = places(file);
  const place = placeAt(all, where, within);
  const other = placeAt(all, there, within);
  if (!place || !other) return 'nothing';
  const { parent, kind, value: before } = place;
  switch (way) {
    case 'alike': {
      const [found] = fc.sample(alike(before), { numRuns: 1, seed });
      set(place, found!);
      break;
    }
    case 'hostile':
      set(place, value);
      break;
    case 'remove':
      remove(place);
      break;
    case 'repeat':
      if (Array.isArray(parent)) parent.push(structuredClone(before));
      break;
    case 'rename':
      if (typeof before === 'string' && before.length < 60) rename(file, before, word);
      break;
    case 'copy':
      set(place, structuredClone(other.value));
      break;
    case 'add':
      if (!Array.isArray(parent)) set({ ...place, key: word }, value);
      break;
    case 'empty':
      if (Array.isArray(before)) before.length = 0;
      break;
  }
  return `${way} at ${kind}: ${JSON.stringify(before)?.slice(0, 60)} (${JSON.stringify(word.slice(0, 20))}, ${JSON.stringify(value)})`;
}

/** A few changes of one file, and what they were. */
export const changes = fc.array(change, { minLength: 1, maxLength: 3 });

export function changed(file: Json, all: Change[]): { file: Json; says: string[] } {
  const copy = structuredClone(file);
  const says = all.map((one) => apply(copy, one));
  return { file: copy, says };
}
