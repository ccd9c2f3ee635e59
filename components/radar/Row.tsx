import { AlarmClock, AlarmClockOff, NotebookPen } from 'lucide-react';
import { memo, useCallback, useId } from 'react';
import { ClockIcon } from '../sla/ClockIcon';
import { secondsLeft, shownState, type ShownState } from '../sla/clockView';
import { ribbonOf } from '../sla/minutes';
import { Bars } from '../ticket/Bars';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { locale, words } from '../../lib/words';
import { shortTime } from '../../lib/words/time';
import { Left } from './Left';
import { Track } from './Track';
import type { Standing } from './useHeld';
import styles from './row.module.css';

const say = words.radar;

const stateOf = ({ tracked: { is, clock } }: Standing, now: string): ShownState =>
  clock ? shownState(clock, now) : is === 'unknown' ? 'unknown' : 'waiting';

/**
 * One ticket of the queue: its state in a shape and a word, what is due and how long there is. Acts are heard by the list, by
 * `data-act`. `place`: its helpdesk, as far as it has to be told apart.
 */
export const Row = memo(function Row({
  standing,
  place,
  isCurrent,
  now,
  here,
}: {
  standing: Standing;
  place: string;
  isCurrent: boolean;
  now: string;
  here: string;
}) {
  const id = useId();
  const { tracked, note, backAt } = standing;
  const { ref, subject, requester, assignee, clock, calendar, level } = tracked;
  const state = stateOf(standing, now);
  const name = words.ticket.number(ref.id);
  const tab = isCurrent ? 0 : -1;
  const isSnoozed = backAt !== undefined;
  const snooze = isSnoozed ? say.acts.wake : say.acts.snooze;
  const who = [requester?.name ?? requester?.email, place].filter(Boolean).join(', ');
  return (
    <div
      className={`${styles.row} ${styles[state]} ${isCurrent ? styles.current : ''}`}
      data-part="queue-row"
      data-state={state}
    >
      <p className={styles.clock} id={`${id}-clock`}>
        <ClockIcon state={state} />
        <span className={styles.word}>{words.clocks.state(state)}</span>
        {clock && <span className={styles.metric}>{words.clocks.name(clock)}</span>}
      </p>
      <p className={styles.time} id={`${id}-time`}>
        <TimeLeft standing={standing} />
      </p>
      <button
        type="button"
        className={styles.subject}
        tabIndex={tab}
        data-act="open-ticket"
        data-value={ref.id}
        aria-describedby={`${id}-clock ${id}-time ${id}-due ${id}-who`}
        title={subject}
      >
        <span className={styles.number}>{name}</span>{' '}
        {subject ? <Said>{subject}</Said> : say.noSubject}
      </button>
      <p className={styles.who} id={`${id}-who`}>
        {level && (
          <span
            className={`${styles.level} ${level.rank === 0 ? styles.highest : ''}`}
            title={level.assumed ? say.assumed(level.name) : level.name}
          >
            <Bars rank={level.rank} levels={level.of} size={16} />
            {level.code ?? level.name}
            {level.assumed && '?'}
          </span>
        )}
        <span className={styles.from}>
          <Said>{who}</Said>
          {assignee && (
            <>
              {' · '}
              <Said>{assignee}</Said>
            </>
          )}
        </span>
      </p>
      <p className={styles.due} id={`${id}-due`}>
        {dueWords(standing, now, here)}
      </p>
      {note && (
        <p className={styles.note} data-field="note">
          <Icon of={NotebookPen} size={12} />
          <Said>{note}</Said>
        </p>
      )}
      <Track ribbon={clock && state !== 'unknown' ? ribbonOf(clock, calendar, now) : null} />
      <span className={styles.acts}>
        <button
          type="button"
          tabIndex={tab}
          data-act="snooze"
          aria-keyshortcuts="S"
          aria-label={say.acts.of(snooze, name)}
          title={snooze}
        >
          <Icon of={isSnoozed ? AlarmClockOff : AlarmClock} size={14} />
        </button>
        <button
          type="button"
          tabIndex={tab}
          data-act="note"
          aria-keyshortcuts="T"
          aria-label={say.acts.of(say.acts.note, name)}
          title={say.acts.note}
        >
          <Icon of={NotebookPen} size={14} />
        </button>
      </span>
    </div>
  );
});

/** How long there is, which goes on by itself; or that nobody knows, or that nothing is due. */
function TimeLeft({ standing: { tracked } }: { standing: Standing }) {
  const { is, clock, calendar, asOf, atLatest } = tracked;
  const leftAt = useCallback(
    (at: string) => (clock && secondsLeft(clock, calendar, asOf, at > asOf ? at : asOf)) ?? 0,
    [clock, calendar, asOf],
  );
  const around = useCallback(
    (time: string) => (atLatest && !time.startsWith('−') ? say.atMost(time) : time),
    [atLatest],
  );
  if (is === 'unknown') return say.notRead;
  if (!clock || is === 'still') return clock ? words.clocks.state('paused') : '';
  return <Left leftAt={leftAt} days={clock.count === 'elapsed'} around={around} />;
}

/** When it is due, or when it is back. */
function dueWords({ tracked, backAt }: Standing, now: string, here: string): string {
  const { is, clock, zone = here, atLatest } = tracked;
  const when = (instant: string) => shortTime(locale, instant, now, zone);
  if (backAt) return say.backAt(when(backAt));
  if (is === 'unknown') return say.openOnce;
  if (!clock?.dueAt || is === 'still') return say.still;
  if (clock.dueAt < now) return say.wasDue(when(clock.dueAt));
  return (atLatest ? say.dueAtLatest : say.due)(when(clock.dueAt));
}
