import browser from 'webextension-polyfill';
import { insertReply } from '../../lib/insertion';
import { squeeze } from '../../lib/instead';
import type { As, Draft, Insertion, ToPage } from '../../lib/messages';
import type { Ref } from '../../lib/ticket/schema';

const ASK: ToPage = { type: 'readDraft' };

const draftIn = (tabId: number): Promise<Draft | undefined> =>
  browser.tabs.sendMessage(tabId, ASK, { frameId: 0 }).catch(() => undefined) as Promise<
    Draft | undefined
  >;

type Texts = { text: string; html: string };

/** A further reply into the same box: it begins on a line of its own, or its greeting would stand right behind the last word there. */
export async function apart(tabId: number, { text, html }: Texts): Promise<Texts> {
  const draft = await draftIn(tabId);
  const isAlone = draft?.is !== 'draft' || draft.text.trim() === '';
  return isAlone ? { text, html } : { text: `\n\n${text}`, html: `<p><br></p>${html}` };
}

/** A list's marks stand in the plain text; an editor draws its own. */
const withoutMarks = (text: string): string => text.replace(/^- /gm, '');

/**
 * Takes a reply out of the composer of its ticket, and nothing else: what was typed before and behind it stays. `inserted` means that it is out, read
 * back; `gone` that it does not stand there any more word for word, and nothing was changed. Where it stands several times, the last one goes.
 */
export async function takeOut(
  tabId: number,
  { ref, text, as }: { ref: Ref; text: string; as: As },
): Promise<Insertion> {
  const draft = await draftIn(tabId);
  if (draft?.is !== 'draft') return { is: 'noComposer' };
  const there = squeeze(draft.text);
  for (const said of [withoutMarks(text), text]) {
    const of = there.split(squeeze(said)).length - 1;
    if (of === 0) continue;
    const instead = { said, nth: of - 1, of };
    return insertReply(tabId, { ref, text: '', html: '', as, sure: true, instead });
  }
  return { is: 'gone' };
}
