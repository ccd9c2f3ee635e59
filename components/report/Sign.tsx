import type { Verdict } from '../../lib/report/measure';
import styles from './trend.module.css';

/** The mark of a verdict in a drawing: a full dot, a full diamond, or an empty ring. */
export function Sign({ of, x, y }: { of: Verdict; x: number; y: number }) {
  if (of === 'missed')
    return <path className={styles.missed} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />;
  return <circle className={styles[of]} cx={x} cy={y} r={of === 'met' ? 4.5 : 4} />;
}
