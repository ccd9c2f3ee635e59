import { browser as api } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Asked, insertReply } from '../lib/editors/insert';
import { HELPDESKS } from '../lib/helpdesks';
import type { Insertion, ToPage } from '../lib/messages';
import { extensionApi } from '../lib/reader/life';
import { mendNow } from '../lib/reader/own';
import { taughtHere } from '../lib/reader/taught';

/**
 * Comes into the page only with the click that inserts a reply, and again with each further one; it listens once. Only a
 * page or the worker of this extension can ask, and a second asking while one is under way writes nothing of its own.
 */
const LISTENING = Symbol.for('deskside insert');

let under: { way: string; answer: Promise<Insertion> } | undefined;

/** Into the helpdesk as its reader here knows it: with the team's own selectors, or as it was taught. */
async function insert(asked: Asked): Promise<Insertion> {
  const shipped = HELPDESKS.find(({ id }) => id === asked.ref.helpdesk);
  if (shipped) await mendNow(extensionApi(), shipped);
  const helpdesk = shipped ?? (await taughtHere(extensionApi()));
  return helpdesk ? insertReply(helpdesk, asked) : { is: 'moved' };
}

function insertOnce(asked: Asked): Promise<Insertion> {
  const way = JSON.stringify([asked.ref, asked.as, asked.html, asked.text, asked.instead]);
  if (under) return under.way === way ? under.answer : Promise.resolve({ is: 'lost' });
  const answer = insert(asked).finally(() => (under = undefined));
  under = { way, answer };
  return answer;
}

function listen(
  message: ToPage,
  sender: { id?: string; url?: string },
  respond: (answer: Insertion) => void,
): boolean {
  const ours = sender.id === api.runtime.id && sender.url?.startsWith(api.runtime.getURL(''));
  if (!ours || message?.type !== 'insertReply') return false;
  insertOnce(message).then(respond, () => respond({ is: 'lost' }));
  return true;
}

export default defineUnlistedScript(() => {
  const world = globalThis as Record<symbol, unknown>;
  if (world[LISTENING]) return;
  world[LISTENING] = true;
  api.runtime.onMessage.addListener(listen);
});
