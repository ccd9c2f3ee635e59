import { expect } from 'vitest';
import type { KeptNotice } from '../../lib/store/schema';
import { insideOf, until, type Inside } from '../background/inside';
import { openDesk, type Desk } from '../browser/chromium';
import { keyOf, said, seen } from '../store/seen';

/** A built extension whose tickets come near their deadlines, seen from inside. */

type Api = {
  notifications: {
    getAll(): Promise<Record<string, true>>;
    create(id: string, options: object): Promise<string>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
  };
  storage: { local: { set(items: object): Promise<void> } };
};
declare const chrome: Api;

/** A browser with its helpdesk at `port`, once the worker has made its store: whoever opens one that isn't there makes an empty one. */
export async function started(given: { extension: string; profile: string }, port: number) {
  const desk = await openDesk({ ...given, hosts: { 'acme.zendesk.com': { https: port } } });
  const inside = insideOf(await desk.openOurs('manifest.json'));
  const made = () =>
    inside.page.evaluate(async () =>
      (await indexedDB.databases()).some(({ name, version }) => name === 'deskside' && version),
    );
  expect(await until(made)).toBe(true);
  return { desk, inside };
}

const MINUTE = 60_000;
const SECOND = 1_000;
/** Helpdesks tell whole seconds. */
export const ago = (minutes: number) => {
  const at = Date.now() - minutes * MINUTE;
  return new Date(at - (at % SECOND)).toISOString();
};

/**
 * An outage that came in so many minutes ago and has been assessed: its first reply is due after 15, its last quarter
 * begins after 11 minutes and 15 seconds. The ticket was first opened when it came in.
 */
export async function outage(inside: Inside, id: string, minutes: number, change = {}) {
  const createdAt = ago(minutes);
  const messages = [{ ...said('1', createdAt), text: 'The whole system is down.' }];
  const reading = seen(id, { createdAt, readAt: createdAt, messages, ...change });
  for (const step of ['review', 'categorize', 'severity', 'assign', 'log'])
    await inside.put('steps', { ticket: keyOf(id), checklist: 'triage', step, at: createdAt });
  const { ticket, gaps, source } = reading;
  await inside.put('tickets', {
    key: keyOf(id),
    ticket,
    gaps,
    source,
    firstSeenAt: createdAt,
    seenAt: ago(0),
  });
  const identity = (name: string) => `${keyOf(id)} firstResponse ${createdAt} ${name} 900`;
  return { warning: identity('warn75'), breach: identity('breach'), createdAt };
}

export const shown = async ({ page }: Inside) =>
  Object.keys(await page.evaluate(() => chrome.notifications.getAll()));

export const show = ({ page }: Inside, notice: string) =>
  page.evaluate(
    (id) =>
      chrome.notifications.create(id, {
        type: 'basic',
        iconUrl: '/icon/128.png',
        title: 'A notice',
        message: 'of its text',
      }),
    notice,
  );

/** As a person does who has read it. */
export const dismiss = ({ page }: Inside, notice: string) =>
  page.evaluate((id) => chrome.notifications.clear(id), notice);

export const poke = ({ page }: Inside) =>
  page.evaluate(() => chrome.storage.local.set({ poked: Math.random() }));

/** Pokes and waits until the clocks have been looked at. */
export async function look(inside: Inside): Promise<void> {
  const from = new Date().toISOString();
  await poke(inside);
  const looked = await until(async () =>
    (await inside.rows<{ id: string; at: string }>('meta')).some(
      ({ id, at }) => id === 'lastLook' && at > from,
    ),
  );
  expect(looked).toBe(true);
  await until(async () => !(await kept(inside)).some(({ state }) => state === 'pending'));
}

export const kept = (inside: Inside) => inside.rows<KeptNotice>('notices');

export const stateOf = async (inside: Inside, id: string) =>
  (await kept(inside)).find((row) => row.id === id)?.state;

/** The browser's own event of a click. */
export const click = async (desk: Desk, notice: string) =>
  (await desk.worker()).evaluate((id) => chrome.notifications.onClicked.dispatch(id), notice);
