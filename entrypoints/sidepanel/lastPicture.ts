import { browser } from 'wxt/browser';
import { nodeOf, pictureOf, type Drawn } from './picture';

/**
 * The last picture of the panel, kept in the memory of the browser while it runs, for the pages of the extension alone. No library is
 * used here: this runs before any has come.
 */

/** `address`: of the tab in front. `ticket`: which one was shown, and how it stood (`standing`). `at`: milliseconds. */
type Picture = { address: string; ticket: string; at: number; drawn: Drawn };

const MINUTE = 60_000;
/** An older one has too little in common with what will be drawn. */
const HOLDS = 60 * MINUTE;

/** A ticket as it stood when it was read last. */
export const standing = (seen: { key: string; seenAt: string }): string =>
  `${seen.key} ${seen.seenAt}`;

/** Takes a picture of the panel as it stands: of this ticket, at this address. None while a list or a menu lies over it. */
export async function takePicture(address: string, ticket: string): Promise<void> {
  const panel = document.querySelector('#root > main');
  const scroller = panel?.firstElementChild;
  if (!panel || !scroller || panel.querySelector('dialog[open]')) return;
  const picture: Picture = { address, ticket, at: Date.now(), drawn: pictureOf(panel, scroller) };
  await browser.storage.session.set({ picture });
}

/** Shows the last picture of what is in front, unless the panel itself comes first. Gives the ticket that it shows. */
export async function showPicture(): Promise<string | undefined> {
  const [[tab], { picture }] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.storage.session.get('picture') as Promise<{ picture?: Picture }>,
  ]);
  const age = Date.now() - (picture?.at ?? 0);
  if (!picture || picture.address !== tab?.url || age > HOLDS) return undefined;
  const root = document.getElementById('root');
  if (!root || root.firstElementChild) return undefined;
  const place = document.createElement('div');
  place.className = 'picture';
  place.inert = true;
  place.toggleAttribute('data-old', age > MINUTE);
  place.append(nodeOf(picture.drawn));
  root.after(place);
  return picture.ticket;
}

/** What was shown in place of the panel is gone for good. */
export const dropPicture = (): void => document.querySelector('.picture')?.remove();

/** The same, as soon as the panel has something to show itself. */
export function dropPictureOnceDrawn(): void {
  if (document.querySelector('#root [data-part]')) dropPicture();
}
