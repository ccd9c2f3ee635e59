import type { Page } from 'puppeteer-core';

/** Another playbook in the settings, past the extension's own code; what is open reads it at once. */
export async function worksBy(panel: Page, playbook: string): Promise<void> {
  await panel.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskside');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('settings', 'readwrite');
          const table = writing.objectStore('settings');
          const asked = table.get('settings');
          asked.onsuccess = () => table.put({ ...asked.result, playbook: id });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error as Error);
        };
      }),
    playbook,
  );
  await panel.reload();
}
