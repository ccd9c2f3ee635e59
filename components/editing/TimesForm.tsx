import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { durationWritten, secondsOf } from '../../lib/playbook/durations';
import { withLimit, withoutClock } from '../../lib/playbook/change';
import type { ClockRule, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { AddTime } from './AddTime';
import styles from './editing.module.css';
import { dueOf, levelOf, RECEIVED } from './exampleDue';
import type { FormProps } from './form';
import { ChosenCell, TypedCell } from './Typed';

const say = words.editing.times;

const COUNTS = ['elapsed', 'businessHours', 'businessDays'] as const;

/** How long there is for what, by level: one table a kind of clock. */
export function TimesForm({ playbook, change }: FormProps) {
  const { clocks } = playbook;
  const names = [...new Set(clocks.map(nameOf))];
  return (
    <div className={styles.form} data-part="times">
      <h2>{words.editing.forms.times}</h2>
      <p className={styles.lead}>{say.lead}</p>
      {names.map((name) => (
        <div key={name} className={styles.scroll}>
          <table className={styles.table}>
            <caption>{name}</caption>
            <thead>
              <tr>
                <th scope="col">{say.level}</th>
                <th scope="col">{say.time}</th>
                <th scope="col">{say.limit}</th>
                <th scope="col">{say.counted}</th>
                <th scope="col" className={styles.example}>
                  {say.example(RECEIVED)}
                </th>
                <td aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {clocks
                .filter((clock) => nameOf(clock) === name)
                .map((clock) => (
                  <Row key={clock.id} {...{ playbook, change, clock, name }} />
                ))}
            </tbody>
          </table>
        </div>
      ))}
      <AddTime {...{ playbook, change }} countings={countings(playbook)} />
    </div>
  );
}

const nameOf = ({ metric, label }: ClockRule): string => label ?? words.clocks.metric(metric);

function Row({ playbook, change, clock, name }: FormProps & { clock: ClockRule; name: string }) {
  const level = levelOf(playbook, clock);
  const [refused, setRefused] = useState<string>();
  const set = (part: Partial<ClockRule>) =>
    change((before) => ({
      ...before,
      clocks: before.clocks.map((one) => (one.id === clock.id ? { ...one, ...part } : one)),
    }));
  return (
    <tr data-value={clock.id}>
      <th scope="row">{level}</th>
      <td>
        {clock.slot === undefined ? (
          <TypedCell
            label={say.timeOf(name, level)}
            value={durationWritten(clock.limitSeconds)}
            onKeep={async (typed) => {
              const seconds = secondsOf(typed);
              if (seconds === undefined) return say.notTime;
              return change((before) => withLimit(before, clock.id, seconds, typed.trim()));
            }}
          />
        ) : (
          say.open
        )}
      </td>
      <td>
        <ChosenCell
          label={say.limitOf(name, level)}
          value={clock.comparator}
          options={[
            { value: '<=', label: say.comparators['<='] },
            { value: '<', label: say.comparators['<'] },
          ]}
          onChoose={(comparator) => void set({ comparator: comparator as '<' | '<=' })}
        />
      </td>
      <td>
        <ChosenCell
          label={say.countedOf(name, level)}
          value={`${clock.count} ${clock.count === 'elapsed' ? '' : clock.calendar}`}
          options={countings(playbook)}
          onChoose={(chosen) => {
            const [count, calendar] = chosen.split(' ') as [ClockRule['count'], string];
            void set({ count, ...(calendar && { calendar }) });
          }}
        />
      </td>
      <td className={styles.example} data-part="example">
        {dueOf(playbook, clock) ?? say.never}
      </td>
      <td className={styles.end}>
        <Button
          kind="quiet"
          icon={Trash2}
          data-act="remove"
          aria-label={words.editing.clocks.removeOf(name, level)}
          onClick={(event) => {
            const next = nextTo(event.currentTarget);
            void change((before) => withoutClock(before, clock.id)).then((sentence) => {
              if (sentence === undefined) next?.focus();
              setRefused(sentence);
            });
          }}
        />
        {refused && (
          <p className={styles.problem} role="alert">
            {refused}
          </p>
        )}
      </td>
    </tr>
  );
}

/** The button of the row that takes the place of a removed one, else of the one above it. */
function nextTo(button: HTMLElement): HTMLElement | null | undefined {
  const row = button.closest('tr');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return (
    neighbour?.querySelector<HTMLElement>('[data-act="remove"]') ??
    button.closest('[data-part]')?.querySelector<HTMLElement>('[data-act="add-time"]')
  );
}

/** Every hour, or the hours or days of each calendar that closes at some time. */
function countings({ calendars }: Playbook): { value: string; label: string }[] {
  const closing = calendars.filter(({ always, unset }) => !always || unset);
  return COUNTS.flatMap((count) => {
    if (count === 'elapsed') return [{ value: `${count} `, label: say.count.elapsed }];
    return closing.map(({ id, asWritten }) => ({
      value: `${count} ${id}`,
      label: closing.length > 1 ? say.within(say.count[count], asWritten) : say.count[count],
    }));
  });
}
