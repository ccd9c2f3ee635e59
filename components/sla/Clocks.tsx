import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Calendar } from '../../lib/playbook/schema';
import type { Answered } from '../../lib/sla/answered';
import { nameOf, type Clock } from '../../lib/sla/clock';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { Section } from '../ui/Section';
import { usePassed } from '../ui/usePassed';
import { ClockRow } from './ClockRow';
import { applying, leading, mayTick, turningPoints } from './clockView';
import { CustomerAnswered } from './CustomerAnswered';
import type { Zones } from './DueTime';
import { LeadClock } from './LeadClock';
import { Ledger } from './Ledger';
import { Tick } from './Tick';
import styles from './Clocks.module.css';

const say = words.clocks;

/**
 * The clocks of one ticket: the soonest large, the others one row each, and why. `asOf` is when they were computed,
 * `now` the current minute, both ISO; `zones` those of the reader and the customer; `level` the priority they run on.
 */
export function Clocks({
  clocks: all,
  calendars,
  level,
  assumed,
  asOf,
  now: minute,
  zones,
  answered,
  ticks,
  onTick,
  whyOpen,
  onWhy,
  whatIf,
  hint,
}: {
  clocks: Clock[];
  calendars: Calendar[];
  level: string;
  assumed: boolean;
  asOf: string;
  now: string;
  zones: Omit<Zones, 'desk'>;
  /** Given where the customer has answered and the status still waits for them. */
  answered?: Answered;
  /** Names of the clocks that a person ticked off. */
  ticks: ReadonlySet<string>;
  onTick: (name: string, done: boolean) => void;
  whyOpen: boolean;
  onWhy: (open: boolean) => void;
  /** What would be if, for the clocks as they stand; made only while it is open. */
  whatIf?: (now: string, zoneOf: (clock: Clock) => string) => ReactNode;
  hint?: ReactNode;
}) {
  const now = usePassed(minute, turningPoints(all));
  const clocks = applying(all, ticks, now);
  const lead = leading(clocks);
  const calendarOf = (clock: Clock) => calendars.find(({ id }) => id === clock.calendarId);
  const hours = lead && calendarOf(lead);
  const isExplained = lead !== undefined && lead.state !== 'unknown';
  const aside = hours?.unset ? say.everyHour : hours?.asWritten;
  /** Promises know no hours: their times are written in the desk's zone like all others. */
  const zoneOf = (clock: Clock) => calendarOf(clock)?.zone ?? calendars[0]?.zone ?? zones.here;
  const of = (clock: Clock) => {
    const name = nameOf(clock);
    return {
      clock,
      calendar: calendarOf(clock),
      zone: zoneOf(clock),
      asOf,
      now,
      tick: mayTick(clock, ticks.has(name)) && (
        <Tick clock={clock} isTicked={ticks.has(name)} onTick={(done) => onTick(name, done)} />
      ),
    };
  };
  return (
    <Section part="clocks" title={say.title} aside={aside} hint={hint}>
      {clocks.length === 0 && <p className={styles.calm}>{say.none}</p>}
      {lead && <LeadClock {...of(lead)} zones={zones} />}
      {!lead && clocks.length > 0 && clocks.every(({ state }) => state === 'met') && (
        <p className={styles.calm}>{say.allMet}</p>
      )}
      {answered && (
        <CustomerAnswered answered={answered} now={now} zone={calendars[0]?.zone ?? zones.here} />
      )}
      <ul className={styles.rows}>
        {clocks
          .filter((clock) => clock !== lead)
          .map((clock) => (
            <ClockRow key={nameOf(clock)} {...of(clock)} told={lead?.because.key} />
          ))}
      </ul>
      {assumed && clocks.length > 0 && !isExplained && (
        <p className={styles.assumed}>{say.assumed}</p>
      )}
      {lead && isExplained && (
        <details
          className={styles.why}
          open={whyOpen}
          onToggle={(event) => onWhy(event.currentTarget.open)}
          data-part="why"
        >
          <summary aria-keyshortcuts="W" data-act="why">
            <Icon of={ChevronRight} size={12} />
            <span>{assumed ? say.whyAssumed : say.why}</span>
            <Kbd>W</Kbd>
          </summary>
          {whyOpen && (
            <>
              <Ledger {...of(lead)} calendars={calendars} level={level} />
              {whatIf?.(now, zoneOf)}
            </>
          )}
        </details>
      )}
    </Section>
  );
}
