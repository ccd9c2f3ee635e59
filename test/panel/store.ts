import type { SeenTicket } from '../../lib/store/schema';

/** Reads and writes the store past the extension's own code; evaluated in a page of ours. */
export const store = {
  read: (key: string) =>
    new Promise<SeenTicket>((resolve, reject) => {
      const opening = indexedDB.open('deskside');
      opening.onsuccess = () => {
        const asked = opening.result.transaction('tickets').objectStore('tickets').get(key);
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result as SeenTicket);
        };
        asked.onerror = () => reject(asked.error as Error);
      };
    }),
  write: (rows: Record<string, unknown[]>) =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('deskside');
      opening.onsuccess = () => {
        const writing = opening.result.transaction(Object.keys(rows), 'readwrite');
        for (const [table, all] of Object.entries(rows))
          for (const one of all) writing.objectStore(table).put(one);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        writing.onerror = () => reject(writing.error as Error);
      };
    }),
};
