import browser from 'webextension-polyfill';
import type { Outcome } from '../../components/settings';
import { HOSTED, INSTALLED } from '../../lib/helpdesks/hosts';
import { forgetSite, keepSite } from '../../lib/store';
import { forgetHealth } from '../../lib/store/health';
import { wantHelpdesk } from '../../lib/store/readers';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import { originOf, patternOf } from './address';

const say = words.helpdesks;
const nameOf = words.ticket.helpdesk;
const originsOf = (origin: string) => ({ origins: [patternOf(origin)] });

/** A site whose pages the person will show to Deskside. */
export const UNTAUGHT = 'own';

/** How many of these patterns are allowed? */
export async function allowedOf(origins: readonly string[]): Promise<'all' | 'some' | 'none'> {
  const may = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return may.every(Boolean) ? 'all' : may.some(Boolean) ? 'some' : 'none';
}
export const mayReadSite = (origin: string): Promise<boolean> =>
  browser.permissions.contains(originsOf(origin));

/** Chromium gives what an extension is installed with, and takes it back in its own settings only. */
export const isFixed = (helpdesk: string): boolean =>
  !import.meta.env.FIREFOX && INSTALLED.some((one) => one.helpdesk === helpdesk);

const patternsOf = (helpdesk: string): string[] =>
  HOSTED.filter((one) => one.helpdesk === helpdesk).flatMap(({ matches }) => matches);

/** Asks for exactly this one site, then remembers it. Must be called straight from a click. */
export async function addSite(typed: string, helpdesk: string, known: string[]): Promise<Outcome> {
  const { ownAddress } = say;
  const found = originOf(typed);
  if ('problem' in found) return { tone: 'bad', text: ownAddress.bad[found.problem] };
  if ('hosted' in found) return { tone: 'bad', text: ownAddress.hosted(nameOf(found.hosted)) };
  if (!helpdesk) return { tone: 'bad', text: ownAddress.bad.product };
  const { origin } = found;
  const allowed = browser.permissions.request(originsOf(origin));
  if (!(await allowed)) return { tone: 'bad', text: say.refused(origin) };
  if (known.includes(origin)) return { tone: 'ok', text: ownAddress.already(origin) };
  try {
    await keepSite({ origin, helpdesk, at: new Date().toISOString() });
  } catch {
    await browser.permissions.remove(originsOf(origin));
    return { tone: 'bad', text: ownAddress.notStored(origin) };
  }
  await poke();
  const added = helpdesk === UNTAUGHT ? ownAddress.addedOther : ownAddress.added;
  const plain = origin.startsWith('http:') ? ` ${ownAddress.plainHttp}` : '';
  return { tone: 'ok', text: added(origin) + plain };
}

/** Forgets the site and gives its permission back at once, unless another listed site stands on the same host. */
export async function removeSite(origin: string, listed: string[]): Promise<Outcome> {
  const shared = listed.some((other) => other !== origin && patternOf(other) === patternOf(origin));
  try {
    if (!shared) await browser.permissions.remove(originsOf(origin));
    await forgetSite(origin);
    await forgetHealth([new URL(origin).host]);
  } catch {
    return { tone: 'bad', text: say.notStopped(origin) };
  }
  await poke();
  return { tone: 'ok', text: say.stopped(origin) };
}

/** Asks for all hosts of a hosted helpdesk and no other. Must be called straight from a click. */
export async function allowHosted(helpdesk: string): Promise<Outcome> {
  const allowed = await browser.permissions.request({ origins: patternsOf(helpdesk) });
  const name = nameOf(helpdesk);
  if (!allowed) return { tone: 'bad', text: say.refused(name) };
  await wantHelpdesk(helpdesk, true);
  await poke();
  return { tone: 'ok', text: say.allowed(name) };
}

/** Gives its permissions back; the readers in open pages end with them. */
export async function stopHosted(helpdesk: string): Promise<Outcome> {
  const name = nameOf(helpdesk);
  try {
    await browser.permissions.remove({ origins: patternsOf(helpdesk) });
    await wantHelpdesk(helpdesk, false);
  } catch {
    return { tone: 'bad', text: say.notStopped(name) };
  }
  await poke();
  return { tone: 'ok', text: say.stopped(name) };
}

/** Asks again for a site that is listed but not allowed. Must be called straight from a click. */
export async function allowSite(origin: string): Promise<Outcome> {
  const allowed = await browser.permissions.request(originsOf(origin));
  if (!allowed) return { tone: 'bad', text: say.refused(origin) };
  await poke();
  return { tone: 'ok', text: say.ownAddress.added(origin) };
}
