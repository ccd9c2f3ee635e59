import { Fragment } from 'react';
import type { Calendar } from '../../lib/playbook/schema';
import type { Clock, Rival, Span } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { clockTime, dayAndTime, daysAhead, dayWord, duration } from '../../lib/words/time';
import { secondsLeft, warning } from './clockView';
import { ledgerLines, lengthOf } from './ledgerRows';
import styles from './Clocks.module.css';

const say = words.clocks;

const groundsIn = ({ grounds = [] }: Pick<Clock, 'grounds'>) =>
  grounds.flatMap(({ fact, value }) => (value === undefined ? [] : say.ground(fact, value)));

/** Why a clock shows what it shows: what the playbook allows, each stretch, and what is left. The rows add up. */
export function Ledger({
  clock,
  calendar,
  calendars,
  zone,
  level,
  asOf,
  now,
}: {
  clock: Clock;
  calendar: Calendar | undefined;
  calendars: Calendar[];
  zone: string;
  level: string;
  asOf: string;
  now: string;
}) {
  const days = clock.count === 'elapsed';
  const left = secondsLeft(clock, calendar, asOf, now);
  const when = (instant: string) => dayAndTime(locale, instant, now, zone);
  const time = (seconds: number) => duration(locale, seconds, days);
  const until = ({ from, to }: Span) =>
    daysAhead(to, from, zone) === 0 ? clockTime(locale, to, zone) : when(to);
  /** A rule that counts in other hours asks for less by them. */
  const withHours = ({ asWritten, calendarId }: Rival) => {
    const hours = calendars.find(({ id }) => id === calendarId);
    return hours && calendarId !== clock.calendarId
      ? say.inHours(asWritten, hours.asWritten)
      : asWritten;
  };
  const warnsAt = warning(clock)?.at;
  return (
    <dl className={styles.ledger} data-part="ledger">
      <dt>{say.allows(say.name(clock), [level, ...groundsIn(clock)])}</dt>
      <dd>{clock.asWritten}</dd>
      {clock.rivals?.map((rival) => (
        <Fragment key={rival.ref}>
          <dt>{say.rival(groundsIn(rival))}</dt>
          <dd>{withHours(rival)}</dd>
        </Fragment>
      ))}
      {!days && calendar && !calendar.unset && (
        <>
          <dt>{say.countedIn}</dt>
          <dd>{calendar.asWritten}</dd>
        </>
      )}
      {ledgerLines(clock.ledger, zone).map((line) =>
        line.is === 'span' ? (
          <Row
            key={line.span.from}
            name={say[line.span.kind](when(line.span.from), until(line.span))}
          >
            {line.span.kind === 'counted'
              ? time(lengthOf(line.span))
              : say.notAdded(time(lengthOf(line.span)))}
          </Row>
        ) : line.is === 'day' ? (
          <Row key={line.from} name={say.onDay(dayWord(locale, line.from, now, zone))}>
            {line.rest > 0 ? say.ofThat(time(line.counted), time(line.rest)) : time(line.counted)}
          </Row>
        ) : (
          <Row key={line.from} name={say.earlier(line.stretches)}>
            {time(line.counted)}
          </Row>
        ),
      )}
      {clock.elapsedSeconds !== undefined && left !== undefined && (
        <>
          <dt className={styles.sum}>{left < 0 ? say.sumLate : say.sumLeft}</dt>
          <dd className={styles.sum}>{time(Math.abs(left))}</dd>
        </>
      )}
      {warnsAt !== undefined && warnsAt > now && (
        <dt className={styles.whole}>{say.warnsAt(75, when(warnsAt))}</dt>
      )}
    </dl>
  );
}

const Row = ({ name, children }: { name: string; children: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
