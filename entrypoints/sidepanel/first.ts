import { openStore, sitesAllowed, storeKnown, type StoreState } from '../../lib/store';
import { playbookFor, playbookIdAt } from '../../lib/store/playbooks';
import { taughtSites } from '../../lib/store/readers';
import { askTerms, oursTaken } from '../../lib/store/terms';
import { ticketAt } from './place';
import { prepared } from './prepared';
import { activeTab } from './useActiveTab';
import { knownOf } from './useMemory';
import { storedOf } from './useShown';
import { whoNow } from './whoNow';

/**
 * The first look at all that a judgement waits for, begun before anything is drawn: what can be asked for at once is, and the panel is drawn
 * with what was found. From then on it follows the store by itself.
 */

/** Is the store what it was? Whether anything can be stored takes longer to know, and keeps nothing waiting. */
export const opened: Promise<StoreState> = storeKnown();

async function look() {
  if (!(await openStore())) return undefined;
  const tabbed = activeTab();
  const asked = {
    who: whoNow(),
    stored: tabbed.then((tab) => tab && storedOf(tab.tabId)),
    // Which ticket it is stands in the address: nobody waits for what the store says that the tab shows.
    known: tabbed.then((tab) => {
      const key = ticketAt(tab?.url ?? '');
      return key === undefined ? undefined : knownOf(key);
    }),
  };
  const { settings } = await asked.who;
  const stored = await asked.stored;
  const seen = stored?.seen;
  const site = seen?.ticket.ref.site;
  askTerms(playbookIdAt(settings, site));
  const pack = playbookFor(settings, site).then(prepared);
  const [state, tab, sites, taught, who, known] = await Promise.all([
    opened,
    tabbed,
    sitesAllowed(),
    taughtSites(),
    asked.who,
    asked.known,
  ]);
  return {
    state,
    tab,
    sites,
    taught,
    who,
    stored,
    desk: seen && known && { key: seen.key, settings, known, pack: await pack },
  };
}

type First = Awaited<ReturnType<typeof look>>;

let found: First;

/** What the first look found, while the panel is drawn for the first time. */
export const atFirst = (): First => found;

export const drawn = (): void => {
  found = undefined;
};

/** Milliseconds after which the panel is drawn with nothing: a playbook of the team's own takes longer to be made ready. */
const LONGEST = 200;

/** The panel can be drawn. A look that fails is one that found nothing: what is wrong with the store is told by the panel itself. */
export const looked: Promise<void> = Promise.race([
  look().then(
    (first) => {
      found = first;
    },
    () => undefined,
  ),
  new Promise<void>((go) => setTimeout(go, LONGEST)),
]);

void oursTaken();
