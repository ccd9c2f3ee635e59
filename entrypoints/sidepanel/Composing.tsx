import { useEffect, useMemo, useState } from 'react';
import { ComposerCheck, PromisesSaid } from '../../components/reply/DraftCheckComposer';
import { spokenFinding } from '../../components/reply/DraftCheckSentence';
import { InsertResult, spoken } from '../../components/reply/InsertResult';
import { insertReply } from '../../lib/insertion';
import type { Insertion } from '../../lib/messages';
import { checkDraft, keyOf, promisesSaid, type PromiseSaid, type Put } from '../../lib/reply';
import { escaped } from '../../lib/reply/render';
import { words } from '../../lib/words';
import { rememberPlaced } from './acts';
import { useAtDesk } from './atDesk';
import { noteBody, noteLines } from './note';
import { inPlace, useRemarks } from './remarks';
import { useComposer } from './useComposer';

const say = words.reply.check;

const count = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Under which name the store remembers what a person promised in words of their own. */
const OWN_WORDS = 'own-words';
const LONGEST_LABEL = 90;

/** What stands in the page's reply box, who will read it, what is to be said about it; and what the last reply promised. */
export function Composing({ tabId, hasComposer }: { tabId: number; hasComposer: boolean }) {
  const { seen } = useAtDesk();
  return (
    <>
      <Drafting key={seen.key} tabId={tabId} hasComposer={hasComposer} />
      <Promising key={`${seen.key} promises`} />
    </>
  );
}

function Drafting({ tabId, hasComposer }: { tabId: number; hasComposer: boolean }) {
  const { seen, judged, playbook, settings, triage, now, zone, say: tell } = useAtDesk();
  const { draft, lookAgain } = useComposer(tabId, hasComposer);
  const { mine, keep, orderOf, note } = useRemarks(seen.key);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Insertion>();
  const { ticket, agent } = seen;
  const { owner } = triage;
  const findings = useMemo(() => {
    if (draft?.is !== 'draft') return [];
    const inside = [noteBody(noteLines(judged, owner, now, zone)).text];
    const given = { ticket, assessment: judged, playbook, settings, agent, now, zone, inside };
    return checkDraft(draft, given);
  }, [draft, ticket, judged, playbook, settings, agent, owner, now, zone]);
  const shown = inPlace(
    findings.filter((finding) => !mine.has(keyOf(finding))),
    orderOf(),
  );
  useEffect(() => {
    const fresh = note(shown);
    if (fresh[0]) tell(say.heard(fresh.length, spokenFinding({ finding: fresh[0], now, zone })));
  });

  const written = draft?.is === 'draft' ? count(draft.text) : 0;
  if (draft?.is !== 'draft' || written === 0) return null;
  const put = async ({ instead, words: text }: Put) => {
    if (busy) return;
    setBusy(true);
    setOutcome(undefined);
    const { as = 'public' } = draft;
    // As breaks: some editors end the paragraph behind a paragraph that is put into it.
    const html = escaped(text).replaceAll('\n', '<br>');
    // The person looks at their own words: who reads them is as before.
    const sure = draft.as === undefined ? ({ sure: true } as const) : {};
    const put = await insertReply(tabId, { ref: ticket.ref, text, html, as, instead, ...sure });
    await lookAgain();
    setBusy(false);
    tell(put.is === 'inserted' ? say.replaced : spoken(put));
    if (put.is !== 'inserted') setOutcome(put);
  };
  return (
    <ComposerCheck
      count={written}
      as={draft.as}
      findings={shown}
      now={now}
      zone={zone}
      busy={busy}
      result={
        outcome && (
          <InsertResult
            outcome={outcome}
            as={draft.as ?? 'public'}
            helpdesk={words.ticket.helpdesk(ticket.ref.helpdesk)}
            onSure={() => undefined}
          />
        )
      }
      onEdit={(one) => void put(one)}
      onKeep={(key) => {
        keep(key);
        tell(say.kept);
      }}
    />
  );
}

/** A promise in a reply that the page shows as sent becomes a clock when the person wants one. */
function Promising() {
  const { seen, judged, playbook, now, zone, attempt } = useAtDesk();
  const { mine, keep } = useRemarks(seen.key);
  const { ticket } = seen;
  const said = useMemo(() => {
    const watched = judged.clocks.flatMap(({ metric, dueAt }) =>
      metric === 'promise' && dueAt ? [dueAt] : [],
    );
    return promisesSaid({ ticket, assessment: judged, playbook, zone, now }, watched);
  }, [ticket, judged, playbook, zone, now]);
  const keyOfPromise = ({ by, sentence }: PromiseSaid) => `promise ${by} ${sentence}`;
  const watch = ({ sentence, by }: PromiseSaid, sentAt: string) =>
    attempt(async () => {
      await rememberPlaced({
        ticket: seen.key,
        template: OWN_WORDS,
        as: 'public',
        at: sentAt,
        result: 'inserted',
        promises: [{ ref: `${OWN_WORDS} ${by}`, text: sentence.slice(0, LONGEST_LABEL), by }],
        playbook: { id: playbook.id, version: playbook.version },
      });
    });
  return (
    <PromisesSaid
      promises={said?.promises.filter((one) => !mine.has(keyOfPromise(one))) ?? []}
      now={now}
      zone={zone}
      onWatch={(promise) => said && void watch(promise, said.sentAt)}
      onLeave={(promise) => keep(keyOfPromise(promise))}
    />
  );
}
