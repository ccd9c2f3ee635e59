import { useRef, useState } from 'react';
import { spoken, type Outcome } from '../../components/reply/InsertResult';
import { insertReply } from '../../lib/insertion';
import type { As } from '../../lib/messages';
import type { Playbook } from '../../lib/playbook/schema';
import type { PromiseMade } from '../../lib/reply';
import type { Placed, SeenTicket } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { copy, forgetPlaced, rememberPlaced } from './acts';
import { isTyped } from './calling';
import { apart, takeOut } from './takingBack';

/** Something that the store remembers by a name of its own, and what it promises. */
type Told = { name: string; promises?: PromiseMade[] };

/**
 * A text that may go into the composer, and under which name the store remembers it. `title`: how a person calls it. `carries`: what
 * was added to it and is remembered by itself.
 */
export type Placeable = Told & {
  as: As;
  text: string;
  html: string;
  title?: string;
  carries?: Told[];
};

/** What became of a text. `ids`: of what the store remembers of it. `isGone`: it could not be taken out again. */
type Last = {
  placeable: Placeable;
  as: As;
  outcome: Outcome;
  at: string;
  ids: number[];
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
    setLast({ placeable, as: placeable.as, outcome, at: new Date().toISOString(), ids: [] });
    say(spoken(outcome));
  };
  const remember = ({ carries = [], as, ...own }: Placeable, result: Placed['result']) =>
    attempt(async () => {
      const at = new Date().toISOString();
      const ids: number[] = [];
      // The text itself stands last: it is what went in.
      for (const { name, promises } of [...carries, own])
        ids.push(
          await rememberPlaced({
            ticket: seen.key,
            template: name,
            as,
            at,
            result,
            ...(promises && { promises }),
            playbook: { id: playbook.id, version: playbook.version },
          }),
        );
      setLast((before) => before && { ...before, ids });
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
    const { placeable, ids } = last;
    setBusy(true);
    const outcome = await takeOut(tabId, { ref: seen.ticket.ref, ...placeable });
    setBusy(false);
    if (outcome.is !== 'inserted') {
      setLast({ ...last, isGone: true });
      say(`${words.reply.notThere.title} ${words.reply.notThere.help}`);
      return;
    }
    setLast(undefined);
    for (const id of ids) await attempt(() => forgetPlaced(id));
    const template = playbook.templates.find((one) => one.id === placeable.name);
    if (template) say(words.reply.takenBack(template.name));
  };
  const copyText = async (placeable: Placeable) => {
    const copied = await copy(placeable.text);
    tell(placeable, copied ? { is: 'copied', title: placeable.title } : { is: 'notCopied' });
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
