import { useMemo } from 'react';
import { words } from '../../lib/words';
import { SelectField } from '../ui/Field';
import { rowOf } from './Cells';
import styles from './compare.module.css';
import { Sides } from './Sides';
import { verdictLines, type Verdict } from './verdicts';

const say = words.compare.ticket;

/** Two playbooks on one ticket that was seen. */
export function OnTicket({
  tickets,
  chosen,
  verdicts,
  now,
  zone,
  onChoose,
}: {
  /** The newest first. */
  tickets: { value: string; label: string }[];
  chosen: string;
  /** Absent while they are made. */
  verdicts: [Verdict, Verdict] | undefined;
  now: string;
  zone: string;
  onChoose: (key: string) => void;
}) {
  const lines = useMemo(
    () => (verdicts ? verdictLines(...verdicts, now, zone) : []),
    [verdicts, now, zone],
  );
  const differing = lines.filter(({ differs }) => differs).length;
  if (tickets.length === 0) return <p className={styles.lead}>{say.none}</p>;
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{say.lead}</p>
      <div className={styles.pick}>
        <SelectField
          label={say.choose}
          name="ticket"
          value={chosen}
          options={tickets}
          onChange={onChoose}
        />
      </div>
      {verdicts && (
        <>
          <p className={styles.lead}>{differing === 0 ? say.same : say.count(differing)}</p>
          <Sides
            label={say.title}
            left={verdicts[0].playbook.title}
            right={verdicts[1].playbook.title}
            groups={[{ key: 'ticket', rows: lines.map(rowOf) }]}
            marked="differs"
          />
        </>
      )}
    </div>
  );
}
