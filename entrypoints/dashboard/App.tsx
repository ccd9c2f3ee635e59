import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap } from 'lucide-react';
import browser from 'webextension-polyfill';
import { About, Clocks, Desk, Notices, Playbooks, You } from '../../components/settings';
import { State } from '../../components/ui/State';
import { PACKS, packOf } from '../../lib/playbook';
import {
  changeFigure,
  changeNotices,
  changeRouting,
  changeSettings,
  hintsSeen,
  resetHints,
  settings,
} from '../../lib/store';
import { words } from '../../lib/words';
import styles from './App.module.css';
import { HelpdeskSettings } from './HelpdeskSettings';
import { addFile, today } from './holidays';
import { poke } from './poke';
import { Reviews } from './Reviews';

const save = (change: Parameters<typeof changeSettings>[0]) => changeSettings(change).then(poke);

export function App() {
  const found = useLiveQuery(async () => {
    try {
      const [chosen, seen] = await Promise.all([settings(), hintsSeen()]);
      return { chosen, finished: seen.length };
    } catch {
      return 'failed' as const;
    }
  });
  const say = words.dashboard;

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{say.heading}</h1>
        <p>{say.lead}</p>
      </header>
      {found === 'failed' && (
        <State state="store" icon={DatabaseZap} title={say.storeFailed.title}>
          <p>{say.storeFailed.text}</p>
        </State>
      )}
      {found && found !== 'failed' && <Settings {...found} />}
    </main>
  );
}

function Settings({
  chosen,
  finished,
}: {
  chosen: Awaited<ReturnType<typeof settings>>;
  finished: number;
}) {
  const playbook = packOf(chosen.playbook);
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
      <Playbooks
        playbooks={Object.values(PACKS)}
        chosen={chosen.playbook}
        onChoose={(id) => save({ playbook: id })}
      />
      {playbook && (
        <Desk
          playbook={playbook}
          companyName={chosen.companyName}
          emergencyContact={chosen.emergencyContact}
          routing={chosen.routing}
          figures={chosen.figures}
          onCompanyName={(companyName) => save({ companyName })}
          onEmergencyContact={(emergencyContact) => save({ emergencyContact })}
          onFigure={({ slot, typed }) => changeFigure(slot, typed).then(poke)}
          onRouting={({ cell, team }) => changeRouting(cell, team).then(poke)}
        />
      )}
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
        level={playbook?.scale?.levels.find(({ rank }) => rank === 0)?.name ?? ''}
        zone={new Intl.DateTimeFormat().resolvedOptions().timeZone}
        onChange={(change) => changeNotices(change).then(poke)}
      />
      <HelpdeskSettings />
      <Reviews />
      <About version={browser.runtime.getManifest().version} />
    </>
  );
}
