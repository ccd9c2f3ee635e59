import { useLiveQuery } from 'dexie-react-hooks';
import {
  CircleSlash,
  DatabaseZap,
  Hourglass,
  LogIn,
  Search,
  ScrollText,
  Unplug,
} from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { State } from '../../components/ui/State';
import { acceptLoss, settings } from '../../lib/store';
import { playbookFor } from '../../lib/store/playbooks';
import type { Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';
import styles from './App.module.css';
import { Bar } from './Bar';
import { TicketReview } from './TicketReview';
import { Views } from './Views';
import { useTicket, type Shown } from './useTicket';

const openSettings = () => void browser.runtime.openOptionsPage();

const QueueView = lazy(() => import('./QueueView'));

type View = 'queue' | 'review';

/** Whoever asks for one tab's ticket wants to score it, and a reviewer always does; others see first what is due next. */
const firstView = ({ role }: Settings): View =>
  role === 'reviewer' || new URLSearchParams(location.search).has('tab') ? 'review' : 'queue';

/** The popup: what is due next, and the scorecard of the ticket in front, one tab apart. */
export function App() {
  const chosen = useLiveQuery(settings);
  const [view, setView] = useState<View>();
  if (!chosen) return null;
  const shown = view ?? firstView(chosen);
  const tabs = <Views shown={shown} onShow={setView} />;
  if (shown === 'review') return <Reviewing tabs={tabs} />;
  return (
    <div className={styles.surface}>
      <Bar cards={[]} onSettings={openSettings} tabs={tabs} />
      <Viewed view="queue">
        <Suspense>
          <QueueView />
        </Suspense>
      </Viewed>
    </div>
  );
}

const Viewed = ({ view, children }: { view: View; children: ReactNode }) => (
  <main className={styles.main}>
    <div className={styles.main} id="view" role="tabpanel" aria-labelledby={`view-${view}`}>
      {children}
    </div>
  </main>
);

function Reviewing({ tabs }: { tabs: ReactNode }) {
  const shown = useTicket(location.search);
  const site = shown.is === 'ticket' ? shown.ticket.ref.site : undefined;
  const worked = useLiveQuery(async () => {
    const chosen = await settings();
    return { chosen, playbook: await playbookFor(chosen, site) };
  }, [site]);
  const { chosen, playbook } = worked ?? {};
  const [chosenCard, setCard] = useState<string>();
  const cards = playbook?.scorecards ?? [];
  const card = cards.find(({ id }) => id === chosenCard) ?? cards[0];
  const tabId = 'tabId' in shown ? shown.tabId : undefined;

  let body: ReactNode = <Waiting />;
  if (shown.is !== 'ticket') body = <NoTicket shown={shown} />;
  else if (chosen && playbook && card)
    body = (
      <TicketReview
        key={`${shown.key} ${card.id}`}
        shown={shown}
        {...{ playbook, card }}
        settings={chosen}
      />
    );
  else if (chosen)
    body = (
      <State state="noCard" icon={ScrollText} title={words.popup.states.noCard.title}>
        <p>{words.popup.states.noCard.text}</p>
      </State>
    );

  return (
    <div className={styles.surface}>
      <Bar
        cards={cards}
        card={card?.id}
        onCard={setCard}
        tabId={tabId}
        onSettings={openSettings}
        tabs={tabs}
      />
      <Viewed view="review">{body}</Viewed>
    </div>
  );
}

const Waiting = () => (
  <State state="waiting" icon={Search} title={words.popup.states.waiting.title} />
);

const ICONS = {
  none: CircleSlash,
  loading: Hourglass,
  unreadable: Unplug,
  signedOut: LogIn,
  unwritable: DatabaseZap,
  lost: DatabaseZap,
  newer: DatabaseZap,
};

function NoTicket({ shown }: { shown: Exclude<Shown, { is: 'ticket' }> }) {
  if (shown.is === 'waiting') return <Waiting />;
  const say = words.popup.states[shown.is];
  return (
    <State
      state={shown.is}
      icon={ICONS[shown.is]}
      title={say.title}
      action={'act' in say && <Button onClick={() => void actOn(shown)}>{say.act}</Button>}
    >
      <p>{say.text}</p>
    </State>
  );
}

/** The one way on from a state that has one. */
async function actOn(shown: Shown): Promise<void> {
  if (shown.is === 'unreadable') return browser.tabs.reload(shown.tabId);
  if (shown.is === 'lost') await acceptLoss();
  location.reload();
}
