import { useId, useState } from 'react';
import { hoursState } from '../../lib/playbook/ownHours';
import type { OpenSlot } from '../../lib/playbook/schema';
import type { Typed } from '../../lib/playbook/slots';
import { WEEKDAYS } from '../../lib/playbook/week';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import type { Fill } from './Desk';
import { faultOf } from './slotSaid';
import styles from './Slots.module.css';
import { useSaving, type Save } from './useSaving';

const say = words.slots.hours;

const ZONES = Intl.supportedValuesOf('timeZone');
const WORKDAYS = WEEKDAYS.slice(0, 5);

type Kept = { slot: OpenSlot; cells: Typed['cells']; onFill: Save<Fill> };

/** Opening hours: the zone and the hours of each day, several a day where there is a break. */
export function HoursField({
  slot,
  typed: { cells },
  here,
  onFill,
}: {
  slot: OpenSlot;
  typed: Typed;
  here: string;
  onFill: Save<Fill>;
}) {
  const zones = useId();
  const state = hoursState(cells);
  const fault = faultOf(state);
  const given = { slot, cells, onFill };
  const unread = state.is === 'invalid' ? (state.part ?? state.because) : undefined;
  const monday = cells.mon?.trim() ?? '';
  const [copies, setCopies] = useState(0);
  const copyMonday = async () => {
    for (const day of WORKDAYS) await onFill({ slot: slot.key, cell: day, typed: monday });
    setCopies(copies + 1);
  };
  return (
    <>
      <datalist id={zones}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div className={styles.pairs}>
        <Cell
          {...given}
          cell="zone"
          label={say.zone}
          list={zones}
          placeholder={words.slots.open}
          isBad={unread === 'zone'}
        />
        <p className={styles.aside}>
          {say.zoneHelp}
          {!cells.zone?.trim() && (
            <Button onClick={() => void onFill({ slot: slot.key, cell: 'zone', typed: here })}>
              {say.here(here)}
            </Button>
          )}
        </p>
        {WEEKDAYS.map((day) => (
          <Cell
            {...given}
            key={`${day} ${copies}`}
            cell={day}
            label={say.days[day]!}
            placeholder={say.closed}
            isBad={unread === day}
          />
        ))}
        <p className={styles.aside}>
          {say.help}
          {monday !== '' && <Button onClick={() => void copyMonday()}>{say.toWeek}</Button>}
        </p>
      </div>
      <p role="status" className={fault ? styles.fault : styles.note}>
        {fault}
      </p>
    </>
  );
}

function Cell({
  slot,
  cells,
  onFill,
  cell,
  label,
  list,
  placeholder,
  isBad,
}: Kept & { cell: string; label: string; list?: string; placeholder: string; isBad: boolean }) {
  const id = useId();
  const field = useSaving(cells[cell] ?? '', (typed) => onFill({ slot: slot.key, cell, typed }));
  const failed = field.saving === 'failed';
  const note = failed ? words.dashboard.notSaved : words.dashboard.saved;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={cell}
        type="text"
        list={list}
        autoComplete="off"
        maxLength={120}
        className={styles.field}
        placeholder={placeholder}
        aria-invalid={isBad || failed || undefined}
        data-is={isBad || failed ? 'invalid' : 'filled'}
        value={field.text}
        onChange={(event) => field.change(event.target.value)}
        onBlur={field.rest}
      />
      <span role="status" className={styles.note}>
        {failed || field.saving === 'saved' ? note : ''}
      </span>
    </div>
  );
}
