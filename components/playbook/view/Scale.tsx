import type { Facts } from '../../../lib/playbook/contents';
import type { ClockRule, Playbook } from '../../../lib/playbook/schema';
import { words } from '../../../lib/words';
import { reading } from '../../../lib/words/reading';
import { Assumed } from './Fact';
import { levelName, priorityName } from './names';
import { Table } from './Table';
import styles from './view.module.css';

const say = reading.columns;

/** The levels beside each other: when each is meant, how long each clock runs, who is told. */
export function Scale({
  of: { levels, fallback },
  playbook,
}: {
  of: Facts['scale'];
  playbook: Playbook;
}) {
  const times = playbook.clocks.filter(({ when, slot }) => !when && slot === undefined);
  const metrics = [
    ...new Set(times.flatMap(({ rank, metric }) => (rank === null ? [] : [metric]))),
  ];
  const told = levels.some(({ notify }) => notify);
  /** A level's own times, else those of every level. */
  const timesOf = (rank: number, metric: ClockRule['metric']) => {
    const rules = times.filter((rule) => rule.metric === metric);
    const own = rules.filter((rule) => rule.rank === rank);
    return own.length > 0 ? own : rules.filter((rule) => rule.rank === null);
  };
  return (
    <>
      <Table
        caption={reading.part('scale')}
        columns={[
          say.level,
          say.criteria,
          ...metrics.map((metric) => words.clocks.metric(metric)),
          ...(told ? [say.told] : []),
        ]}
        rows={levels.map((level) => {
          const clocks = metrics.map((metric) => timesOf(level.rank, metric));
          return {
            key: level.name,
            of: [level, clocks],
            cells: [
              priorityName(level),
              <ul key="criteria" className={styles.plain}>
                {[...new Set(level.criteria.map(({ text }) => text))].map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>,
              ...clocks.map((rules) => rules.map(({ asWritten }) => asWritten).join(', ')),
              ...(told ? [toldOf(level)] : []),
            ],
          };
        })}
      />
      <p className={styles.aside}>
        {reading.scale.fallback(levelName(fallback.rank, playbook))}
        <Assumed />
      </p>
    </>
  );
}

const toldOf = ({ notify }: Facts['scale']['levels'][number]): string => {
  if (!notify) return '';
  return notify.stays ? reading.scale.stays(notify.to) : notify.to;
};
