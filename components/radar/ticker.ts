import { createContext } from 'react';
import { locale, words } from '../../lib/words';
import { duration, minutesAndSeconds } from '../../lib/words/time';

/**
 * One timer for all times on screen. It touches the text of those whose words change and nothing else: no component is drawn again
 * because a second passed, and nothing runs while the surface is hidden.
 */

const TEN_MINUTES = 600;
const MINUTE = 60;

/** `leftAt`: seconds left at an ISO instant, negative when late. `days`: may days of 24 hours be told. */
export type Timed = {
  leftAt: (now: string) => number;
  days: boolean;
  around: (time: string) => string;
};

/** Minutes until ten remain, then seconds; a late one by how much. */
export const leftWords = (left: number, days: boolean): string =>
  left < 0
    ? words.clocks.lateBy(duration(locale, -left, days))
    : left < TEN_MINUTES
      ? minutesAndSeconds(left)
      : duration(locale, left, days);

/** Two times that are told apart by this say something else. */
const coarse = (left: number) =>
  left >= 0 && left < TEN_MINUTES ? Math.floor(left) : Math.floor(left / MINUTE) + 2 * TEN_MINUTES;

export type Ticker = ReturnType<typeof createTicker>;

export function createTicker() {
  const times = new Map<Text, { timed: Timed; said?: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: Text, known: { timed: Timed; said?: number }, now: string) => {
    const left = known.timed.leftAt(now);
    const step = coarse(left);
    if (step === known.said) return;
    known.said = step;
    text.data = known.timed.around(leftWords(left, known.timed.days));
  };
  const wait = () => {
    timer = setTimeout(tick, 1000 - (Date.now() % 1000));
  };
  const tick = () => {
    const now = new Date().toISOString();
    for (const [text, known] of times) say(text, known, now);
    wait();
  };
  const follow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!document.hidden && times.size > 0) tick();
  };

  return {
    /** Writes the time into the text at once and from then on; ends with the function that it gives back. */
    add(text: Text, timed: Timed): () => void {
      const known = { timed };
      times.set(text, known);
      say(text, known, new Date().toISOString());
      if (timer === undefined && !document.hidden) wait();
      return () => {
        times.delete(text);
        if (times.size === 0) follow();
      };
    },
    /** Follows whether the surface is seen; ends with the function that it gives back. */
    watch(): () => void {
      document.addEventListener('visibilitychange', follow);
      follow();
      return () => {
        document.removeEventListener('visibilitychange', follow);
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

export const Ticking = createContext<Ticker | undefined>(undefined);
