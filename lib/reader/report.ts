import { fingerprint } from '../helpdesks/find';
import type { FromPage, Heard } from '../messages';
import type { Reading } from '../ticket/schema';
import type { Api, Life } from './life';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** What a reading says, as a number: all but when it was made. */
const sense = (reading: Reading): number =>
  fingerprint(
    JSON.stringify(
      reading.is === 'ticket' ? { ...reading, ticket: { ...reading.ticket, readAt: '' } } : reading,
    ),
  );

/** Sends readings to the background, each once, and again with growing waits until it says that it has kept it. */
export function reporter(api: Api, life: Life) {
  let said: number | undefined;
  let cancel = () => {};

  const send = async (reading: Reading, print: number, wait: number): Promise<void> => {
    const message: FromPage = { type: 'ticketObserved', reading };
    const heard = (await api.runtime.sendMessage(message).catch(() => undefined)) as
      Heard | undefined;
    if (life.isOver() || said !== print || heard?.ok) return;
    if (heard && heard.because !== 'unsaved') return;
    cancel = life.later(wait, () => void send(reading, print, Math.min(wait * 2, LONGEST_WAIT)));
  };

  return {
    say(reading: Reading): void {
      if (life.isOver()) return;
      const print = sense(reading);
      if (print === said) return;
      said = print;
      cancel();
      void send(reading, print, FIRST_WAIT);
    },
    /** The background may have heard of another page since. */
    forget(): void {
      said = undefined;
    },
  };
}
