import browser from 'webextension-polyfill';
import type { Outcome } from '../../components/settings';
import { HELPDESKS } from '../../lib/helpdesks';
import type { OpenedReaders } from '../../lib/readers/file';
import type { Addition, OwnReader } from '../../lib/readers/schema';
import { keepSite, sitesAllowed, whyUnsaved } from '../../lib/store';
import { dropReader, dropReaders, keepReaders } from '../../lib/store/readers';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import { patternOf } from './address';
import { saveText } from './giving';

/** Readers of the team's own, from a file to the store and back. */

const say = words.helpdesks.readers;

export type OpenedFile = OpenedReaders;

const known = Object.fromEntries(HELPDESKS.map(({ id, hooks }) => [id, Object.keys(hooks)]));

const isKnown = (css: string): boolean =>
  css.split(' >>> ').every((part) => CSS.supports(`selector(${part})`));

/** Selectors that are well formed and still none for this browser: the readers in its pages take them as they stand. */
function unknownHere(readers: readonly Addition[]) {
  return readers.flatMap((reader, at) => {
    const own = reader.kind === 'taught' ? [...reader.kinds, ...reader.composers] : [];
    const all = [...Object.values(reader.hooks).flat(), ...own.map(({ css }) => css)];
    return all
      .filter((css) => !isKnown(css))
      .map((css) => ({ path: `readers.${at}`, sentence: say.unknownSelector(css) }));
  });
}

/** Reads a file or a pasted text; nothing where the browser could not even open it. What checks it is loaded when the first comes. */
export async function openFile(source: File | string): Promise<OpenedFile | undefined> {
  const { openReaders, readersTooLarge } = await import('../../lib/readers/file');
  const large = typeof source === 'string' ? undefined : readersTooLarge(source.size);
  if (large) return { ok: false, problems: [large], more: 0 };
  try {
    const text = typeof source === 'string' ? source : await source.text();
    const opened = openReaders(text, known);
    const problems = opened.ok ? unknownHere(opened.readers) : [];
    return problems.length ? { ok: false, problems, more: 0 } : opened;
  } catch (error) {
    // A file that is gone, or that the browser may not open.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/**
 * Keeps all of them, and asks for the sites of taught helpdesks; one that is refused stays listed as off. Must be called straight
 * from a click.
 */
export async function applyReaders(readers: readonly Addition[]): Promise<Outcome> {
  const taught = readers.filter((reader) => reader.kind === 'taught');
  const origins = taught.map(({ origin }) => patternOf(origin));
  if (origins.length) await browser.permissions.request({ origins });
  const at = new Date().toISOString();
  try {
    await keepReaders(readers, at);
    const listed = new Map((await sitesAllowed()).map((site) => [site.origin, site]));
    for (const { origin, id } of taught)
      await keepSite({ at, ...listed.get(origin), origin, helpdesk: id });
  } catch (error) {
    if (!whyUnsaved(error)) throw error;
    return { tone: 'bad', text: say.notStored };
  }
  await poke();
  return { tone: 'ok', text: say.applied };
}

/** Takes one out, or all. */
export async function removeReaders(id?: string, name = ''): Promise<Outcome> {
  try {
    await (id === undefined ? dropReaders() : dropReader(id));
  } catch (error) {
    if (!whyUnsaved(error)) throw error;
    return { tone: 'bad', text: say.notStored };
  }
  await poke();
  return { tone: 'ok', text: id === undefined ? say.removedAll : say.removed(name) };
}

/** Saves them as a file: one under its own name, several together. */
export async function saveReaders(readers: readonly OwnReader[]): Promise<void> {
  const { readersFileOf } = await import('../../lib/readers/file');
  const [first] = readers;
  const name = readers.length === 1 ? first!.id.replace(/^selectors /, '') : 'all';
  const text = readersFileOf(readers.map(({ addition }) => addition));
  saveText(`deskside-readers-${name}.json`, text);
}
