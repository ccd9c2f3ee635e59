import { useId } from 'react';
import { replaced } from '../../lib/playbook/change';
import type { Calendar } from '../../lib/playbook/schema';
import { spansOf, spansWritten, WEEKDAYS, withHoursOf } from '../../lib/playbook/week';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './editing.module.css';
import { linesOf, type FormProps } from './form';
import { Typed, TypedArea, TypedCell } from './Typed';
import { WeekBars } from './WeekBars';

const say = words.editing.hours;

const ZONES = Intl.supportedValuesOf('timeZone');

/** When the desk is open: each calendar that the clocks keep. */
export function HoursForm({ playbook, change }: FormProps) {
  return (
    <div className={styles.form} data-part="hours">
      <h2>{words.editing.forms.hours}</h2>
      <p className={styles.lead}>{say.lead}</p>
      {playbook.calendars.map((calendar, at) => (
        <CalendarFields
          key={calendar.id}
          calendar={calendar}
          onCalendar={(recipe) =>
            change((before) => ({
              ...before,
              calendars: replaced(before.calendars, at, recipe(before.calendars[at]!)),
            }))
          }
        />
      ))}
    </div>
  );
}

function CalendarFields({
  calendar,
  onCalendar,
}: {
  calendar: Calendar;
  onCalendar: (recipe: (before: Calendar) => Calendar) => Promise<string | undefined>;
}) {
  const zones = useId();
  const { id, zone, always, unset, asWritten, week, holidays } = calendar;
  if (always && !unset)
    return (
      <section data-value={id}>
        <h3>{asWritten}</h3>
        <p className={styles.lead}>{say.always}</p>
      </section>
    );

  const withWeek = (changed: Calendar['week']) =>
    onCalendar((before) => withHoursOf(before, { week: { ...before.week, ...changed } }));

  return (
    <section className={styles.form} data-value={id}>
      <h3>{asWritten}</h3>
      {unset && <p className={styles.lead}>{say.unset}</p>}
      <datalist id={zones}>
        {ZONES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Typed
        label={say.zone}
        help={say.zoneHelp}
        list={zones}
        value={zone}
        onKeep={async (typed) =>
          isZone(typed.trim())
            ? onCalendar((before) => withHoursOf(before, { zone: typed.trim() }))
            : say.notZone(typed)
        }
      />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say.day}</th>
              <th scope="col">{say.from}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((day) => (
              <tr key={day} data-value={day}>
                <th scope="row">{say.days[day]}</th>
                <td>
                  <TypedCell
                    label={say.openOn(say.days[day])}
                    value={spansWritten(week[day])}
                    placeholder={say.closed}
                    onKeep={async (typed) => {
                      const spans = spansOf(typed);
                      return spans ? withWeek({ [day]: spans }) : say.notHours;
                    }}
                  />
                </td>
                <td aria-hidden="true">
                  <WeekBars spans={week[day] ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.acts}>
        <p className={styles.lead}>{say.hoursHelp}</p>
        <Button
          data-act="sameHours"
          onClick={() => {
            const monday = week.mon ?? [];
            void withWeek({ tue: monday, wed: monday, thu: monday, fri: monday });
          }}
        >
          {say.toWeek}
        </Button>
      </div>
      <TypedArea
        label={say.holidays}
        help={say.holidaysHelp}
        value={holidays.join('\n')}
        onKeep={(typed) => onCalendar((before) => ({ ...before, holidays: linesOf(typed) }))}
      />
    </section>
  );
}

function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
