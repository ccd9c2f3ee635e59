import { differenceInSeconds } from 'date-fns';
import { Fragment } from 'react';
import type { Calendar } from '../../lib/playbook/schema';
import type { Clock, Span } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { clockTime, dayAndTime, daysAhead, duration } from '../../lib/words/time';
import { secondsLeft, warning } from './clockView';
import styles from './Clocks.module.css';

const say = words.clocks;
const SHOWN = 6;

const groundsIn = ({ grounds = [] }: Pick<Clock, 'grounds'>) =>
  grounds.flatMap(({ fact, value }) => (value === undefined ? [] : say.ground(fact, value)));

/** A folded stretch says itself how much of it counted. */
const length = ({ from, to, seconds }: Span) => seconds ?? differenceInSeconds(to, from);

/** Why a clock shows what it shows: what the playbook allows, each stretch, and what is left. The rows add up. */
export function Ledger({
  clock,
  calendar,
  zone,
  level,
  asOf,
  now,
}: {
  clock: Clock;
  calendar: Calendar | undefined;
  zone: string;
  level: string;
  asOf: string;
  now: string;
}) {
  const days = clock.count === 'elapsed';
  const left = secondsLeft(clock, calendar, asOf, now);
  const when = (instant: string) => dayAndTime(locale, instant, now, zone);
  const until = ({ from, to }: Span) =>
    daysAhead(to, from, zone) === 0 ? clockTime(locale, to, zone) : when(to);
  const earlier = clock.ledger.slice(0, -SHOWN);
  const warnsAt = warning(clock)?.at;
  return (
    <dl className={styles.ledger} data-part="ledger">
      <dt>{say.allows(say.name(clock), [level, ...groundsIn(clock)])}</dt>
      <dd>{clock.asWritten}</dd>
      {clock.rivals?.map((rival) => (
        <Fragment key={rival.ref}>
          <dt>{say.rival(groundsIn(rival))}</dt>
          <dd>{rival.asWritten}</dd>
        </Fragment>
      ))}
      {earlier.length > 0 && (
        <>
          <dt>{say.earlier(earlier.length)}</dt>
          <dd>
            {duration(
              locale,
              earlier
                .filter(({ kind }) => kind === 'counted')
                .reduce((sum, span) => sum + length(span), 0),
              days,
            )}
          </dd>
        </>
      )}
      {clock.ledger.slice(-SHOWN).map((span) => (
        <LedgerRow
          key={span.from}
          span={span}
          from={when(span.from)}
          to={until(span)}
          days={days}
        />
      ))}
      {clock.elapsedSeconds !== undefined && left !== undefined && (
        <>
          <dt className={styles.sum}>{left < 0 ? say.sumLate : say.sumLeft}</dt>
          <dd className={styles.sum}>{duration(locale, Math.abs(left), days)}</dd>
        </>
      )}
      {warnsAt !== undefined && warnsAt > now && (
        <dt className={styles.whole}>{say.warnsAt(75, when(warnsAt))}</dt>
      )}
    </dl>
  );
}

function LedgerRow({
  span,
  from,
  to,
  days,
}: {
  span: Span;
  from: string;
  to: string;
  days: boolean;
}) {
  const time = duration(locale, length(span), days);
  return (
    <>
      <dt>{say[span.kind](from, to)}</dt>
      <dd>{span.kind === 'counted' ? time : say.notAdded(time)}</dd>
    </>
  );
}
