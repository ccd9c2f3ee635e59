import type { Ribbon } from '../sla/minutes';
import styles from './row.module.css';

/** The ribbon of a row: what of the time has gone, in one thin line. The words beside it say the same. */
export function Track({ ribbon }: { ribbon: Ribbon | null }) {
  return (
    <svg className={styles.track} aria-hidden="true" focusable="false">
      {ribbon ? (
        ribbon.segments.map(({ kind, from, to }) => (
          <rect
            key={`${kind} ${from}`}
            className={styles[kind]}
            x={`${from}%`}
            width={`${Math.max(to - from, 0.3)}%`}
            y={kind === 'closed' ? 1 : 0}
            height={kind === 'closed' ? 1 : 3}
          />
        ))
      ) : (
        <line className={styles.unread} x1="0" x2="100%" y1="1.5" y2="1.5" />
      )}
    </svg>
  );
}
