import { useId } from 'react';
import type { Measure } from '../../lib/report/measure';
import type { Field } from '../../lib/report/standing';
import { words } from '../../lib/words';
import { Sign } from './Sign';
import styles from './trend.module.css';

export type MonthMeasured = { month: string; measure: Measure };

const say = words.report;

/** In units of the drawing, which has as many as it has pixels at its natural width. */
const WIDTH = 500;
const TOP = 10;
const BOTTOM = 130;
const HEIGHT = 184;
const START = 40;
const END = 492;
const TICKS = [0, 50, 100];

const yOf = (share: number) => BOTTOM - share * (BOTTOM - TOP);

/** The shares of the last months with their ranges and the target; signs differ in shape, not in colour alone. */
export function Trend({
  field,
  months,
  target,
}: {
  field: Field;
  months: MonthMeasured[];
  target: number;
}) {
  const title = useId();
  const step = (END - START) / months.length;
  const xOf = (index: number) => START + step * (index + 0.5);
  const points = months.flatMap(({ measure: { share } }, index) =>
    share === null ? [] : [`${xOf(index)},${yOf(share)}`],
  );
  return (
    <figure className={styles.trend} data-part="trend">
      <figcaption id={title}>{say.trend.title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={spoken(field, months)}
        className={styles.drawing}
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={START}
              x2={END}
              y1={yOf(tick / 100)}
              y2={yOf(tick / 100)}
            />
            <text className={styles.tick} x={START - 6} y={yOf(tick / 100) + 4}>
              {say.trend.tick(tick)}
            </text>
          </g>
        ))}
        <line
          className={styles.target}
          x1={START}
          x2={END}
          y1={yOf(target / 100)}
          y2={yOf(target / 100)}
        />
        <text className={styles.aim} x={START - 6} y={yOf(target / 100) + 4}>
          {say.trend.tick(target)}
        </text>
        <polyline className={styles.line} points={points.join(' ')} />
        {months.map(({ month, measure }, index) => (
          <g key={month} data-month={month} data-verdict={measure.verdict}>
            <Month month={month} measure={measure} x={xOf(index)} first={index === 0} />
          </g>
        ))}
      </svg>
      <Legend />
    </figure>
  );
}

function Month({ month, measure, x, first }: MonthMeasured & { x: number; first: boolean }) {
  const { share, low, high, right, answered, verdict } = measure;
  const withYear = first || month.endsWith('-01');
  return (
    <>
      {share !== null && (
        <>
          <line className={styles.range} x1={x} x2={x} y1={yOf(low)} y2={yOf(high)} />
          <Sign of={verdict} x={x} y={yOf(share)} />
          <text className={styles.of} x={x} y={BOTTOM + 17}>
            {say.fraction(right, answered)}
          </text>
        </>
      )}
      <text className={styles.month} x={x} y={BOTTOM + 33}>
        {say.monthShort(month)}
      </text>
      {withYear && (
        <text className={styles.month} x={x} y={BOTTOM + 47}>
          {say.yearOf(month)}
        </text>
      )}
    </>
  );
}

function Legend() {
  const { legend, whisker } = say.trend;
  return (
    <p className={styles.legend}>
      {(['met', 'missed', 'tooFew'] as const).map((verdict) => (
        <span key={verdict}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <Sign of={verdict} x={6} y={6} />
          </svg>
          {legend[verdict]}
        </span>
      ))}
      <span>
        <svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
          <line className={styles.target} x1="0" x2="20" y1="6" y2="6" />
        </svg>
        {legend.line}
      </span>
      <span>{whisker}</span>
    </p>
  );
}

const spoken = (field: Field, months: MonthMeasured[]): string =>
  [
    `${say.trend.lead(say.fields[field])}.`,
    ...months.map(({ month, measure: { right, answered, verdict } }) =>
      answered === 0
        ? say.trend.empty(say.month(month))
        : say.trend.month(say.month(month), right, answered, say.verdict[verdict]),
    ),
  ].join('\n');
