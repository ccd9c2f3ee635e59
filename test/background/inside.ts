import type { Page } from 'puppeteer-core';

/** Looks into the extension from a page of its own origin that runs none of its code. */
export type Inside = {
  rows<T>(table: string): Promise<T[]>;
  put(table: string, row: object): Promise<void>;
  remove(table: string, key: string): Promise<void>;
  badge(): Promise<string>;
  clearBadge(): Promise<void>;
  alarm(): Promise<number | undefined>;
  page: Page;
};

type Api = {
  action: {
    getBadgeText(of: object): Promise<string>;
    setBadgeText(to: { text: string }): Promise<void>;
  };
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
};
declare const chrome: Api;

export function insideOf(page: Page): Inside {
  const table = (name: string, method: 'getAll' | 'put' | 'delete', argument?: unknown) =>
    page.evaluate(
      async (name, method, argument) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('deskside');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const store = db.transaction(name, 'readwrite').objectStore(name);
        const request = method === 'getAll' ? store.getAll() : store[method](argument as string);
        const result = await new Promise<unknown>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        db.close();
        return result;
      },
      name,
      method,
      argument,
    );
  return {
    page,
    rows: async <T>(name: string) => (await table(name, 'getAll')) as T[],
    put: async (name, row) => void (await table(name, 'put', row)),
    remove: async (name, key) => void (await table(name, 'delete', key)),
    badge: () => page.evaluate(() => chrome.action.getBadgeText({})),
    clearBadge: () => page.evaluate(() => chrome.action.setBadgeText({ text: '' })),
    alarm: () => page.evaluate(async () => (await chrome.alarms.get('attention'))?.scheduledTime),
  };
}

/** Waits until `look` gives something true; the last look is the answer. */
export async function until<T>(look: () => Promise<T>, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
