import { useMemo, useRef, useState } from 'react';
import { spoken, type Outcome } from '../../components/reply/InsertResult';
import type { Assessment } from '../../lib/assessment';
import { insertReply } from '../../lib/insertion';
import type { As } from '../../lib/messages';
import type { Playbook, Template } from '../../lib/playbook/schema';
import { check, fill, type Fill, type Filled, type PromiseMade } from '../../lib/reply';
import { bestOf } from '../../lib/reply/suggestBest';
import type { Uses } from '../../lib/reply/usage';
import type { Placed, SeenTicket, Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { copy, forgetPlaced, rememberPlaced } from './acts';
import { isTyped } from './calling';
import { useDraft, type OpenDraft } from './drafts';
import { beginningOf, offersFor } from './offers';
import { apart, takeOut } from './takingBack';
import { useSearch } from './useSearch';

export const asOf = ({ audience }: Pick<Template, 'audience'>): As =>
  audience === 'customer' ? 'public' : 'internal';

/** A text that may go into the composer, and under which name the store remembers it. */
export type Placeable = {
  name: string;
  as: As;
  text: string;
  html: string;
  promises?: PromiseMade[];
};

/** What became of a text. `id`: of what the store remembers of it. `isGone`: it could not be taken out again. */
type Last = {
  placeable: Placeable;
  as: As;
  outcome: Outcome;
  at: string;
  id?: number;
  isGone?: true;
};

/** Puts text into the page's composer or on the clipboard, says what became of it, and remembers it as a fact. */
export function usePlacing({
  tabId,
  seen,
  playbook,
  say,
  attempt,
  onInserted,
}: {
  tabId: number;
  seen: SeenTicket;
  playbook: Playbook;
  say: (text: string) => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
  onInserted: (name: string) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Last>();
  const wentIn = useRef(false);
  const tell = (placeable: Placeable, outcome: Outcome) => {
    setLast({ placeable, as: placeable.as, outcome, at: new Date().toISOString() });
    say(spoken(outcome));
  };
  const remember = ({ name, as, promises }: Placeable, result: Placed['result']) =>
    attempt(async () => {
      const id = await rememberPlaced({
        ticket: seen.key,
        template: name,
        as,
        at: new Date().toISOString(),
        result,
        ...(promises && { promises }),
        playbook: { id: playbook.id, version: playbook.version },
      });
      setLast((before) => before && { ...before, id });
    });
  const insert = async (placeable: Placeable, sure?: true) => {
    const { as } = placeable;
    if (busy) return undefined;
    if (isTyped(seen.ticket.ref)) return copyText(placeable);
    setBusy(true);
    setLast(undefined);
    const { text, html } = wentIn.current ? await apart(tabId, placeable) : placeable;
    const outcome = await insertReply(tabId, { ref: seen.ticket.ref, text, html, as, sure });
    wentIn.current ||= outcome.is === 'inserted';
    setBusy(false);
    tell(placeable, outcome);
    if (outcome.is === 'inserted') onInserted(placeable.name);
    await remember(placeable, outcome.is);
    return outcome;
  };
  const takeBack = async () => {
    if (busy || last?.outcome.is !== 'inserted' || last.isGone) return;
    const { placeable, id } = last;
    setBusy(true);
    const outcome = await takeOut(tabId, { ref: seen.ticket.ref, ...placeable });
    setBusy(false);
    if (outcome.is !== 'inserted') {
      setLast({ ...last, isGone: true });
      say(`${words.reply.notThere.title} ${words.reply.notThere.help}`);
      return;
    }
    setLast(undefined);
    if (id !== undefined) await attempt(() => forgetPlaced(id));
    const template = playbook.templates.find((one) => one.id === placeable.name);
    if (template) say(words.reply.takenBack(template.name));
  };
  const copyText = async (placeable: Placeable) => {
    const copied = await copy(placeable.text);
    tell(placeable, { is: copied ? 'copied' : 'notCopied' });
    if (copied) await remember(placeable, 'copied');
  };
  return {
    busy,
    insert,
    copyText,
    /** Inserts once more what was refused because the page doesn't say who reads it: the person has looked. */
    insertSurely: () => last && void insert(last.placeable, true),
    /** The reply that went into the composer last, while it can be taken out again or was just found to have changed. */
    inserted: last?.outcome.is === 'inserted' ? last : undefined,
    takeBack: () => void takeBack(),
    outcomeOf: (name: string) => (last?.placeable.name === name ? last : undefined),
    forget: () => setLast(undefined),
  };
}

/** What of a draft the text is made from. */
const draftWords = (draft: OpenDraft | null) =>
  draft
    ? { typed: draft.typed, body: draft.body, leftOut: draft.leftOut, language: draft.language }
    : {};

/** The templates to offer and the opened one, filled from the ticket, the assessment and what was typed. */
export function useReply({
  seen,
  judged,
  playbook,
  settings,
  uses,
  now,
  zone,
  say,
}: {
  seen: SeenTicket;
  judged: Assessment;
  playbook: Playbook;
  settings: Settings;
  uses: Uses;
  now: string;
  zone: string;
  say: (text: string) => void;
}) {
  const { draft, change, open: openDraft, close, drop } = useDraft(seen.key);
  const [query, setQuery] = useState('');
  const found = useSearch(playbook.templates, query, uses);
  const { suggestions } = judged;
  const best = useMemo(
    () => bestOf(seen.ticket, playbook.templates, suggestions, uses),
    [seen.ticket, playbook.templates, suggestions, uses],
  );
  const given = { ticket: seen.ticket, assessment: judged, playbook, now };
  const fillOf = (
    template: Template,
    { typed = {}, ...changed }: Partial<Pick<Fill, 'typed' | 'body' | 'leftOut' | 'language'>> = {},
  ): Filled => fill({ ...given, template, settings, agent: seen.agent, zone, typed, ...changed });
  const template = playbook.templates.find(({ id }) => id === draft?.template);
  const filled = template && fillOf(template, draftWords(draft));
  const findings = template && filled ? check(filled, { ...given, template }) : [];
  const confirmed = new Set(draft?.confirmed);
  const ready =
    filled !== undefined &&
    filled.open.length === 0 &&
    !filled.personal?.blocks &&
    filled.confirm.every(({ ref }) => confirmed.has(ref));
  /** `preset`: words for its slots, unless it was opened and written in before. */
  const open = (id: string, preset: Record<string, string> = {}) => {
    const next = playbook.templates.find((one) => one.id === id);
    if (!next) return;
    openDraft(id, preset);
    say(words.reply.opened(next.name, fillOf(next).open.length));
  };
  const placeable: Placeable | undefined =
    template && filled && filled.open.length === 0 && !filled.personal?.blocks
      ? {
          name: template.id,
          as: asOf(template),
          text: filled.text,
          html: filled.html,
          promises: filled.promises,
        }
      : undefined;
  return {
    draft,
    change,
    close,
    /** Its words are in the composer: the list stands as at first, for the next one. */
    drop: (template: string) => {
      drop(template);
      setQuery('');
    },
    query,
    setQuery,
    ...offersFor({ query, found, best, playbook, fillOf }),
    beginningOf: (id: string) => {
      const one = playbook.templates.find((template) => template.id === id);
      return one ? beginningOf(fillOf(one)) : [];
    },
    filled,
    findings,
    placeable,
    ready,
    open,
  };
}
