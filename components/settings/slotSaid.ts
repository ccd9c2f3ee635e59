import { isDate } from '../../lib/playbook/calendars';
import { calendarOf } from '../../lib/playbook/ownHours';
import { isByLine, linesOf } from '../../lib/playbook/lists';
import type { OpenSlot, Playbook } from '../../lib/playbook/schema';
import {
  isShared,
  matrixCount,
  ROUTING,
  type SlotRead,
  type SlotState,
} from '../../lib/playbook/slots';
import { isReady, rowsOf, textsOf } from '../../lib/playbook/tables';
import { locale, words } from '../../lib/words';

/** What is said of one open slot: what filling it does, how to write it, what is wrong with it, what it holds. */

const say = words.slots;

/** What filling it does, by what takes it: nothing is promised that no part of the product keeps. */
export function thenOf(slot: OpenSlot, { clocks }: Playbook): string {
  const { key, type, does, contactOf, shownFor } = slot;
  if (isShared(key)) return say.then[key];
  if (key === ROUTING) return say.then.routing;
  if (does) return say.then[does];
  if (contactOf) return say.then.contact;
  if (type === 'hours' && clocks.some((clock) => clock.slot === key)) return say.then.clock;
  if (type === 'calendar') return say.then.calendar;
  if (shownFor && Object.keys(shownFor).length > 0)
    return say.then.shown[shownFor.lines ?? shownFor.when ?? 'some'];
  return shownFor || ['text', 'contact', 'link', 'list'].includes(type)
    ? say.then.kept
    : say.then.noted;
}

/** How it is written, where that needs a word. */
export function writingOf(slot: OpenSlot): string | undefined {
  const { type, does, contactOf, shownFor } = slot;
  if (does === 'holidays') return say.dates;
  if (type === 'list' && contactOf) return say.contacts(contactOf.length > 1);
  if (shownFor?.lines) return say.heads[shownFor.lines];
  if (type === 'list') return isByLine(slot) ? say.byLine : say.byComma;
  if (type === 'date') return say.date;
  return type === 'link' ? say.links : undefined;
}

export function faultOf(state: SlotState): string | undefined {
  if (state.is !== 'invalid') return undefined;
  const { because, part = '' } = state;
  switch (because) {
    case 'link':
    case 'dates':
      return say.faults[because](part);
    case 'times':
      return say.faults.times(say.hours.days[part] ?? part);
    default:
      return say.faults[because];
  }
}

const dateWritten = (date: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** What it holds, a line each. */
export function valueOf(
  { slot, typed, follows }: SlotRead,
  playbook: Playbook,
  closedDays: number,
): string[] {
  if (slot.type === 'calendar') {
    const own = calendarOf(typed.cells);
    return own ? [say.hours.written(own.asWritten, own.zone)] : [];
  }
  if (slot.type === 'matrix') {
    const { filled, all } = matrixCount(slot, typed, playbook);
    return [say.routing.filled(filled, all)];
  }
  if (slot.type === 'table') return rowsOf(typed.text).map((row) => row.filter(Boolean).join(', '));
  if (slot.type === 'texts') {
    const texts = textsOf(slot, typed);
    const ready = texts.filter(isReady);
    return [
      say.texts.ready(ready.length, texts.length),
      ...ready.map(({ title, place }) => title || say.texts.text(place)),
    ];
  }
  if (slot.type === 'date' && isDate(typed.text.trim())) return [dateWritten(typed.text.trim())];
  if (follows !== undefined) return [say.follows(dateWritten(follows))];
  const fromFiles = slot.does === 'holidays' && closedDays > 0 ? [say.closedDays(closedDays)] : [];
  return [...linesOf(typed.text), ...fromFiles];
}
