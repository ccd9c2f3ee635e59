import styles from './Priority.module.css';

/** `rank` 0 is the highest of `levels`: it gets a sign of its own shape; the others as many full bars as are left. */
export function Bars({ rank, levels, size }: { rank: number; levels: number; size: 16 | 20 }) {
  if (rank === 0) {
    return (
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect className={styles.sign} x="1" y="1" width="14" height="14" rx="3" />
        <rect className={styles.stroke} x="7" y="4" width="2" height="5" rx="0.5" />
        <rect className={styles.stroke} x="7" y="10.5" width="2" height="2" rx="0.5" />
      </svg>
    );
  }
  const bars = Math.max(levels, 2);
  const step = 14 / bars;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {Array.from({ length: bars }, (_, index) => {
        const height = 4 + (10 * index) / (bars - 1);
        const full = index < bars - rank;
        return (
          <rect
            key={index}
            className={full ? styles.bar : styles.empty}
            x={1 + index * step}
            y={15 - height}
            width={step - 1}
            height={height}
            rx="0.8"
          />
        );
      })}
    </svg>
  );
}
