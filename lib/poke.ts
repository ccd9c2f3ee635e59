import browser from 'webextension-polyfill';
import { keepSnooze } from './store/asides';

/** Tells the worker that a person decided something, so that badge, alarm and readers follow. */
export const poke = (): Promise<void> => browser.storage.local.set({ poked: Date.now() });

/** Puts a ticket out of the queue, and with it out of the badge. */
export const snooze: typeof keepSnooze = async (key, slept) => {
  const kept = await keepSnooze(key, slept);
  if (kept.ok) await poke();
  return kept;
};
