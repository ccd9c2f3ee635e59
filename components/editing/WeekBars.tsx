import type { Calendar } from '../../lib/playbook/schema';
import styles from './WeekBars.module.css';

const DAY = 1440;

/** The open hours of one day from midnight to midnight; decoration, for the field beside it says the same. */
export function WeekBars({ spans }: { spans: Calendar['week'][string] }) {
  return (
    <svg className={styles.bars} viewBox={`0 0 ${DAY} 14`} preserveAspectRatio="none">
      {spans.map(([from, to]) => (
        <rect key={from} x={from} y={2} width={Math.min(to, DAY) - from} height={10} />
      ))}
    </svg>
  );
}
