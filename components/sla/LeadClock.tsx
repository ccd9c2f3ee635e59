import type { ReactNode } from 'react';
import type { Calendar } from '../../lib/playbook/schema';
import { isOpen as openAt } from '../../lib/sla/calendar';
import { timetable } from '../../lib/sla/timetable';
import { offsetAt } from '../../lib/sla/zone';
import type { Clock } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { clockTime, dayAndTime, duration } from '../../lib/words/time';
import { ClockIcon } from './ClockIcon';
import { isRunning, secondsLeft, shownState, usedPercent } from './clockView';
import { Countdown } from './Countdown';
import { Ribbon } from './Ribbon';
import { ribbonOf } from './ribbon';
import styles from './Clocks.module.css';

const say = words.clocks;

/** The clock that is due first, or could not be read: large, with its ribbon. `here` is the reader's own zone. */
export function LeadClock({
  clock,
  calendar,
  zone,
  asOf,
  now,
  here,
  tick,
}: {
  clock: Clock;
  calendar: Calendar | undefined;
  zone: string;
  asOf: string;
  now: string;
  here: string;
  /** Where a person may end it. */
  tick: ReactNode;
}) {
  const state = shownState(clock, now);
  const name = say.name(clock);
  const used = usedPercent(clock);
  const closed =
    clock.count !== 'elapsed' &&
    isRunning(clock) &&
    calendar !== undefined &&
    !openAt(timetable(calendar), Math.floor(Date.parse(now) / 1000));
  const unknown = clock.state === 'unknown' || !clock.dueAt;
  const due = clock.dueAt ? dayAndTime(locale, clock.dueAt, now, zone) : '';
  const elsewhere =
    clock.dueAt !== undefined &&
    offsetAt(zone, Date.parse(clock.dueAt) / 1000) !==
      offsetAt(here, Date.parse(clock.dueAt) / 1000);
  const wall = clock.dueAt ? (Date.parse(clock.dueAt) - Date.parse(now)) / 1000 : 0;

  return (
    <div
      className={`${styles.lead} ${styles[state]}`}
      data-metric={clock.metric}
      data-state={state}
    >
      <div className={styles.leadHead}>
        <div>
          <p className={styles.name}>
            {tick || <ClockIcon state={state} />}
            {name}
          </p>
          <p className={styles.state}>
            <span className={styles.word}>{say.state(state)}</span>
            {unknown
              ? `: ${say.because(clock.because.key, clock.because.values)}`
              : `${closed ? `, ${say.closedNow}` : ''}${used !== undefined && state !== 'missed' ? `, ${say.used(used)}` : ''}`}
          </p>
        </div>
        {unknown ? (
          <span className={styles.notCounted}>{say.notCounted}</span>
        ) : (
          <Countdown
            leftAt={(instant) => secondsLeft(clock, calendar, asOf, instant) ?? 0}
            now={now}
            days={clock.count === 'elapsed'}
          />
        )}
      </div>
      {!unknown && clock.dueAt && (
        <p className={styles.due}>
          <span>
            {wall < 0 ? say.wasDue : say.due} <b data-part="due">{due}</b>
          </span>
          <span>
            {elsewhere
              ? say.yours(clockTime(locale, clock.dueAt, here))
              : wall > 0 && clock.count !== 'elapsed'
                ? say.byTheClock(duration(locale, wall, true))
                : ''}
          </span>
        </p>
      )}
      <Ribbon
        ribbon={ribbonOf(clock, calendar, now)}
        state={state}
        label={unknown ? say.ribbonUnknown : say.ribbon(used ?? 0, due)}
      />
      {clock.startedAt && clock.dueAt && (
        <p className={styles.ends} aria-hidden="true">
          <span>{clockTime(locale, clock.startedAt, zone)}</span>
          <span>{wall < 0 ? say.now : clockTime(locale, clock.dueAt, zone)}</span>
        </p>
      )}
    </div>
  );
}
