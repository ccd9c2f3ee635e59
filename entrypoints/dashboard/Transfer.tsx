import { useLiveQuery } from 'dexie-react-hooks';
import { CircleCheck, DatabaseZap, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../../components/settings';
import { Drop, Exports, Problems } from '../../components/transfer';
import { Note } from '../../components/ui/Note';
import { State } from '../../components/ui/State';
import { PACKS } from '../../lib/playbook';
import { whyUnsaved } from '../../lib/store';
import { playbooksOwned } from '../../lib/store/playbooks';
import { words } from '../../lib/words';
import styles from './App.module.css';
import { savePlaybook, saveReplies, saveSchema } from './giving';
import { hashOf } from './route';
import { read, type Read, type Taken } from './taking';
import { Found, type Target } from './TransferFound';

const say = words.transfer;

type Outcome = { done: string; id: string } | { failed: string };

/** Playbooks and replies from files, and as files. */
export function Transfer() {
  const own = useLiveQuery(() => playbooksOwned().catch(() => 'failed' as const));
  if (own === 'failed')
    return (
      <main className={styles.page}>
        <State state="store" icon={DatabaseZap} title={words.dashboard.storeFailed.title}>
          <p>{words.dashboard.storeFailed.text}</p>
        </State>
      </main>
    );
  const all: Target[] = [
    ...(own ?? []).map(({ playbook }) => ({ playbook, own: true })),
    ...Object.values(PACKS).map((playbook) => ({ playbook, own: false })),
  ];
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <Taking all={all} />
      <Card part="give" title={say.give.title}>
        <p>{say.give.lead}</p>
        <Exports
          playbooks={all}
          onPlaybook={savePlaybook}
          onReplies={saveReplies}
          onSchema={() => void saveSchema()}
        />
      </Card>
    </main>
  );
}

/** One file at a time: chosen, looked at, added or left. */
function Taking({ all }: { all: Target[] }) {
  const [found, setFound] = useState<Read>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const take = async (source: File | string, inactive = false) => {
    setOutcome(undefined);
    setBusy(true);
    try {
      setFound(await read(source, inactive));
    } catch (error) {
      // A file that is gone, or that the browser may not open, is told like any other that cannot be read.
      if (!(error instanceof DOMException)) throw error;
      setFound(undefined);
      setOutcome({ failed: say.refused.notRead });
    } finally {
      setBusy(false);
    }
  };

  const add = async (adding: () => Promise<Taken>, done: (title: string) => string) => {
    setBusy(true);
    try {
      const taken = await adding();
      if (taken.ok) {
        setFound(undefined);
        setOutcome({ done: done(taken.title), id: taken.id });
      } else
        setFound({
          text: '',
          incoming: { is: 'refused', problems: taken.problems.slice(0, 50), more: 0 },
        });
    } catch (error) {
      if (!whyUnsaved(error)) throw error;
      setOutcome({ failed: say.notStored });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card
      part="take"
      title={say.take.title}
      aside={<span role="status">{busy && !found ? say.take.reading : ''}</span>}
    >
      <p>{say.take.lead}</p>
      <Drop onFile={(file) => void take(file)} onText={(text) => void take(text)} />
      <div role="status" className={styles.told}>
        {outcome && 'done' in outcome && (
          <Note
            icon={CircleCheck}
            tone="ok"
            part="outcome"
            actions={
              <>
                <a href={hashOf({ page: 'playbook', id: outcome.id })}>{say.readIt}</a>
                <a href={hashOf({ page: 'settings' })}>{say.toSettings}</a>
              </>
            }
          >
            <p>{outcome.done}</p>
          </Note>
        )}
        {outcome && 'failed' in outcome && (
          <Note icon={TriangleAlert} tone="bad" part="outcome">
            <p>{outcome.failed}</p>
          </Note>
        )}
        {found?.incoming.is === 'refused' && <Problems {...found.incoming} />}
      </div>
      {found && found.incoming.is !== 'refused' && (
        <Found
          incoming={found.incoming}
          all={all}
          busy={busy}
          onInactive={(inactive) => void take(found.text, inactive)}
          onAdd={(adding, done) => void add(adding, done)}
          onCancel={() => setFound(undefined)}
        />
      )}
    </Card>
  );
}
