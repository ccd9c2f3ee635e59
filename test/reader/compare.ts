/** Compares a reading with what a person expects of it. */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** White space in runs says nothing here: a line may be wrapped, a blank line doubled. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isSame(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'string' && typeof got === 'string') {
    if (INSTANT.test(expected) && INSTANT.test(got))
      return Date.parse(expected) === Date.parse(got);
    return words(expected) === words(got);
  }
  return Object.is(expected, got);
}

const short = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 160 ? `${json.slice(0, 160)}…` : json;
};

/**
 * The differences, each as one line. Only keys that are given are compared; `null` says that a value must be absent; instants
 * are compared as instants, texts by their words, lists by length and order.
 */
export function differences(expected: unknown, got: unknown, path = ''): string[] {
  if (path === 'ticket.readAt') return [];
  if (expected === null)
    return got === undefined || got === null ? [] : [`${path}: ${short(got)}, expected nothing`];
  if (path === 'gaps' && Array.isArray(got) && Array.isArray(expected))
    return differences(
      [...expected].sort().join(' '),
      [...got].sort().join(' '),
      'gaps in any order',
    );
  if (Array.isArray(expected)) {
    if (!Array.isArray(got))
      return [`${path}: ${short(got)}, expected a list of ${expected.length}`];
    const length =
      got.length === expected.length
        ? []
        : [`${path}: ${got.length} entries, expected ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((one, index) => differences(one, got[index], `${path}[${index}]`)),
    ];
  }
  if (typeof expected === 'object') {
    return Object.entries(expected as object).flatMap(([key, value]) =>
      differences(
        value,
        (got as Record<string, unknown> | undefined)?.[key],
        path ? `${path}.${key}` : key,
      ),
    );
  }
  return isSame(expected, got) ? [] : [`${path}: ${short(got)}, expected ${short(expected)}`];
}
