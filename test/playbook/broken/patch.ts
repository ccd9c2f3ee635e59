import { PACKS } from '../../../lib/playbook';

/** A playbook that ships after a change that breaks it, and what is said of it. */
export type Broken = {
  name: string;
  /** The playbook that is broken; the runbook where none is named. */
  of?: 'runbook' | 'guidelines' | 'playbook' | 'excellence' | 'sop';
  /** Path → the value put there; a last part `-` adds it to a list. */
  set?: Record<string, unknown>;
  drop?: string[];
  /** The text of the file, where it is not one of the above. */
  file?: string;
  /** Path → sentence of every problem, in any order. */
  says: Record<string, string>;
};

type Node = Record<string, unknown>;

/** The file of a broken playbook. Throws when a path leads nowhere, so that no case tests nothing. */
export function fileOf({ name, of = 'runbook', set = {}, drop = [], file }: Broken): string {
  if (file !== undefined) return file;
  const copy = structuredClone(PACKS[of]) as unknown as Node;
  const parentOf = (path: string): [Node, string] => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let here: unknown = copy;
    for (const key of keys) here = (here as Node | undefined)?.[key];
    if (typeof here !== 'object' || here === null) throw new Error(`${name}: nothing at ${path}`);
    return [here as Node, last];
  };
  for (const [path, value] of Object.entries(set)) {
    const [parent, key] = parentOf(path);
    if (key === '-') (parent as unknown as unknown[]).push(value);
    else parent[key] = value;
  }
  for (const path of drop) {
    const [parent, key] = parentOf(path);
    if (!Object.hasOwn(parent, key)) throw new Error(`${name}: nothing at ${path}`);
    delete parent[key];
  }
  return JSON.stringify(copy);
}
