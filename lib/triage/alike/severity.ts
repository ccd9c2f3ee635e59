import type { Playbook } from '../../playbook/schema';
import type { Cluster } from './cluster';

type Level = NonNullable<Playbook['incidents']>['levels'][number];

/** What a proposal rests on: how many customers report it, of how many who wrote, and whether most call it urgent. */
export type Ground = { customers: number; of: number; isUrgent: boolean };
export type Proposed = { level: Level; ground: Ground };

/** Where a document says "all" or "a large part" and no number: ours, and shown as such. */
const MOST = 0.5;
const LARGE = 0.2;
const FEWEST = 5;

/**
 * The level of the playbook's incidents that a cluster looks like (R-004-INC-02, R-004-INC-06, R-004-INC-09); null where the playbook
 * knows no incidents. Its levels stand in order, the worst first. `of`: customers who wrote in the same time; `ranks`: the priority of
 * each of the tickets, null where none is concluded. A proposal; the priority of the tickets stays what it is (R-004-INC-01).
 */
export function severityOf(
  { customers }: Pick<Cluster, 'customers'>,
  playbook: Playbook,
  { of, ranks }: { of: number; ranks: readonly (number | null)[] },
): Proposed | null {
  const levels = playbook.incidents?.levels ?? [];
  const lowest = levels.at(-1);
  if (!lowest) return null;
  const highest = Math.min(...(playbook.scale?.levels ?? []).map(({ rank }) => rank));
  const isUrgent = 2 * ranks.filter((rank) => rank === highest).length > ranks.length;
  const share = of > 0 ? customers / of : 0;
  const ground = { customers, of, isUrgent };
  const isLarge = customers >= FEWEST && (isUrgent || share >= LARGE);
  const isWhole = customers >= FEWEST && isUrgent && share >= MOST;
  return { level: (isWhole ? levels[0] : isLarge ? levels[1] : undefined) ?? lowest, ground };
}
