import type { Playbook } from '../../lib/playbook/schema';
import { nameOf, type Clock } from '../../lib/sla/clock';
import { shiftsOf, type Shift } from '../../lib/sla/shifts';
import { actsFor, whatIf, type Act, type Case } from '../../lib/sla/whatif';
import { standingOf } from '../../lib/ticket/status';
import { locale, words } from '../../lib/words';
import { duration, shortTime } from '../../lib/words/time';
import { ClockIcon } from './ClockIcon';
import { applying, shownState } from './clockView';
import { roughly } from './left';
import styles from './WhatIf.module.css';

const say = words.clocks.whatIf;

/** An act in words; `levelName` words a priority. */
function actName(act: Act, { scale, calendars }: Playbook, levelName: LevelName): string {
  if (act.is === 'reply') return say.reply;
  if (act.is === 'status') return say.status[standingOf(act.to) ?? 'open'];
  if (act.is === 'handOver')
    return say.handOver(calendars.find((one) => one === act.hours)?.asWritten ?? '');
  const level = scale?.levels.find(({ rank }) => rank === act.to);
  return say.rank(level ? levelName(level) : String(act.to));
}

type LevelName = (level: { name: string; code?: string }) => string;

function effect(shift: Shift, now: string, zone: string): string {
  const days = shift.after?.count === 'elapsed';
  const { dueAt, targetSeconds = 0, elapsedSeconds = 0 } = shift.after ?? {};
  return say.shift[shift.is]({
    due: dueAt ? shortTime(locale, dueAt, now, zone) : '',
    // The way from one due time to another is told by the clock on the wall.
    time: !('seconds' in shift)
      ? ''
      : /sooner|later/.test(shift.is)
        ? roughly(shift.seconds)
        : duration(locale, shift.seconds, days),
    left: duration(locale, Math.max(0, targetSeconds - elapsedSeconds), days),
  });
}

/** What each act of now would do to the clocks: one line for each clock that would not go on as it does. */
export function WhatIf({
  of,
  clocks,
  ticks,
  now,
  zoneOf,
  levelName,
}: {
  of: Case;
  clocks: Clock[];
  ticks: ReadonlySet<string>;
  now: string;
  zoneOf: (clock: Clock) => string;
  levelName: LevelName;
}) {
  const shown = (all: Clock[]) => applying(all, ticks, now).map(nameOf);
  const present = shown(clocks);
  const asked = actsFor(of).map((act) => {
    const then = whatIf(of, act, now);
    const coming = shown(then);
    const shifts = shiftsOf(clocks, then).filter(
      ({ name, is }) => present.includes(name) || (is === 'starts' && coming.includes(name)),
    );
    return { act, shifts };
  });
  return (
    <table className={styles.table} data-part="what-if">
      <caption>{say.title}</caption>
      {asked
        .filter(({ act, shifts }) => act.is !== 'handOver' || shifts.length > 0)
        .map(({ act, shifts }) => {
          const name = actName(act, of.playbook, levelName);
          return (
            <tbody key={name} data-value={act.is}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {name}
                  {shifts.length === 0 && <span className={styles.nothing}>{say.nothing}</span>}
                </th>
              </tr>
              {shifts.map((shift) => {
                const clock = (shift.after ?? shift.before)!;
                const state = shownState(clock, now);
                return (
                  <tr key={shift.name} data-metric={clock.metric} data-state={shift.is}>
                    <th scope="row">{words.clocks.name(clock)}</th>
                    <td>
                      <span className={styles[state]}>
                        <ClockIcon state={shift.is === 'gone' ? 'waiting' : state} />
                      </span>
                      {effect(shift, now, zoneOf(clock))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
    </table>
  );
}
