import browser from 'webextension-polyfill';
import type { Outcome } from '../../components/settings';
import { HOSTED } from '../../lib/helpdesks/hosts';
import { forgetSite, keepSite } from '../../lib/store';
import { words } from '../../lib/words';
import { originOf, patternOf } from './address';
import { poke } from './poke';

const say = words.dashboard.helpdesks;
const originsOf = (origin: string) => ({ origins: [patternOf(origin)] });

/** Is the permission for these patterns given? */
export const mayRead = (origins: string[]): Promise<boolean> =>
  browser.permissions.contains({ origins });
export const mayReadSite = (origin: string): Promise<boolean> =>
  browser.permissions.contains(originsOf(origin));

/** Asks for exactly this one site, then remembers it. Must be called straight from a click. */
export async function addSite(typed: string, known: string[]): Promise<Outcome> {
  const found = originOf(typed);
  if ('problem' in found) return { tone: 'bad', text: say.bad[found.problem] };
  const { origin } = found;
  const allowed = browser.permissions.request(originsOf(origin));
  if (!(await allowed)) return { tone: 'bad', text: say.refused(origin) };
  if (known.includes(origin)) return { tone: 'ok', text: say.already(origin) };
  try {
    await keepSite({ origin, helpdesk: 'rt', at: new Date().toISOString() });
  } catch {
    await browser.permissions.remove(originsOf(origin));
    return { tone: 'bad', text: say.notStored(origin) };
  }
  await poke();
  const plain = origin.startsWith('http:') ? ` ${say.plainHttp}` : '';
  return { tone: 'ok', text: say.added(origin) + plain };
}

/** Forgets the site and gives its permission back at once, unless another listed site stands on the same host. */
export async function removeSite(origin: string, listed: string[]): Promise<Outcome> {
  const shared = listed.some((other) => other !== origin && patternOf(other) === patternOf(origin));
  try {
    if (!shared) await browser.permissions.remove(originsOf(origin));
    await forgetSite(origin);
  } catch {
    return { tone: 'bad', text: say.notRemoved(origin) };
  }
  await poke();
  return { tone: 'ok', text: say.removed(origin) };
}

/** Asks again for a site that is listed but not allowed. Must be called straight from a click. */
export async function allowAgain(
  site: { id: string } | { origin: string },
): Promise<Outcome | undefined> {
  const origins =
    'origin' in site
      ? originsOf(site.origin).origins
      : HOSTED.filter(({ helpdesk }) => helpdesk === site.id).flatMap(({ matches }) => matches);
  const allowed = await browser.permissions.request({ origins });
  if (!allowed) return { tone: 'bad', text: say.refused(origins.join(', ')) };
  await poke();
  return undefined;
}
