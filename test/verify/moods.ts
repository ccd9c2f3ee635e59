import { packOf } from '../../lib/playbook';
import { measured } from '../triage/moods';

/** How well each sign of a mood is seen in the messages judged by hand, as a table. */
export function moodTable(pack = 'runbook'): string {
  const playbook = packOf(pack);
  if (!playbook) throw new Error(`There is no playbook "${pack}".`);
  const rows = measured(playbook).map(({ kind, right, said, there }) =>
    [
      kind.padEnd(14),
      ...[right, said - right, there - right].map((count) => String(count).padStart(6)),
      (right / said).toFixed(3).padStart(9),
      (right / there).toFixed(3).padStart(7),
    ].join(' '),
  );
  return [`${'sign of mood'.padEnd(14)}   seen  wrong missed precision recall`, ...rows].join('\n');
}
