import type { Ref } from '../../ticket/schema';
import type { Get, Refusal } from '../contract';
import { timeOf, zonedTime, zoneOf, type Zone } from '../dates';
import { attr, ofDocument, query } from '../find';

/**
 * FreeScout writes times on the clocks of the signed-in user, in English words in any language, and names the zone nowhere but in
 * the user's own profile.
 */
let clocks: Zone | undefined;

/** Asks the profile, which every user may see, for its zone. Of tickets FreeScout has nothing to say but its pages. */
export async function learnClocks({ url }: Ref, get: Get): Promise<Refusal> {
  const user = attr(ofDocument(document, 'body'), 'data-auth_user_id');
  if (!clocks && user && /^\d+$/.test(user)) {
    const home = new URL(url).pathname.replace(/\/conversation\/.*/, '');
    const answer = await get(`${home}/users/profile/${user}`, { accept: '*/*' });
    const html = answer.ok ? String(answer.body) : '';
    const profile = new DOMParser().parseFromString(html, 'text/html');
    const zone = attr(query(profile, 'select[name="timezone"] option[selected]'), 'value');
    if (zone) clocks = zoneOf(zone);
  }
  return { refused: 'missing' };
}

/** `Nov 21, 2026 21:49`, once the zone is known. */
export const timeIn = (title: string | undefined): string | undefined =>
  zonedTime(title) ??
  (clocks && /[a-z]{3}/i.test(title ?? '') ? timeOf(title, 'en', clocks) : undefined);
