import type { Facts } from '../../../lib/playbook/contents';
import type { ClockRule, Playbook } from '../../../lib/playbook/schema';
import { words } from '../../../lib/words';
import { reading } from '../../../lib/words/reading';
import { Assumed, Fact } from './Fact';
import { counted, scopeOf, time } from './figures';
import { listed } from './names';
import { Table } from './Table';
import styles from './view.module.css';

const { clocks: say, columns } = reading;

/** Each clock as the document writes it, and as it is counted. */
export const Clocks = ({ of: clocks, playbook }: { of: Facts['clocks']; playbook: Playbook }) => (
  <Table
    caption={reading.part('clocks')}
    columns={[columns.clock, columns.scope, columns.written, columns.counted, columns.hours]}
    rows={clocks.map((rule) => ({
      key: rule.id,
      of: rule,
      cells: [
        <span key="name">
          {words.clocks.name(rule)}
          <Assumed is={rule.assumed === true} />
        </span>,
        scopeOf(rule, playbook),
        rule.asWritten,
        countedWith(rule, playbook),
        hoursOf(rule, playbook),
      ],
    }))}
  />
);

function countedWith(rule: ClockRule, { openSlots }: Playbook): string {
  if (rule.slot !== undefined) {
    const slot = openSlots.find(({ key }) => key === rule.slot);
    return slot ? say.slot(slot.label) : say.noSlot;
  }
  return [
    counted(rule),
    ...(rule.opensAfterSeconds ? [say.opens(time(rule.opensAfterSeconds))] : []),
    ...(rule.compliancePct ? [say.kept(rule.compliancePct)] : []),
  ].join(', ');
}

const hoursOf = ({ calendar }: ClockRule, { calendars }: Playbook): string =>
  calendars.find(({ id }) => id === calendar)?.asWritten ?? '';

/** The clocks that no level is without. */
export const ClockSet = ({ of: clockSet }: { of: Facts['clockSet'] }) => (
  <Fact as="p" of={clockSet}>
    {listed(clockSet.metrics.map((metric) => words.clocks.metric(metric)))}
  </Fact>
);

/** When a clock warns, and what that raises. */
export const Thresholds = ({
  of: thresholds,
  playbook,
}: {
  of: Facts['thresholds'];
  playbook: Playbook;
}) => (
  <Table
    caption={reading.part('thresholds')}
    columns={[columns.elapsed, columns.then]}
    rows={thresholds.map((threshold) => ({
      key: threshold.id,
      of: threshold,
      cells: [
        reading.thresholds.used(threshold.elapsedPct),
        playbook.triggers.find(({ id }) => id === threshold.trigger)?.text ??
          reading.thresholds.warns,
      ],
    }))}
  />
);

export const Calendars = ({ of: calendars }: { of: Facts['calendars'] }) => (
  <ul className={styles.lines}>
    {calendars.map((calendar) => (
      <Fact key={calendar.id} of={calendar}>
        <b>{calendar.asWritten}</b>
        <span className={styles.metaLine}>
          {[
            calendar.unset ? reading.hours.unset : calendar.always ? reading.hours.always : '',
            reading.hours.zone(calendar.zone),
            calendar.holidays.length > 0 ? reading.hours.holidays(calendar.holidays.length) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Fact>
    ))}
  </ul>
);
