import type { Facts } from '../../../lib/playbook/contents';
import type { Playbook } from '../../../lib/playbook/schema';
import { locale } from '../../../lib/words';
import { reading } from '../../../lib/words/reading';
import { Fact } from './Fact';
import { targetOf } from './figures';
import { levelName, listed } from './names';
import { Table } from './Table';
import styles from './view.module.css';

const { metrics: say, columns, cadences } = reading;

type Metric = Facts['metrics'][number];

/** The figures, what each measures, and the value that it has to reach. */
export const Metrics = ({
  of: metrics,
  playbook,
}: {
  of: Facts['metrics'];
  playbook: Playbook;
}) => (
  <Table
    caption={reading.part('metrics')}
    columns={[columns.figure, columns.meaning, columns.target]}
    rows={metrics.map((metric) => ({
      key: metric.id,
      of: metric,
      cells: [
        metric.label,
        metric.text,
        <span key="target">
          {[targetOf(metric), whomOf(metric, playbook)].filter(Boolean).join(' ')}
          <Bands metric={metric} />
        </span>,
      ],
    }))}
  />
);

function whomOf({ ranks = [], tiers = [] }: Metric, playbook: Playbook): string {
  const whom = [...ranks.map((rank) => levelName(rank, playbook)), ...tiers];
  return whom.length > 0 ? say.for(listed(whom)) : '';
}

/** Names of values, the best first; a bound that is just above a whole number means "over" it. */
function Bands({ metric: { bands = [] } }: { metric: Metric }) {
  if (bands.length === 0) return null;
  const number = new Intl.NumberFormat(locale);
  const bound = (from: number, index: number) => {
    if (index === bands.length - 1) return say.less;
    return from % 1 === 0
      ? say.from(number.format(from))
      : say.over(number.format(Math.floor(from)));
  };
  return (
    <ul className={styles.plain}>
      {bands.map(({ from, text }, index) => (
        <li key={from}>
          {text} <span className={styles.meta}>{bound(from, index)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is looked at again and again, and what is on the agenda. */
export const Cadences = ({ of }: { of: Facts['cadences'] }) => (
  <ul className={styles.lines}>
    {of.map((cadence) => (
      <Fact key={cadence.id} of={cadence}>
        <span className={styles.meta}>{cadences.every[cadence.every]}</span> {cadence.text}
        {cadence.minutes !== undefined && (
          <span className={styles.meta}> {cadences.minutes(cadence.minutes)}</span>
        )}
        {cadence.agenda && (
          <ul className={styles.parts}>
            {cadence.agenda.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </Fact>
    ))}
  </ul>
);
