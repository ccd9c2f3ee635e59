import { useId } from 'react';
import type { ShownState } from './clockView';
import type { Ribbon as Drawn } from './minutes';
import styles from './Ribbon.module.css';

/** How the minutes were counted. A picture beside the words that say the same; `label` is its spoken form. */
export function Ribbon({
  ribbon,
  state,
  label,
}: {
  ribbon: Drawn | null;
  state: ShownState;
  label: string;
}) {
  const hatch = useId();
  if (!ribbon) {
    return (
      <svg className={styles.ribbon} role="img" aria-label={label}>
        <rect className={styles.unknown} x="0.5" y="8.5" width="99.7%" height="9" rx="2" />
      </svg>
    );
  }
  return (
    <svg className={styles.ribbon} role="img" aria-label={label} data-state={state}>
      <defs>
        <pattern
          id={hatch}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.stripe} width="1.5" height="4" />
        </pattern>
      </defs>
      {ribbon.segments.map(({ kind, from, to }) => {
        const thin = kind === 'closed';
        return (
          <rect
            key={`${kind} ${from}`}
            className={styles[kind]}
            fill={kind === 'paused' ? `url(#${hatch})` : undefined}
            x={`${from}%`}
            width={`${Math.max(to - from, 0.3)}%`}
            y={thin ? 12 : 8.5}
            height={thin ? 2 : 9}
            rx={thin ? 0 : 2}
          />
        );
      })}
      {ribbon.tick !== undefined && (
        <rect className={styles.tick} x={`${ribbon.tick}%`} y="2" width="1.5" height="5" />
      )}
      {ribbon.due < 100 && (
        <rect className={styles.due} x={`${ribbon.due}%`} y="3" width="1.5" height="20" />
      )}
      <rect
        className={styles.now}
        x={`${Math.min(ribbon.now, 99.2)}%`}
        y="2.5"
        width="3"
        height="21"
        rx="1"
      />
    </svg>
  );
}
