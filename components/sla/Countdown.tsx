import { locale, words } from '../../lib/words';
import { duration, minutesAndSeconds } from '../../lib/words/time';
import { useTick } from '../ui/useTick';
import styles from './Clocks.module.css';

const TEN_MINUTES = 600;

/**
 * The time left, large: minutes until ten remain, then seconds, which tick by themselves. `leftAt` gives the seconds
 * left at an ISO instant. A late clock says by how much, with its minus sign.
 */
export function Countdown({
  leftAt,
  now,
  days,
}: {
  leftAt: (now: string) => number;
  now: string;
  days: boolean;
}) {
  const coarse = leftAt(now);
  const ticks = coarse > 0 && coarse <= TEN_MINUTES + 60;
  const ticked = useTick(1000, ticks);
  const left = ticks ? leftAt(new Date(Math.max(ticked, Date.parse(now))).toISOString()) : coarse;
  if (left < 0) {
    return (
      <span className={styles.left} role="timer">
        {words.clocks.lateBy(duration(locale, -left, days))}
      </span>
    );
  }
  return (
    <span className={styles.left} role="timer">
      {left < TEN_MINUTES ? minutesAndSeconds(left) : duration(locale, left, days)}
    </span>
  );
}
