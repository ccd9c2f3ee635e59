import { type Life, ownGlobal } from './life';

/** Milliseconds between two looks at the address, for pages that move without a word. */
const LOOK = 1000;

/** Calls `moved` whenever the address may have changed, and `back` when the page returns from the browser's own store. */
export function watchPlace(life: Life, moved: () => void, back: () => void): void {
  const navigation = ownGlobal('navigation');
  if (navigation instanceof EventTarget) life.on(navigation, 'currententrychange', moved);
  for (const type of ['popstate', 'hashchange']) life.on(window, type, moved);
  life.on(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) back();
  });
  const look = () => {
    moved();
    life.later(LOOK, look);
  };
  life.later(LOOK, look);
}
