import { problem, type Problem } from '../playbook/check/problem';
import { listed, parseJson } from '../playbook/reading';
import { checkReaders, type KnownFields } from './check';
import type { Addition, ReadersFile } from './schema';

/** Readers as a team shares them. */

export type OpenedReaders =
  | { ok: true; readers: Addition[] }
  /** `more`: problems beyond those that are listed. */
  | { ok: false; problems: Problem[]; more: number };

/** Bytes, or characters, whichever are known: far beyond what twenty helpdesks could need. */
export const LARGEST_READERS = 1_000_000;

export const readersTooLarge = (size: number): Problem | undefined =>
  size > LARGEST_READERS
    ? problem('', 'The file has more than 1 MB, which no file of readers has. Is it the right one?')
    : undefined;

/** Reads the text of a file. Takes any text and throws nothing. */
export function openReaders(text: string, known: KnownFields): OpenedReaders {
  const large = readersTooLarge(text.length);
  if (large) return { ok: false, problems: [large], more: 0 };
  const parsed = parseJson(text);
  if ('problem' in parsed) return { ok: false, problems: [parsed.problem], more: 0 };
  const checked = checkReaders(parsed.json, known);
  return checked.ok ? checked : { ok: false, ...listed(checked.problems) };
}

export function readersFileOf(readers: readonly Addition[]): string {
  const file: ReadersFile = { deskside: 'readers', schema: 1, readers: [...readers] };
  return `${JSON.stringify(file, null, 2)}\n`;
}
