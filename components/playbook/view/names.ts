import type { Level, Playbook } from '../../../lib/playbook/schema';
import { locale } from '../../../lib/words';

export const priorityName = ({ code, name }: Pick<Level, 'code' | 'name'>): string =>
  code ? `${code} ${name}` : name;

/** The name of the level of this rank; empty where the playbook has none. */
export function levelName(rank: number, { scale }: Playbook): string {
  const level = scale?.levels.find((one) => one.rank === rank);
  return level ? priorityName(level) : '';
}

export const listed = (names: string[], type: Intl.ListFormatType = 'conjunction'): string =>
  new Intl.ListFormat(locale, { type }).format(names);
