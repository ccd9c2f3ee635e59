import type { ReactNode } from 'react';
import type { Calendar } from '../../lib/playbook/schema';
import type { BecauseKey, Clock } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { duration, shortTime } from '../../lib/words/time';
import { Ticking } from '../ui/Ticking';
import { ClockIcon } from './ClockIcon';
import { isOpen, secondsLeft, shownState } from './clockView';
import { leftAt } from './left';
import styles from './Clocks.module.css';

const say = words.clocks;

/** A clock that does not lead: one row with its state in a word, and when. */
export function ClockRow({
  clock,
  calendar,
  zone,
  asOf,
  now,
  tick,
  told,
}: {
  clock: Clock;
  calendar: Calendar | undefined;
  zone: string;
  asOf: string;
  now: string;
  /** Where a person may end it. */
  tick: ReactNode;
  /** Why the clock above stands as it does; not said twice of what can't be counted. */
  told?: BecauseKey;
}) {
  const state = shownState(clock, now);
  const left = secondsLeft(clock, calendar, asOf, now);
  const when = (instant: string) => shortTime(locale, instant, now, zone);
  const days = clock.count === 'elapsed';
  return (
    <li className={`${styles.row} ${styles[state]}`} data-metric={clock.metric} data-state={state}>
      {tick || <ClockIcon state={state} />}
      <span className={styles.rowName}>
        {say.name(clock)} <span className={styles.word}>{say.state(state)}</span>
      </span>
      <span className={styles.rowTime}>
        {clock.dueAt && isOpen(clock) ? (
          <>
            {left !== undefined && (
              <Ticking at={leftAt(clock, calendar, asOf)} now={now} className={styles.rowLeft} />
            )}
            <b data-part="due">{when(clock.dueAt)}</b>
          </>
        ) : clock.stoppedAt && state === 'met' ? (
          when(clock.stoppedAt)
        ) : clock.stoppedAt && left !== undefined && left < 0 ? (
          say.lateBy(duration(locale, -left, days))
        ) : (
          <>
            {state === 'paused' && left !== undefined && (
              <span className={styles.rowLeft}>{duration(locale, Math.max(0, left), days)}</span>
            )}
            {(state !== 'unknown' || clock.because.key !== told) &&
              say.because(clock.because.key, clock.because.values)}
          </>
        )}
        {clock.metric === 'followUp' && clock.opensAt && clock.opensAt > now && state !== 'met' && (
          <span>{say.opens(when(clock.opensAt))}</span>
        )}
      </span>
    </li>
  );
}
