import english from './packs/english.json';
import type { Playbook } from './schema';
import { spelledWith, type Shared } from './spell';

/** The shared word lists and signs. The worker and the panel read them only when they need them: see `lib/store/packs.ts`. */
export const ENGLISH = english as unknown as Shared;

export const isSign = (name: string): boolean => Object.hasOwn(ENGLISH.signs, name);

/** What customers write for a shared sign; nothing for one that is none. */
export const phrasesOf = (name: string): readonly string[] =>
  isSign(name) ? [...ENGLISH.signs[name]!.terms, ...(ENGLISH.signs[name]!.hints ?? [])] : [];

export const withSigns = (playbook: Playbook): Playbook => spelledWith(playbook, ENGLISH);
