import { useMemo, useState } from 'react';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { rowOf } from './Cells';
import styles from './compare.module.css';
import { factsOf } from './facts';
import { Sides } from './Sides';

const say = words.compare.facts;

/** What two documents say, in a table; on demand only where they differ. */
export function Facts({ left, right }: { left: Playbook; right: Playbook }) {
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const groups = useMemo(() => factsOf(left, right), [left, right]);
  const lines = groups.flatMap((group) => group.lines);
  const shown = groups
    .map((group) => ({
      ...group,
      rows: group.lines.filter(({ differs }) => differs || !onlyDiffering).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <label className={styles.check}>
          <input
            type="checkbox"
            name="onlyDiffering"
            checked={onlyDiffering}
            onChange={(event) => setOnlyDiffering(event.target.checked)}
          />
          {say.onlyDiffering}
        </label>
        <span>{say.count(lines.filter(({ differs }) => differs).length, lines.length)}</span>
      </div>
      {shown.length === 0 && <p>{say.allSame}</p>}
      {shown.length > 0 && (
        <Sides
          label={say.title}
          left={left.title}
          right={right.title}
          groups={shown}
          marked="same"
        />
      )}
    </div>
  );
}
