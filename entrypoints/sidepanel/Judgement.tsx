import { useState } from 'react';
import { Strip } from '../../components/ticket/Strip';
import { Announcer } from '../../components/ui/Announcer';
import { whyUnsaved, type Unsaved } from '../../lib/store';
import { words } from '../../lib/words';
import { openHealth } from './acts';
import { AtDesk, type Shown } from './atDesk';
import { useDrafting } from './drafts';
import { standing } from './lastPicture';
import { momentOf } from './moment';
import { Assessing } from './sections/Assessing';
import { Feeling, isHeardAtOnce } from './sections/Feeling';
import { Stepping } from './sections/Stepping';
import { Timing } from './sections/Timing';
import { useComing } from './useComing';
import { moveSection, useKeys } from './useKeys';
import { once, usePart } from './usePart';
import { usePicture } from './usePicture';
import { usePlacing } from './usePlacing';
import { useClockSpeech, useSpeech } from './useSpeech';
import { useTriage } from './useTriage';
import { QueueNote } from './QueueNote';
import { Warnings } from './Warnings';
import styles from './panel.module.css';

/** Asked for once what comes first is on screen. */
const loadFurther = once(() => import('./Further'));

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The ticket's surface: what it is, how long there is, what to do now, what to say, whom to call. The order never changes. */
export function Judgement(shown: Shown) {
  const { tabId, address, seen, asleep, settings, known, own, judged, playbook, now } = shown;
  const [unsaved, setUnsaved] = useState<Unsaved>();
  const { speech, say, warn } = useSpeech();
  useClockSpeech(judged, playbook, now, { say, warn });
  const zone = playbook.calendars[0]?.zone ?? HERE;

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setUnsaved(undefined);
    } catch (error) {
      const because = whyUnsaved(error);
      if (!because) throw error;
      setUnsaved(because);
      warn(words.panel.notSaved[because]);
    }
  };
  const triage = useTriage({
    ticket: seen.key,
    read: seen.ticket,
    known,
    judged,
    playbook,
    own,
    settings,
    moment: momentOf(seen, now),
    say,
    attempt,
  });
  const drafting = useDrafting(seen.key);
  const placing = usePlacing({ tabId, seen, playbook, say, attempt, onInserted: drafting.drop });
  const further = usePart(loadFurther);
  useKeys({ j: () => moveSection(1), k: () => moveSection(-1) });
  useComing(!further, standing(seen));
  usePicture(address, standing(seen));

  const heardAtOnce = isHeardAtOnce(judged);
  return (
    <AtDesk value={{ ...shown, zone, say, warn, attempt, triage, drafting, placing }}>
      <div className={styles.desk} data-part="desk" data-value={seen.key}>
        <Announcer polite={speech.polite} urgent={speech.urgent} />
        <Warnings tabId={tabId} asleep={asleep} unsaved={unsaved} />
        <Strip seen={seen} now={now} zone={zone} onHealth={openHealth} />
        <QueueNote />
        {heardAtOnce && <Feeling />}
        <Assessing />
        <Timing here={HERE} />
        {!heardAtOnce && <Feeling />}
        <Stepping />
        {further ? <further.Further /> : <div className={styles.further} />}
      </div>
    </AtDesk>
  );
}
