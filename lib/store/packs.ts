import type { OwnPlaybook } from '../playbook/own';
import type { Playbook } from '../playbook/schema';
import { isShipped } from '../playbook/shipped';
import { spelledWith, type Shared } from '../playbook/spell';

/**
 * The playbooks as the build lays them beside the scripts, one file each, so that the worker and the panel read only what is in use:
 * all five together are most of what they would have to load. Paths are those of the extension's own origin.
 */

const loaded = new Map<string, Promise<unknown>>();

/** What is in one file. */
export async function read(name: string): Promise<unknown> {
  const answer = await fetch(`/packs/${name}.json`);
  if (!answer.ok) throw new Error(`The playbook file ${name} is missing.`);
  return answer.json() as Promise<unknown>;
}

/** One file, read once for as long as it can be. */
function file(name: string): Promise<unknown> {
  const known = loaded.get(name);
  if (known) return known;
  const reading = read(name);
  loaded.set(name, reading);
  reading.catch(() => loaded.delete(name));
  return reading;
}

/** A playbook that ships, its signs spelled out: always the same object. Undefined for an id that none has. */
export async function shippedPack(id: string): Promise<Playbook | undefined> {
  return isShipped(id) ? ((await file(id)) as Playbook) : undefined;
}

/** Spelling out takes a few milliseconds: the newest edition of each is kept. */
const spelled = new Map<string, { edition: string; playbook: Playbook }>();

/**
 * A playbook of the team's own with its signs spelled out: the same object for the same edition. One that was removed and taken in
 * again under its id begins at the same version, so that an edition is told by its time as well.
 */
export async function spelledOut({ id, at, playbook: written }: OwnPlaybook): Promise<Playbook> {
  const edition = `${written.version} ${at}`;
  const known = spelled.get(id);
  if (known?.edition === edition) return known.playbook;
  const playbook = spelledWith(written, (await file('english')) as Shared);
  spelled.set(id, { edition, playbook });
  return playbook;
}
