import type { OpenSlot, Playbook } from '../playbook/schema';
import { slotsOf, type Kept } from '../playbook/slots';
import { isReady, rowsOf, textsOf, type Readied } from '../playbook/tables';

/** Who may be called in, in the order in which they are (R-004-INC-22). */
export type Callable = { name: string; phone: string; available: string };
/** A colleague of another department who can write to customers (R-004-INC-24). */
export type Trained = { name: string; department: string };

/**
 * What a team made ready for an incident, as far as its playbook asks for it. `texts`: pre-written ones, `of` so many (R-004-INC-23);
 * `card`: what colleagues who help have to know.
 */
export type Ready = {
  callTree?: Callable[];
  texts?: { ready: Readied[]; of: number };
  trained?: { colleagues: Trained[]; card: string[] };
  /** The open slots behind them. */
  slots: Partial<Record<NonNullable<OpenSlot['does']>, string>>;
};

const CARD = 'R-004-INC-24';

export function readyFor(playbook: Playbook, kept: Kept): Ready {
  const ready: Ready = { slots: {} };
  for (const { slot, typed } of slotsOf(playbook, kept)) {
    if (slot.does) ready.slots[slot.does] = slot.key;
    if (slot.does === 'callTree')
      ready.callTree = rowsOf(typed.text).map(([name = '', phone = '', available = '']) => ({
        name,
        phone,
        available,
      }));
    if (slot.does === 'scenarios') {
      const texts = textsOf(slot, typed);
      ready.texts = { ready: texts.filter(isReady), of: texts.length };
    }
    if (slot.does === 'crossTrained')
      ready.trained = {
        colleagues: rowsOf(typed.text).map(([name = '', department = '']) => ({
          name,
          department,
        })),
        card: (playbook.notes ?? [])
          .filter(({ ref }) => ref === CARD)
          .flatMap(({ parts = [] }) => parts.map(({ text }) => text)),
      };
  }
  return ready;
}

/** Where a pre-written text leaves the time open. */
const TIME = /\{time\}(\.?)/g;

/** A pre-written text with the time in it; while none is known, with a blank. */
export const withTime = (text: string, time: string): string =>
  text.replace(TIME, (_, stop: string) => (time ? time + stop : '…'));

/** Does it ask for a time? */
export const asksForTime = (text: string): boolean => text.includes('{time}');
