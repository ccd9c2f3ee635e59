import browser, { type Tabs } from 'webextension-polyfill';
import { addressOf } from '../../lib/helpdesks/addresses';
import { covers } from '../../lib/helpdesks/address';
import { HOSTED } from '../../lib/helpdesks/hosts';
import { SWITCH, type Switch } from '../../lib/lists/switch';
import { settings, sitesAllowed } from '../../lib/store';

/** Lists of tickets get a script of their own, in tabs that show one: no other page pays for it. */

const LISTED: readonly string[] = [
  'zendesk',
  'gmail',
  'rt',
  'freshdesk',
  'jira',
  'osticket',
  'freescout',
  'zammad',
];

const scriptOf = (helpdesk: string): string => `/list-${helpdesk}.js`;

const isListOf = (helpdesk: string, url: URL): boolean =>
  LISTED.includes(helpdesk) && addressOf(helpdesk)?.isList?.(url) === true;

/** Match patterns know no ports. */
const patternOf = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

/** Which helpdesk stands at this address: one that a person put there, else the product that is hosted there. */
async function helpdeskAt(url: URL): Promise<string | undefined> {
  const sites = await sitesAllowed();
  const own = sites.find(({ origin }) => patternOf(new URL(origin)) === patternOf(url));
  return own?.helpdesk ?? HOSTED.find(({ matches }) => covers(matches, url))?.helpdesk;
}

/** Gives a tab that shows a list its script; one that is there already notices itself. */
export async function listIn({ id, url = '', discarded }: Tabs.Tab): Promise<void> {
  if (id === undefined || discarded || !/^https?:/.test(url)) return;
  const address = new URL(url);
  // Most tabs show no list of anything: they are passed by without a look into the store.
  if (!LISTED.some((helpdesk) => isListOf(helpdesk, address))) return;
  const helpdesk = await helpdeskAt(address);
  if (!helpdesk || !isListOf(helpdesk, address) || !(await settings()).marks) return;
  // A page that may not be read takes no script; a tab may have gone, or show an error page.
  await Promise.allSettled([
    browser.scripting.executeScript({ target: { tabId: id }, files: [scriptOf(helpdesk)] }),
  ]);
}

/** Says to every list whether times are wanted, and to ask for them anew: what they rest on has changed. */
export async function syncLists(): Promise<void> {
  const { marks } = await settings();
  const laid: Switch = { on: marks, at: Date.now() };
  await browser.storage.local.set({ [SWITCH]: laid });
  if (marks) await Promise.all((await browser.tabs.query({})).map(listIn));
}
