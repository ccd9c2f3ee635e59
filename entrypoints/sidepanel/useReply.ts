import { useState } from 'react';
import { spoken, type Outcome } from '../../components/reply/InsertResult';
import type { Assessment } from '../../lib/assessment';
import { insertReply } from '../../lib/insertion';
import type { As } from '../../lib/messages';
import type { Playbook, Template } from '../../lib/playbook/schema';
import { check, fill, type Fill, type Filled, type PromiseMade } from '../../lib/reply';
import type { Placed, SeenTicket, Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { copy, rememberPlaced } from './acts';
import { isTyped } from './calling';
import { useDraft, type OpenDraft } from './drafts';
import { offersFor } from './Replies';

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

/** Puts text into the page's composer or on the clipboard, says what became of it, and remembers it as a fact. */
export function usePlacing({
  tabId,
  seen,
  playbook,
  say,
  attempt,
}: {
  tabId: number;
  seen: SeenTicket;
  playbook: Playbook;
  say: (text: string) => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
}) {
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ placeable: Placeable; as: As; outcome: Outcome }>();
  const tell = (placeable: Placeable, outcome: Outcome) => {
    setLast({ placeable, as: placeable.as, outcome });
    say(spoken(outcome));
  };
  const remember = ({ name, as, promises }: Placeable, result: Placed['result']) =>
    attempt(() =>
      rememberPlaced({
        ticket: seen.key,
        template: name,
        as,
        at: new Date().toISOString(),
        result,
        ...(promises && { promises }),
        playbook: { id: playbook.id, version: playbook.version },
      }),
    );
  const insert = async (placeable: Placeable, sure?: true) => {
    const { as, text, html } = placeable;
    if (busy) return undefined;
    if (isTyped(seen.ticket.ref)) return copyText(placeable);
    setBusy(true);
    setLast(undefined);
    const outcome = await insertReply(tabId, { ref: seen.ticket.ref, text, html, as, sure });
    setBusy(false);
    tell(placeable, outcome);
    await remember(placeable, outcome.is);
    return outcome;
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
  now,
  zone,
  say,
}: {
  seen: SeenTicket;
  judged: Assessment;
  playbook: Playbook;
  settings: Settings;
  now: string;
  zone: string;
  say: (text: string) => void;
}) {
  const { draft, change, open: openDraft, close } = useDraft(seen.key);
  const [query, setQuery] = useState('');
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
  const open = (id: string) => {
    const next = playbook.templates.find((one) => one.id === id);
    if (!next) return;
    openDraft(id);
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
    query,
    setQuery,
    offers: offersFor(query, playbook, judged, fillOf),
    filled,
    findings,
    placeable,
    ready,
    open,
  };
}
