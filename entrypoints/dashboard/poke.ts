import browser from 'webextension-polyfill';

/** Tells the worker that a person decided something, so that badge, alarm and readers follow. */
export const poke = (): Promise<void> => browser.storage.local.set({ poked: Date.now() });
