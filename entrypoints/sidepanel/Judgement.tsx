import { useState } from 'react';
import { Strip } from '../../components/ticket/Strip';
import { Announcer } from '../../components/ui/Announcer';
import { whyUnsaved, type Unsaved } from '../../lib/store';
import { words } from '../../lib/words';
import { openHealth } from './acts';
import { AtDesk, type Shown } from './atDesk';
import { momentOf } from './moment';
import { Alikes } from './sections/Alikes';
import { Assessing } from './sections/Assessing';
import { Calming } from './sections/Calming';
import { Docking } from './sections/Docking';
import { Escalating } from './sections/Escalating';
import { Feeling, isHeardAtOnce } from './sections/Feeling';
import { Guiding } from './sections/Guiding';
import { Incidents } from './sections/Incidents';
import { Knowing } from './sections/Knowing';
import { Replying } from './sections/Replying';
import { SayingSince } from './sections/SayingSince';
import { Stepping } from './sections/Stepping';
import { Timing } from './sections/Timing';
import { moveSection, useKeys } from './useKeys';
import { usePlacing } from './usePlacing';
import { useReply } from './useReply';
import { useClockSpeech, useSpeech } from './useSpeech';
import { useTriage } from './useTriage';
import { QueueNote } from './QueueNote';
import { Warnings } from './Warnings';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The ticket's surface: what it is, how long there is, what to do now, what to say, whom to call. The order never changes. */
export function Judgement(shown: Shown) {
  const { tabId, seen, asleep, settings, known, own, judged, playbook, now } = shown;
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
  const reply = useReply({ seen, judged, playbook, settings, uses: known.uses, now, zone, say });
  const placing = usePlacing({ tabId, seen, playbook, say, attempt, onInserted: reply.drop });
  useKeys({ j: () => moveSection(1), k: () => moveSection(-1) });

  const heardAtOnce = isHeardAtOnce(judged);
  return (
    <AtDesk value={{ ...shown, zone, say, warn, attempt, triage, reply, placing }}>
      <div data-part="desk" data-value={seen.key}>
        <Announcer polite={speech.polite} urgent={speech.urgent} />
        <Warnings tabId={tabId} asleep={asleep} unsaved={unsaved} />
        <Strip seen={seen} now={now} zone={zone} onHealth={openHealth} />
        <QueueNote />
        {heardAtOnce && <Feeling />}
        <Assessing />
        <Timing here={HERE} />
        {!heardAtOnce && <Feeling />}
        <Stepping />
        <SayingSince />
        <Alikes />
        <Incidents />
        <Calming />
        <Replying />
        <Escalating />
        <Knowing />
        <Guiding />
        <Docking />
      </div>
    </AtDesk>
  );
}
