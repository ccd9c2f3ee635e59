import { useRef } from 'react';
import { useAtDesk } from '../atDesk';
import { Composing } from '../Composing';
import { Replies } from '../Replies';
import { focusOn, leaveField, useKeys } from '../useKeys';
import { ResultOf } from './ResultOf';

/** What to say: templates to open, the opened one, and what stands in the page's own reply box. */
export function Replying() {
  const { tabId, seen, playbook, known, now, zone, triage, reply, placing } = useAtDesk();
  const search = useRef<HTMLInputElement>(null);
  const { draft, placeable, ready } = reply;

  const insert = () => {
    if (ready && placeable) void placing.insert(placeable);
  };
  const copy = () => {
    if (placeable) void placing.copyText(placeable);
  };
  const open = (id: string) => {
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
  useKeys({
    ...(draft
      ? { Enter: insert, 'Mod+Enter': insert }
      : Object.fromEntries(
          reply.offers.slice(0, 3).map(({ id }, index) => [String(index + 1), () => open(id)]),
        )),
    Escape: () => {
      if (!leaveField() && draft) close();
    },
    ...(draft && { y: copy }),
    '/': find,
  });
  return (
    <Replies
      playbook={playbook}
      offers={reply.offers}
      query={reply.query}
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
      search={search}
      onQuery={reply.setQuery}
      onOpen={open}
      onDraft={reply.change}
      onInsert={insert}
      onCopy={copy}
      onBack={close}
    />
  );
}
