import browser, { type Runtime } from 'webextension-polyfill';
import { believe, floodgate } from '../../lib/gate';
import type { Heard } from '../../lib/messages';
import { keepReading, settings } from '../../lib/store';
import { keepRows } from '../../lib/store/rows';
import type { QueueRow } from '../../lib/ticket/schema';
import { attendSoon } from './attend';
import { isForbidden } from './readers';

const mayPass = floodgate();

/** Keeps what a list shows and answers with the time left of its tickets. */
async function hearQueue(rows: QueueRow[], now: string): Promise<Heard> {
  if (!(await settings()).marks) return { ok: false, because: 'off' };
  // Bundled into the same script, but not run before it is wanted: a page's answer needs no playbook.
  const { marksFor } = await import('./rows');
  const kept = await keepRows(rows, now);
  // Tickets that nobody has seen before may be a surge.
  if (kept.ok && kept.value.some(({ firstSeenAt }) => firstSeenAt === now)) attendSoon();
  return kept.ok
    ? { ok: true, marks: await marksFor(kept.value, now) }
    : { ok: false, because: 'unsaved' };
}

/** Answers a page's message after what it tells is on the disk; a page that gets no answer says it again. */
export async function hear(message: unknown, sender: Runtime.MessageSender): Promise<Heard> {
  const heard = believe(message, sender, browser.runtime.id);
  if (!heard.ok) return heard;
  const now = new Date();
  if (!mayPass(heard.tabId, now.getTime())) return { ok: false, because: 'unsaved' };
  if (sender.url && (await isForbidden(new URL(sender.url).host)))
    return { ok: false, because: 'sender' };
  if ('rows' in heard) return hearQueue(heard.rows, now.toISOString());
  const kept = await keepReading(heard.tabId, heard.reading, now.toISOString());
  attendSoon();
  return kept.ok ? { ok: true } : { ok: false, because: 'unsaved' };
}
