import browser from 'webextension-polyfill';
import type { Instead } from './instead';
import type { As, Insertion, ToPage } from './messages';
import type { Ref } from './ticket/schema';

/** Milliseconds: after `WRITE` the page may not begin to write any more, after `ANSWER` nobody waits for it. */
const WRITE = 2000;
const ANSWER = 6000;

/** The message found nobody: the page that was prepared a moment ago has gone, and nothing was written. */
const nobodyThere = (error: unknown) => /receiving end does not exist/i.test(String(error));

/**
 * Puts a reply into the composer of the ticket shown in `tabId`, once, and says what became of it. Never throws.
 *
 * - `inserted`: read back from the composer, in one piece, with the earlier draft whole.
 * - `noComposer`: nothing to write into, or the browser lets us not into this page (no permission, its own pages).
 * - `wrongComposer`: the composer goes to other readers than the reply is meant for, or doesn't say to whom and
 *   the person isn't `sure` either.
 * - `moved`: another ticket is on screen, or the page was left on the way.
 * - `gone`: the words `instead` of which it was meant to stand are no longer there, and nothing was changed.
 * - `lost`: tried, and not found in the composer, or no answer within 6 s. There is no second attempt.
 */
export async function insertReply(
  tabId: number,
  reply: { ref: Ref; text: string; html: string; as: As; sure?: true; instead?: Instead },
): Promise<Insertion> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['insert.js'],
    });
  } catch {
    return { is: 'noComposer' };
  }
  const message: ToPage = { type: 'insertReply', ...reply, until: Date.now() + WRITE };
  const late = new Promise<Insertion>((resolve) => setTimeout(resolve, ANSWER, { is: 'lost' }));
  const answer = (
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }) as Promise<Insertion | undefined>
  ).then(
    (insertion): Insertion => insertion ?? { is: 'lost' },
    (error: unknown): Insertion => ({ is: nobodyThere(error) ? 'moved' : 'lost' }),
  );
  return Promise.race([answer, late]);
}
