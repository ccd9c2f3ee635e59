import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap } from 'lucide-react';
import browser from 'webextension-polyfill';
import { About, Clocks, Keys, Marks, Notices, You } from '../../components/settings';
import { State } from '../../components/ui/State';
import { changeNotices, changeSettings, hintsSeen, resetHints, settings } from '../../lib/store';
import { playbookFor } from '../../lib/store/playbooks';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import { HealthSettings } from './HealthSettings';
import { HelpdeskReaders } from './HelpdeskReaders';
import { HelpdeskSettings } from './HelpdeskSettings';
import { addFile, today } from './holidays';
import { OpenSlots } from './OpenSlots';
import { PlaybookSettings } from './PlaybookSettings';
import { Reviews } from './Reviews';
import styles from './Settings.module.css';
import { SettingsNav } from './SettingsNav';

const save = (change: Parameters<typeof changeSettings>[0]) => changeSettings(change).then(poke);

/** All settings, one below the other, and the list of them beside. */
export function Settings() {
  const found = useLiveQuery(async () => {
    try {
      const [chosen, seen] = await Promise.all([settings(), hintsSeen()]);
      return { chosen, finished: seen.length, playbook: await playbookFor(chosen) };
    } catch {
      return 'failed' as const;
    }
  });
  const say = words.dashboard;
  if (found === 'failed')
    return (
      <main className={styles.page}>
        <State state="store" icon={DatabaseZap} title={say.storeFailed.title}>
          <p>{say.storeFailed.text}</p>
        </State>
      </main>
    );

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{say.heading}</h1>
        <p>{say.lead}</p>
      </header>
      {found && (
        <>
          <SettingsNav />
          <div className={styles.cards}>
            <Cards {...found} />
          </div>
        </>
      )}
    </main>
  );
}

function Cards({
  chosen,
  finished,
  playbook,
}: {
  chosen: Awaited<ReturnType<typeof settings>>;
  finished: number;
  playbook: Awaited<ReturnType<typeof playbookFor>>;
}) {
  return (
    <>
      <You
        name={chosen.agentName}
        role={chosen.role}
        hints={chosen.hints}
        finished={finished}
        onName={(agentName) => save({ agentName })}
        onRole={(role) => save({ role, ...(role === 'newHire' && { hints: true }) })}
        onHints={(hints) => save({ hints })}
        onAgain={resetHints}
      />
      <PlaybookSettings chosen={chosen} playbook={playbook} />
      <OpenSlots chosen={chosen} playbook={playbook} />
      <Clocks
        pauses={chosen.pauseWhileWaiting}
        holidays={chosen.holidays}
        today={today()}
        onPauses={(pauseWhileWaiting) => save({ pauseWhileWaiting })}
        onFile={addFile}
        onForget={() => save({ holidays: [] })}
      />
      <Notices
        settings={chosen.notices}
        level={playbook.scale?.levels.find(({ rank }) => rank === 0)?.name ?? ''}
        zone={new Intl.DateTimeFormat().resolvedOptions().timeZone}
        onChange={(change) => changeNotices(change).then(poke)}
      />
      <HelpdeskSettings />
      <HealthSettings />
      <HelpdeskReaders />
      <Marks on={chosen.marks} onChange={(marks) => save({ marks })} />
      <Keys changed={chosen.keys} onChange={(keys) => save({ keys })} />
      <Reviews />
      <About version={browser.runtime.getManifest().version} />
    </>
  );
}
