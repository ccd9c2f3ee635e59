import type { Playbook } from './schema';

/**
 * A playbook of the team's own: a copy of another one, or an imported file. `of` is the id of what it was copied from;
 * what differs from it is computed, not kept. `edition` counts the changes and stands in the playbook's version, so that
 * whatever is decided under it says under which edition.
 */
export type OwnPlaybook = {
  id: string;
  of: string | null;
  /** As it is written: shared signs are named, not spelled out. */
  playbook: Playbook;
  edition: number;
  /** When it was changed last (ISO). */
  at: string;
};

/** A version that a decision, a review or a reply rests on, kept when a newer edition took its place. */
export type KeptEdition = { id: string; version: string; playbook: Playbook };

const EDITION = /\+?\d+$/;

/** The document's version and the edition: "1.0+3"; where the document has none, "+3". */
const versionOf = (version: string, edition: number): string => `${version}+${edition}`;

/** The document's own version, without the edition. */
export const documentVersion = (version: string): string =>
  version.includes('+') ? version.replace(EDITION, '') : version;

/** A first edition of a playbook under an id and a title of its own. */
export function copyOf(
  source: Playbook,
  { id, title, of, at }: { id: string; title: string; of: string | null; at: string },
): OwnPlaybook {
  const version = versionOf(documentVersion(source.version), 1);
  return { id, of, playbook: { ...source, id, title, version }, edition: 1, at };
}

/** The next edition; id and version stay ours whatever the change says. */
export function edited(own: OwnPlaybook, playbook: Playbook, at: string): OwnPlaybook {
  const edition = own.edition + 1;
  const version = versionOf(documentVersion(own.playbook.version), edition);
  return { ...own, playbook: { ...playbook, id: own.id, version }, edition, at };
}
