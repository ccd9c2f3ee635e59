import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Outcome } from '../../components/settings';
import { HelpdesksFound } from '../../components/settings/HelpdesksFound';
import { HelpdesksReaders } from '../../components/settings/HelpdesksReaders';
import styles from '../../components/settings/Helpdesks.module.css';
import { Drop, Problems } from '../../components/transfer';
import { readerChanges } from '../../lib/readers/changes';
import { readersKept } from '../../lib/store/readers';
import { words } from '../../lib/words';
import { dayOf } from './healthShown';
import {
  applyReaders,
  openFile,
  removeReaders,
  saveReaders,
  type OpenedFile,
} from './helpdeskFile';

const say = words.helpdesks.readers;

/** Selectors and taught helpdesks of the team's own: listed, given away, taken in and taken out again. */
export function HelpdeskReaders() {
  const kept = useLiveQuery(readersKept);
  const [found, setFound] = useState<OpenedFile>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  if (!kept) return null;
  const now = new Date().toISOString();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const readers = kept.map(({ id, at, addition }) => ({
    id,
    name:
      addition.kind === 'taught' ? addition.name : say.of(words.ticket.helpdesk(addition.helpdesk)),
    where: addition.kind === 'taught' ? addition.origin : undefined,
    fields: Object.keys(addition.hooks).length,
    since: dayOf(at, now, zone),
  }));

  const take = async (source: File | string) => {
    setOutcome(undefined);
    setBusy(true);
    const opened = await openFile(source);
    setFound(opened);
    if (!opened) setOutcome({ tone: 'bad', text: say.notRead });
    setBusy(false);
  };
  const apply = async () => {
    if (!found?.ok) return;
    setBusy(true);
    const told = await applyReaders(found.readers);
    if (told.tone === 'ok') setFound(undefined);
    setOutcome(told);
    setBusy(false);
  };
  const remove = async (id?: string) => {
    const name = readers.find((reader) => reader.id === id)?.name;
    setOutcome(await removeReaders(id, name));
  };

  return (
    <HelpdesksReaders
      readers={readers}
      outcome={outcome}
      onExport={(id) => saveReaders(kept.filter((one) => !id || one.id === id))}
      onRemove={(id) => void remove(id)}
    >
      <details className={styles.fold} data-part="bring-readers">
        <summary>{say.bring}</summary>
        <Drop onFile={(file) => void take(file)} onText={(text) => void take(text)} />
      </details>
      <div role="status">{found && !found.ok && <Problems {...found} />}</div>
      {found?.ok && (
        <HelpdesksFound
          changes={readerChanges(found.readers, kept)}
          busy={busy}
          onApply={() => void apply()}
          onLeave={() => setFound(undefined)}
        />
      )}
    </HelpdesksReaders>
  );
}
