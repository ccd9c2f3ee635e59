import { useRef, useState, type ReactNode } from 'react';
import { Alike } from '../../components/alike/Alike';
import { Escalation } from '../../components/escalation/Escalation';
import { Hint, type HintEnd } from '../../components/onboarding';
import { AssessmentNote } from '../../components/playbook/AssessmentNote';
import { FromTeam } from '../../components/playbook/FromTeam';
import { Guidance } from '../../components/playbook/guidance/Guidance';
import { MissingSlots } from '../../components/playbook/MissingSlots';
import { InsertResult, spoken } from '../../components/reply/InsertResult';
import { Clocks } from '../../components/sla/Clocks';
import { Assessment } from '../../components/ticket/Assessment';
import { Mood } from '../../components/ticket/Mood';
import { priorityName } from '../../components/ticket/Priority';
import { Strip } from '../../components/ticket/Strip';
import { Announcer } from '../../components/ui/Announcer';
import type { Assessment as Judged } from '../../lib/assessment';
import { hintsFor, missingOn } from '../../lib/onboarding';
import type { Playbook } from '../../lib/playbook/schema';
import { keepHint, whyUnsaved, type Unsaved } from '../../lib/store';
import type { SeenTicket, Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { copy, openHealth } from './acts';
import { fromTeam } from './fromTeam';
import { earliestWarning, momentOf } from './moment';
import { Composing } from './Composing';
import { NextStep } from './NextStep';
import { NOTE, noteBody, noteLines } from './note';
import { Replying } from './Replying';
import { CLUSTER_NOTE, useAlike, type Others } from './useAlike';
import { useGuidance } from './useGuidance';
import { focusOn, leaveField, moveSection, useKeys } from './useKeys';
import type { Known } from './useMemory';
import { usePlacing, useReply } from './useReply';
import { useClockSpeech, useSpeech } from './useSpeech';
import { useTicks } from './useTicks';
import { useTriage } from './useTriage';
import { Warnings } from './Warnings';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** One ticket as it is shown, what is known beside it and what was concluded; `own`: categories that the team named itself. */
export type Shown = {
  tabId: number;
  seen: SeenTicket;
  asleep: boolean;
  settings: Settings;
  known: Known;
  others: Others;
  own: string[];
  judged: Judged;
  playbook: Playbook;
  now: string;
};

/** The ticket's surface: what it is, how long there is, what to do now, what to say, whom to call. */
export function Judgement({
  tabId,
  seen,
  asleep,
  settings,
  known,
  others,
  own,
  judged,
  playbook,
  now,
}: Shown) {
  const search = useRef<HTMLInputElement>(null);
  const [whyOpen, setWhyOpen] = useState(false);
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
    known,
    judged,
    playbook,
    own,
    settings,
    moment: momentOf(seen, now),
    say,
    attempt,
  });
  const reply = useReply({ seen, judged, playbook, settings, now, zone, say });
  const placing = usePlacing({ tabId, seen, playbook, say, attempt });
  const alike = useAlike({ seen, others, known, judged, playbook, now, zone, say, attempt });
  const guidance = useGuidance(playbook, judged, seen.ticket);
  const ticking = useTicks({ ticket: seen.key, known, say, attempt });
  const { draft, placeable, ready } = reply;

  const hint = hintsFor({
    playbook,
    checklist: triage.checklist,
    done: triage.done,
    seen: known.hints.map(({ hint }) => hint),
    enabled: settings.hints,
  });
  const endHint = (how: HintEnd) =>
    hint && void attempt(() => keepHint({ hint: hint.hint, how, at: new Date().toISOString() }));

  const insert = () => {
    if (ready && placeable) void placing.insert(placeable);
  };
  const copyReply = () => {
    if (placeable) void placing.copyText(placeable);
  };
  const copySlot = async (text: string) =>
    say(spoken({ is: (await copy(text)) ? 'copied' : 'notCopied' }));
  const team = fromTeam(seen.ticket, judged, playbook, settings);
  const open = (id: string | undefined) => {
    if (id === undefined) return;
    placing.forget();
    triage.setChosen(null);
    reply.open(id);
  };
  const close = () => {
    const inserted = draft && placing.outcomeOf(draft.template)?.outcome.is === 'inserted';
    placing.forget();
    reply.close({ drop: inserted === true });
    focusOn(document.querySelector<HTMLElement>('[data-part="reply"]'));
  };
  const find = () => {
    if (draft) close();
    requestAnimationFrame(() => search.current?.focus());
  };

  const bestKeys = draft
    ? {}
    : Object.fromEntries(
        reply.offers.slice(0, 3).map(({ id }, index) => [String(index + 1), () => open(id)]),
      );
  useKeys({
    ...bestKeys,
    ...triage.choiceKeys,
    Enter: () => (draft ? insert() : triage.act()),
    'Mod+Enter': () => draft && insert(),
    Escape: () => {
      if (leaveField()) return;
      if (triage.choosing) triage.setChosen(null);
      else if (draft) close();
    },
    p: () => triage.setChosen('priority'),
    c: () => triage.setChosen('category'),
    n: () => triage.setChosen('priority'),
    z: () => triage.undo?.(),
    w: () => setWhyOpen(!whyOpen),
    e: () => focusOn(document.querySelector<HTMLElement>('[data-part="escalation"]')),
    ...guidance.keys,
    y: copyReply,
    h: () => endHint('gotIt'),
    j: () => moveSection(1),
    k: () => moveSection(-1),
    '/': find,
  });

  const levels = playbook.scale?.levels ?? [];
  const level = levels.find(({ rank }) => rank === judged.runsOn?.rank);
  const lines = noteLines(judged, triage.owner, now, zone);
  const note = { name: NOTE, as: 'internal' as const, ...noteBody(lines) };
  const helpdesk = words.ticket.helpdesk(seen.ticket.ref.helpdesk);
  const resultOf = (name: string | undefined): ReactNode => {
    const last = name === undefined ? undefined : placing.outcomeOf(name);
    return last && <InsertResult {...last} helpdesk={helpdesk} onSure={placing.insertSurely} />;
  };

  // A wish for a manager is heard at once (R-004-DEE-23); other signs wait until it is clear what the ticket is.
  const atOnce = judged.mood.signs.some(({ kind }) => kind === 'manager');
  const mood = (
    <Mood mood={judged.mood} playbook={playbook} ticket={seen.ticket} now={now} zone={zone} />
  );

  return (
    <div data-part="desk" data-value={seen.key}>
      <Announcer polite={speech.polite} urgent={speech.urgent} />
      <Warnings tabId={tabId} asleep={asleep} unsaved={unsaved} />
      <Strip seen={seen} now={now} zone={zone} onHealth={openHealth} />
      {atOnce && mood}
      <Assessment
        judged={judged}
        ticket={seen.ticket}
        playbook={playbook}
        now={now}
        zone={zone}
        choosing={triage.choosing}
        onChoosing={triage.setChosen}
        own={own}
        onCorrect={triage.correct}
        onClassify={triage.classify}
        onUndo={triage.undo}
      />
      <Clocks
        clocks={judged.clocks}
        calendars={playbook.calendars}
        level={level ? priorityName(level) : ''}
        assumed={judged.runsOn?.assumed === true}
        asOf={judged.asOf}
        now={now}
        here={HERE}
        {...ticking}
        whyOpen={whyOpen}
        onWhy={setWhyOpen}
        hint={<MissingSlots {...team.missing} />}
      />
      {!atOnce && mood}
      {triage.checklist && (
        <NextStep
          checklist={triage.checklist}
          done={triage.done}
          judged={judged}
          missing={missingOn(seen.ticket, {
            technical: judged.category.value?.id === 'technical',
            gaps: seen.gaps,
          })}
          owner={triage.owner}
          primary={!draft}
          unfolded={settings.hints}
          hint={hint && <Hint text={hint.text} onDone={endHint} announce={say} />}
          note={
            <AssessmentNote
              lines={lines}
              onInsert={() => void placing.insert(note)}
              onCopy={() => void placing.copyText(note)}
              result={resultOf(NOTE)}
            />
          }
          onOwner={triage.setOwner}
          onAct={triage.act}
          onUndo={triage.undoStep}
        />
      )}
      <Alike
        {...alike.section}
        result={resultOf(CLUSTER_NOTE)}
        onInsert={() => alike.note && void placing.insert(alike.note)}
        onCopy={() => alike.note && void placing.copyText(alike.note)}
      />
      <Replying
        playbook={playbook}
        offers={reply.offers}
        query={reply.query}
        draft={draft}
        filled={reply.filled}
        findings={reply.findings}
        placed={known.placed}
        busy={placing.busy}
        result={resultOf(draft?.template)}
        composing={<Composing tabId={tabId} hasComposer={!!seen.composer} />}
        now={now}
        zone={zone}
        digits={triage.choosing === null}
        search={search}
        onQuery={reply.setQuery}
        onOpen={open}
        onDraft={reply.change}
        onInsert={insert}
        onCopy={copyReply}
        onBack={close}
      />
      <Escalation
        triggers={judged.triggers}
        escalations={judged.escalations}
        {...team.reach}
        earliest={earliestWarning(judged, now)}
        now={now}
        zone={zone}
      />
      <Guidance {...guidance.section} />
      <FromTeam {...team.hand} onCopy={(text) => void copySlot(text)} />
    </div>
  );
}
