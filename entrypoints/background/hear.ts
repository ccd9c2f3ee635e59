import browser, { type Runtime } from 'webextension-polyfill';
import { believe, floodgate } from '../../lib/gate';
import type { Heard } from '../../lib/messages';
import { keepReading } from '../../lib/store';
import { attendSoon } from './attend';
import { isForbidden } from './readers';

const mayPass = floodgate();

/** Answers a page's message after its reading is on the disk; a page that gets no answer says it again. */
export async function hear(message: unknown, sender: Runtime.MessageSender): Promise<Heard> {
  const heard = believe(message, sender, browser.runtime.id);
  if (!heard.ok) return heard;
  const now = new Date();
  if (!mayPass(heard.tabId, now.getTime())) return { ok: false, because: 'unsaved' };
  if (sender.url && (await isForbidden(new URL(sender.url).host)))
    return { ok: false, because: 'sender' };
  const kept = await keepReading(heard.tabId, heard.reading, now.toISOString());
  attendSoon();
  return kept.ok ? { ok: true } : { ok: false, because: 'unsaved' };
}
