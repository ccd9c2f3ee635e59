import type { ReactNode } from 'react';
import type { Calendar } from '../../lib/playbook/schema';
import { isOpen as openAt } from '../../lib/sla/calendar';
import { timetable } from '../../lib/sla/timetable';
import type { Clock } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { clockTime, dayAndTime, daysAhead, shortTime } from '../../lib/words/time';
import { Ticking } from '../ui/Ticking';
import { ClockIcon } from './ClockIcon';
import { isRunning, shownState, usedPercent } from './clockView';
import { DueTime, type Zones } from './DueTime';
import { leftAt, wallAt } from './left';
import { Ribbon } from './Ribbon';
import { ribbonOf } from './minutes';
import styles from './Clocks.module.css';

const say = words.clocks;

/** The clock that is due first, or could not be read: large, with its ribbon. `zones`: the reader's own and the customer's. */
export function LeadClock({
  clock,
  calendar,
  zone,
  asOf,
  now,
  zones,
  tick,
}: {
  clock: Clock;
  calendar: Calendar | undefined;
  zone: string;
  asOf: string;
  now: string;
  zones: Omit<Zones, 'desk'>;
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
  const stamp = (instant: string) =>
    daysAhead(clock.dueAt ?? instant, clock.startedAt ?? instant, zone) === 0
      ? clockTime(locale, instant, zone)
      : shortTime(locale, instant, now, zone);
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
          <Ticking
            at={leftAt(clock, calendar, asOf)}
            now={now}
            className={styles.left}
            role="timer"
          />
        )}
      </div>
      {!unknown && clock.dueAt && (
        <p className={styles.due}>
          <span>
            {wall < 0 ? say.wasDue : say.due}{' '}
            <DueTime at={clock.dueAt} now={now} zones={{ desk: zone, ...zones }} />
          </span>
          {wall > 0 && clock.count !== 'elapsed' && (
            <Ticking at={wallAt(clock.dueAt)} now={now} className={styles.wall} />
          )}
        </p>
      )}
      <Ribbon
        ribbon={ribbonOf(clock, calendar, now)}
        state={state}
        label={unknown ? say.ribbonUnknown : say.ribbon(used ?? 0, due)}
      />
      {clock.startedAt && clock.dueAt && (
        <p className={styles.ends} aria-hidden="true">
          <span>{stamp(clock.startedAt)}</span>
          <span>{wall < 0 ? say.now : stamp(clock.dueAt)}</span>
        </p>
      )}
    </div>
  );
}
