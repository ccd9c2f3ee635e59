import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap } from 'lucide-react';
import { Activity, useCallback, useEffect, useState } from 'react';
import { FirstRun } from '../../components/ticket/FirstRun';
import { Button } from '../../components/ui/Button';
import { Note } from '../../components/ui/Note';
import { trusted } from '../../components/ui/trusted';
import { acceptLoss, storeState } from '../../lib/store';
import type { Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { introduce, openHealth, openSettings } from './acts';
import { showCall, useCalling } from './calling';
import { Failed } from './Failed';
import { Desk } from './Desk';
import { atFirst, drawn, opened } from './first';
import { Keyed } from './Keyed';
import { KeyBar, KeyList } from './KeyList';
import { dropPictureOnceDrawn } from './lastPicture';
import { Palette } from './Palette';
import { QueueSwitch } from './QueueSwitch';
import { Elsewhere } from './States';
import { useFocusKept } from './useFocusKept';
import { useKeys } from './useKeys';
import { once, usePart } from './usePart';
import { useShown } from './useShown';
import { whoNow } from './whoNow';
import styles from './panel.module.css';

/** Loaded when they are first wanted. */
const loadCalling = once(() => import('./Calling'));
const loadQueue = once(() => import('./Queue'));

function CallingPart(given: { which: 'new' | { key: string }; settings: Settings }) {
  const part = usePart(loadCalling);
  return part && <part.Calling {...given} />;
}

function QueuePart(given: { onBack: () => void }) {
  const part = usePart(loadQueue);
  return part && <part.Queue {...given} />;
}

export { looked } from './first';

/** The panel: what the tab in front shows, or the one screen that says why there is nothing to show. */
export const App = () => (
  <Keyed>
    <Panel />
  </Keyed>
);

export const panel = <App />;

function Panel() {
  const [over, setOver] = useState<'keys' | 'commands'>();
  const [isQueue, setQueue] = useState(false);
  const { state, again } = useStore();
  useFocusKept();
  useKeys({
    '?': () => setOver('keys'),
    'Mod+k': () => setOver('commands'),
    settings: () => void openSettings(),
    health: () => void openHealth(),
    r: () => setQueue(!isQueue),
    call: () => {
      setQueue(false);
      showCall('new');
    },
  });
  return (
    <main className={styles.panel} aria-label={words.panel.title}>
      <div className={styles.content}>
        {state === 'lost' || state === 'newer' ? (
          <Failed
            trouble={state}
            onAgain={() => void (state === 'lost' ? acceptLoss().then(again) : again())}
          />
        ) : (
          <>
            {state === 'unwritable' && <Unwritable onAgain={again} />}
            {state && (
              <Activity mode={isQueue ? 'hidden' : 'visible'}>
                <Tab />
              </Activity>
            )}
            {state && isQueue && <QueuePart onBack={() => setQueue(false)} />}
          </>
        )}
      </div>
      <KeyBar onKeys={() => setOver('keys')} isQueue={isQueue}>
        <QueueSwitch isOpen={isQueue} onSwitch={() => setQueue(!isQueue)} />
      </KeyBar>
      {over === 'keys' && <KeyList onClose={() => setOver(undefined)} />}
      {over === 'commands' && <Palette onClose={() => setOver(undefined)} />}
    </main>
  );
}

/** Everything of a ticket hangs on its tab and key, so that no value outlives a move to another ticket. */
function Tab() {
  const shown = useShown();
  const call = useCalling();
  const who = useLiveQuery(whoNow, [], atFirst()?.who);
  // Else the picture of one ticket would come back where the next is not drawn yet.
  useEffect(dropPictureOnceDrawn);
  if (!who) return null;
  return (
    <>
      {!who.known && <FirstRun onStart={(role, name) => void introduce(role, name)} />}
      {call ? (
        <CallingPart which={call} settings={who.settings} />
      ) : shown.is === 'ticket' ? (
        <Desk key={`${shown.tabId} ${shown.seen.key}`} {...shown} settings={who.settings} />
      ) : (
        <Elsewhere shown={shown} />
      )}
    </>
  );
}

function useStore() {
  const [state, setState] = useState(atFirst()?.state);
  const again = useCallback(() => void storeState().then(setState), []);
  useEffect(() => {
    // What is known early never takes the place of what a write has shown since.
    void opened.then((early) => setState((known) => known ?? early));
    again();
    drawn();
  }, [again]);
  return { state, again };
}

function Unwritable({ onAgain }: { onAgain: () => void }) {
  const say = words.panel.states.trouble.unwritable;
  return (
    <Note
      tone="warn"
      icon={DatabaseZap}
      part="store"
      state="unwritable"
      actions={<Button onClick={trusted(onAgain)}>{say.act}</Button>}
    >
      <p>
        <strong>{say.title}.</strong> {say.text}
      </p>
    </Note>
  );
}
