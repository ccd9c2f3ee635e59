import {
  ArrowDownUp,
  ListFilter,
  Radar as RadarIcon,
  Save,
  TrendingUp,
  UserRound,
} from 'lucide-react';
import { useEffect } from 'react';
import { locale, words } from '../../lib/words';
import { Announcer } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Note } from '../ui/Note';
import { State } from '../ui/State';
import { ActBar } from './ActBar';
import { List } from './List';
import { useLateSpeech } from './useLateSpeech';
import type { Queue } from './useQueue';
import styles from './radar.module.css';

const say = words.radar;

/** The queue: what is pressing, how to narrow it down, the rows, and what can be done with the one in hand. */
export function Radar({ queue, isFocused = true }: { queue: Queue; isFocused?: boolean }) {
  const { radar, all, fitting, shown, typed, mine, agent, moved, search, unsaved, isNow } = queue;
  const late = useLateSpeech(all, isNow ? radar?.at : undefined);
  const isBegun = isNow && shown.length > 0 && isFocused;
  // Whoever asked for the queue works in it.
  useEffect(() => {
    if (isBegun) queue.go(0);
    // Only when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isBegun]);
  const helpdesks = [...new Set(all.map(({ tracked }) => tracked.ref.helpdesk))].map((id) =>
    words.ticket.helpdesk(id),
  );
  return (
    <section className={styles.radar} data-part="queue" aria-label={say.title}>
      <Announcer polite={queue.said} urgent={late} />
      {!radar || (all.length === 0 && !isNow) ? (
        <State state="queue-looking" icon={RadarIcon} title={say.looking} />
      ) : all.length === 0 ? (
        <State state="queue-empty" icon={RadarIcon} title={say.none.title}>
          <p>{say.none.text}</p>
        </State>
      ) : (
        <>
          <header className={styles.head}>
            <div>
              <h1>{say.summary(queue.pressing)}</h1>
              <p title={say.seen}>
                {radar.is === 'filling'
                  ? say.lookingFar(all.length)
                  : say.tracked(
                      fitting.length,
                      all.length,
                      new Intl.ListFormat(locale, { type: 'conjunction' }).format(helpdesks),
                    )}
              </p>
            </div>
            {moved && (
              <Button icon={ArrowDownUp} keyCap="U" data-act="settle" onClick={queue.settle}>
                {say.moved}
              </Button>
            )}
          </header>
          <div>
            {radar.volume?.isSurge && (
              <div className={styles.surge}>
                <Note tone="warn" icon={TrendingUp} part="surge">
                  <p>
                    <strong>{words.incident.volume.surge}</strong>{' '}
                    {words.incident.volume.now(radar.volume)}
                  </p>
                </Note>
              </div>
            )}
            <div className={styles.narrow} role="search">
              <label>
                <Icon of={ListFilter} size={14} />
                <input
                  ref={search}
                  type="search"
                  aria-label={say.filter}
                  aria-keyshortcuts="F"
                  placeholder={`${say.filter}: ${say.filterHint}`}
                  autoComplete="off"
                  value={typed}
                  onChange={(event) => queue.setTyped(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
                    event.preventDefault();
                    queue.go(0);
                  }}
                  data-field="queue-filter"
                />
              </label>
              {agent && (
                <Button
                  icon={UserRound}
                  keyCap="M"
                  aria-pressed={mine}
                  data-act="mine"
                  onClick={() => queue.setMine(!mine)}
                >
                  {say.mine}
                </Button>
              )}
            </div>
          </div>
          {shown.length > 0 ? (
            <List queue={queue} />
          ) : (
            <p className={styles.noMatch} data-part="queue-none">
              {say.noMatch}{' '}
              <Button
                kind="quiet"
                data-act="show-all"
                onClick={() => {
                  queue.setTyped('');
                  queue.setMine(false);
                }}
              >
                {say.all}
              </Button>
            </p>
          )}
          <div>
            {unsaved && (
              <Note tone="bad" icon={Save} part="unsaved" state={unsaved}>
                <p>{words.panel.notSaved[unsaved]}</p>
              </Note>
            )}
            <ActBar queue={queue} />
          </div>
        </>
      )}
    </section>
  );
}
