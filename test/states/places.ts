import { ticketUrl, ZENDESK } from '../demo/server';
import {
  goes,
  inDesk,
  keeps,
  leaves,
  open,
  press,
  reload,
  sees,
  then,
  type Act,
  type Group,
} from './stage';

/** Whatever stands where no ticket can: a page without one, a reader that is silent, a store that is gone. */

const state = (name: string): Act => sees(`[data-part="state"][data-state="${name}"]`);

/** What the browser lets the extension see, as a person sets it on its own page. */
const access =
  (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Act =>
  async ({ desk, page }) => {
    const settings = await desk.browser.newPage();
    await settings.goto('chrome://extensions');
    const change = JSON.stringify({ extensionId: desk.id, hostAccess });
    await settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${change})` as never,
    );
    await settings.close();
    await page.bringToFront();
  };

/** The panel as it is when the page's reader never answers. */
const silent: Act = async (stage) => {
  await stage.panel.evaluateOnNewDocument(() => {
    const { chrome: api } = globalThis as unknown as { chrome: { tabs: { sendMessage: unknown } } };
    api.tabs.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'));
  });
  await reload(stage);
};

const forget = (table: string, key: string) =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('deskside');
    opening.onsuccess = () => {
      const writing = opening.result.transaction(table, 'readwrite');
      writing.objectStore(table).delete(key);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      writing.onerror = () => reject(writing.error as Error);
    };
  });

/** The stamp of another installation, as after the browser has cleared the storage. */
const lost: Act = keeps(() => ({
  meta: [{ id: 'stamp', schema: 6, minReader: 1, installId: 'another' }],
}));

/** A newer Deskside takes the store over. */
const newer: Act = async (stage) => {
  await stage.panel.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskside', 9999);
        opening.onupgradeneeded = () => {
          const stamp = { id: 'stamp', schema: 99, minReader: 99, installId: 'x' };
          opening.transaction!.objectStore('meta').put(stamp);
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error as Error);
      }),
  );
  await reload(stage);
};

let refusing = '';

/** The disk takes nothing more, until it does again. */
const full: Act = async (stage) => {
  const { identifier } = await stage.panel.evaluateOnNewDocument(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  refusing = identifier;
  await reload(stage);
};

const hasRoom: Act = async (stage) => {
  await stage.panel.removeScriptToEvaluateOnNewDocument(refusing);
  await reload(stage);
};

/** Nothing new is taken: what a person says now is lost. */
const takesNothing: Act = ({ panel }) =>
  panel.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });

const withParts: Act = async ({ panel }) => {
  panel.removeAllListeners('request');
  await panel.setRequestInterception(false);
};

/** Holds back what matches, as a browser does whose extension was replaced under its open panel. */
const withoutPart =
  (part: RegExp): Act =>
  async ({ panel }) => {
    await panel.setRequestInterception(true);
    panel.on('request', (request) => {
      if (part.test(request.url())) void request.abort();
      else void request.continue();
    });
    await panel.reload();
  };

export const places: Group = {
  name: 'places',
  ticket: 4206,
  states: [
    {
      name: 'first-run',
      act: async (stage) => {
        await stage.panel.evaluate(forget, 'settings', 'settings');
        await stage.panel.reload();
        await sees('[data-part="first-run"]')(stage);
        await sees('[data-part="desk"]')(stage);
      },
    },
    {
      name: 'no-ticket',
      ticket: 'queue',
      act: then(
        keeps(() => ({
          settings: [{ id: 'settings', agentName: 'Maya Lindholm', role: 'agent' }],
        })),
        state('noTicket'),
      ),
    },
    { name: 'no-helpdesk', act: then(goes('about:blank'), state('noHelpdesk')) },
    { name: 'no-permission', act: then(access('ON_CLICK'), state('noPermission')) },
    {
      name: 'signed-out',
      act: then(
        access('ON_ALL_SITES'),
        inDesk((desk) => desk.signIn(false)),
        goes(`https://${ZENDESK}/agent/filters/1`),
        state('signedOut'),
      ),
    },
    {
      name: 'unreadable',
      act: then(
        inDesk((desk) => desk.signIn(true)),
        goes(ticketUrl(4206)),
        ({ page }) =>
          page.evaluate(() => {
            history.pushState({}, '', '/agent/tickets/999999');
            document.body.replaceChildren('A page that was drawn anew');
          }),
        state('unreadable'),
      ),
    },
    {
      name: 'loading',
      act: then(
        inDesk((desk) => desk.arriveLate(20_000)),
        goes(ticketUrl(4180)),
        state('loading'),
      ),
    },
    {
      name: 'asleep-with-ticket',
      act: then(
        inDesk((desk) => desk.arriveLate(0)),
        (stage) => open({ name: '', ticket: 4206 }, stage),
        silent,
        sees('[data-part="asleep"]'),
      ),
    },
    {
      name: 'asleep',
      act: async (stage) => {
        const { panel } = stage;
        const tab = await panel.$eval('[data-part="desk"]', (one) =>
          one.getAttribute('data-value'),
        );
        await panel.evaluate(forget, 'tickets', tab!);
        await reload(stage);
        await state('asleep')(stage);
      },
    },
  ],
};

export const storage: Group = {
  name: 'storage',
  ticket: 4206,
  states: [
    {
      name: 'part-missing',
      act: then(leaves('[data-part="first-run"]'), withoutPart(/\/Further-/), state('broken')),
    },
    { name: 'storage-full', act: then(withParts, full, sees('[data-part="store"]')) },
    { name: 'not-saved', act: then(takesNothing, press('p', '1'), sees('[data-part="unsaved"]')) },
    { name: 'storage-gone', act: then(hasRoom, lost, state('lost')) },
    { name: 'storage-newer', act: then(newer, state('newer')) },
  ],
};
