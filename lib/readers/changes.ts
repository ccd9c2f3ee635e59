import { idOf } from './id';
import type { Addition, OwnReader } from './schema';

/** What a file would change, before anything of it is stored. */

export type FieldChange = { field: string; before: readonly string[]; after: readonly string[] };
export type ReaderChange = {
  addition: Addition;
  /** Is there one already that it replaces? */
  is: 'new' | 'changed' | 'same';
  /** Fields whose own selectors differ, in the order of the file, those that go last. */
  fields: FieldChange[];
};

const replaces = (addition: Addition, { id, addition: kept }: OwnReader): boolean =>
  id === idOf(addition) ||
  (addition.kind === 'taught' && kept.kind === 'taught' && kept.origin === addition.origin);

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

export function readerChanges(
  additions: readonly Addition[],
  kept: readonly OwnReader[],
): ReaderChange[] {
  return additions.map((addition) => {
    const before = kept.find((reader) => replaces(addition, reader))?.addition;
    const earlier = before?.hooks ?? {};
    const names = new Set([...Object.keys(addition.hooks), ...Object.keys(earlier)]);
    const fields = [...names]
      .map((field) => ({
        field,
        before: earlier[field] ?? [],
        after: addition.hooks[field] ?? [],
      }))
      .filter(({ before, after }) => differ(before, after));
    const is = !before ? 'new' : differ(before, addition) ? 'changed' : 'same';
    return { addition, is, fields };
  });
}
