import browser from 'webextension-polyfill';
import { pointedIn } from '../../lib/readers/pointed';
import type { TaughtReader } from '../../lib/readers/schema';
import { keepSite } from '../../lib/store';
import { keepReaders } from '../../lib/store/readers';
import type { Refused } from '../../lib/words/en/pointing';
import { syncReaders } from './readers';

/** Why a reader is not kept: what a page's script hands over is believed no further than it can be checked. */
async function problemWith(reader: TaughtReader): Promise<Refused | undefined> {
  const { protocol, hostname } = new URL(reader.origin);
  const origins = [`${protocol}//${hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) return 'notAllowed';
  if (!reader.hooks.subject || !reader.hooks.message) return 'incomplete';
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

async function keep(reader: TaughtReader, at: string): Promise<Refused | undefined> {
  const why = await problemWith(reader);
  if (why) return why;
  try {
    await keepReaders([reader], at);
    await keepSite({ origin: reader.origin, helpdesk: reader.id, at });
  } catch (error) {
    reportError(error);
    return 'unstored';
  }
  await syncReaders();
  return undefined;
}
