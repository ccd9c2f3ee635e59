import { useEffect, useRef } from 'react';
import { isShipped } from '../../../lib/playbook/shipped';
import { words } from '../../../lib/words';
import { openSettings } from '../acts';
import { useAtDesk } from '../atDesk';
import { useAtReply } from '../atReply';
import { Composing } from '../Composing';
import { useCopying } from '../copying';
import { Replies } from '../Replies';
import { focusOn, leaveField, useKeys } from '../useKeys';
import { ResultOf } from './ResultOf';

/** Milliseconds after the last letter until the number of templates is told: not at each letter. */
const HEARD = 600;

/** What to say: templates to open, the opened one, and what stands in the page's own reply box. */
export function Replying() {
  const { tabId, seen, playbook, known, now, zone, say, triage, placing } = useAtDesk();
  const reply = useAtReply();
  const field = useRef<HTMLInputElement>(null);
  const { draft, placeable, ready } = reply;

  const insert = () => {
    if (ready && placeable) void placing.insert(placeable);
  };
  const copy = () => {
    if (placeable) void placing.copyText(placeable);
    else if (reply.filled?.open.length) say(words.reply.notCopied(reply.filled.open.length));
  };
  const open = (id: string) => {
    placing.forget();
    triage.setChosen(null);
    reply.open(id);
  };
  const focusHere = () => focusOn(document.querySelector<HTMLElement>('[data-part="reply"]'));
  const close = () => {
    placing.forget();
    reply.close();
    focusHere();
  };
  const make = () =>
    void openSettings(`${isShipped(playbook.id) ? 'playbook' : 'edit'}/${playbook.id}/templates`);
  const search = () => {
    field.current?.focus();
    field.current?.select();
  };
  /** The field stands there once an open draft has gone. */
  const find = () => {
    if (!draft) return search();
    close();
    requestAnimationFrame(search);
  };
  const inserted = useJustInserted();
  const { query, count } = reply;
  useEffect(() => {
    if (query.trim() === '') return;
    const wait = setTimeout(() => say(words.reply.heard(count)), HEARD);
    return () => clearTimeout(wait);
  }, [query, count, say]);
  // The draft that has just gone in is folded away, and what had the focus with it.
  const at = inserted?.at;
  useEffect(() => {
    if (at !== undefined) focusHere();
  }, [at]);
  useKeys({
    ...(draft
      ? { Enter: insert, 'Mod+Enter': insert }
      : Object.fromEntries(
          reply.offers.slice(0, 3).map(({ id }, index) => [String(index + 1), () => open(id)]),
        )),
    Escape: () => {
      const wasFinding = document.activeElement === field.current;
      if (leaveField()) {
        if (wasFinding) reply.setQuery('');
      } else if (draft) close();
      else placing.forget();
    },
    ...(inserted && { z: placing.takeBack }),
    '/': find,
  });
  useCopying('draft', draft ? copy : undefined);
  return (
    <Replies
      playbook={playbook}
      offers={reply.offers}
      count={count}
      inserted={inserted}
      query={query}
      draft={draft}
      filled={reply.filled}
      findings={reply.findings}
      placed={known.placed}
      busy={placing.busy}
      result={<ResultOf name={draft?.template} />}
      composing={<Composing tabId={tabId} hasComposer={!!seen.composer} />}
      now={now}
      zone={zone}
      digits={triage.choosing === null}
      search={field}
      onQuery={reply.setQuery}
      onOpen={open}
      onMake={make}
      previewOf={reply.beginningOf}
      onTakeBack={placing.takeBack}
      onDraft={reply.change}
      onInsert={insert}
      onCopy={copy}
      onBack={close}
    />
  );
}

/** The reply that has just gone into the page, in words. */
function useJustInserted() {
  const { playbook, seen, placing } = useAtDesk();
  const { inserted } = placing;
  const template = playbook.templates.find(({ id }) => id === inserted?.placeable.name);
  if (!inserted || !template || inserted.outcome.is !== 'inserted') return undefined;
  const helpdesk = words.ticket.helpdesk(seen.ticket.ref.helpdesk);
  const { title, words: count, notSent, notSaved } = words.insertion.inserted;
  const sent = inserted.as === 'public' ? notSent(helpdesk) : notSaved(helpdesk);
  return {
    name: template.name,
    at: inserted.at,
    note: `${title} ${count(inserted.outcome.words)} ${sent}`,
    isGone: inserted.isGone === true,
  };
}
