import browser from 'webextension-polyfill';
import { pointedIn } from '../../lib/readers/pointed';
import type { TaughtReader } from '../../lib/readers/schema';
import { keepSite } from '../../lib/store';
import { keepReaders } from '../../lib/store/readers';
import { syncReaders } from './readers';

/** Why a reader is not kept: what a page's script hands over is believed no further than it can be checked. */
async function problemWith(reader: TaughtReader): Promise<string | undefined> {
  const { protocol, hostname } = new URL(reader.origin);
  const origins = [`${protocol}//${hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) return 'this site is not allowed.';
  if (!reader.hooks.subject || !reader.hooks.message) return 'subject and messages are needed.';
  return undefined;
}

/** Keeps a reader that was shown by pointing, and its site; the page's box hears the answer by way of the storage. */
export async function learn(pointed: unknown): Promise<void> {
  const shown = pointedIn(pointed);
  if (!shown) return;
  const { reader, at } = shown;
  const why = await keep(reader, at);
  await browser.storage.local.set({ pointedAnswer: { at, ...(why ? { why } : {}) } });
  await browser.storage.local.remove(['pointed', 'pointedAnswer']);
}

async function keep(reader: TaughtReader, at: string): Promise<string | undefined> {
  const why = await problemWith(reader);
  if (why) return why;
  try {
    await keepReaders([reader], at);
    await keepSite({ origin: reader.origin, helpdesk: reader.id, at });
  } catch (error) {
    reportError(error);
    return 'the browser did not store it.';
  }
  await syncReaders();
  return undefined;
}
