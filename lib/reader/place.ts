import { type Life, ownGlobal } from './life';

/** Milliseconds between two looks at the address where the browser doesn't tell of moves (Firefox before 147). */
const LOOK = 1000;

/** Calls `moved` whenever the address may have changed, and `back` when the page returns from the browser's own store. */
export function watchPlace(life: Life, moved: () => void, back: () => void): void {
  const navigation = ownGlobal('navigation');
  for (const type of ['popstate', 'hashchange']) life.on(window, type, moved);
  life.on(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) back();
  });
  if (navigation instanceof EventTarget) {
    life.on(navigation, 'currententrychange', moved);
    return;
  }
  const look = () => {
    moved();
    life.later(LOOK, look);
  };
  life.later(LOOK, look);
}
