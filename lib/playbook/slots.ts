import { addMonths, formatISO, parseISO } from 'date-fns';
import { isDate } from './calendars';
import { hoursOf, numberOf } from './figures';
import { dateIn, linesOf, linkOf, listOf } from './lists';
import { hoursState } from './ownHours';
import type { OpenSlot, Playbook } from './schema';
import { isReady, rowsOf, textsOf } from './tables';

/** What a document leaves open and the team fills in: kept as it was typed, read here. What cannot be read counts as open. */

/** Where it is kept. `figures`: `playbook id/slot`, or `playbook id/slot/cell`, → as typed. */
export type Kept = {
  figures: Readonly<Record<string, string>>;
  companyName: string;
  emergencyContact: string;
  /** `category id/rank` → team. */
  routing: Readonly<Record<string, string>>;
  /** Closed days that came from a file; they count for every playbook. */
  holidays: readonly unknown[];
};

/** What was typed into one slot; `cells` are the fields of a matrix or of a calendar (`zone`, `mon` ... `sun`). */
export type Typed = { text: string; cells: Record<string, string> };

export type Fault =
  'hours' | 'number' | 'whole' | 'date' | 'link' | 'dates' | 'zone' | 'times' | 'neverOpen';

/** `part`: the line or the day that cannot be read. */
export type SlotState =
  { is: 'open' } | { is: 'filled' } | { is: 'invalid'; because: Fault; part?: string };

const OPEN: SlotState = { is: 'open' };
const FILLED: SlotState = { is: 'filled' };
const invalid = (because: Fault, part?: string): SlotState => ({
  is: 'invalid',
  because,
  ...(part !== undefined && { part }),
});

/** Slots that stand among the team's own settings, whichever playbook asks for them. */
const SHARED = ['companyName', 'emergencyContact'] as const;
export type SharedSlot = (typeof SHARED)[number];
export const isShared = (key: string): key is SharedSlot => SHARED.some((shared) => shared === key);

/** The matrix that names a team for each category and level. */
export const ROUTING = 'routing';

export const slotKey = (playbook: string, slot: string, cell?: string): string =>
  [playbook, slot, cell].filter((part) => part !== undefined).join('/');

export function typedIn(kept: Kept, playbook: string, { key }: Pick<OpenSlot, 'key'>): Typed {
  if (isShared(key)) return { text: kept[key], cells: {} };
  if (key === ROUTING) return { text: '', cells: { ...kept.routing } };
  const start = `${slotKey(playbook, key)}/`;
  const cells = Object.entries(kept.figures).flatMap(([name, typed]) =>
    name.startsWith(start) ? [[name.slice(start.length), typed]] : [],
  );
  return { text: kept.figures[slotKey(playbook, key)] ?? '', cells: Object.fromEntries(cells) };
}

/** Triggers that the document sends to no level. */
export const unmapped = ({ triggers }: Pick<Playbook, 'triggers'>) =>
  triggers.filter(({ level, to }) => level === undefined && to === undefined);

/** The fields that a matrix has, all of which it needs. */
function cellsOf(slot: OpenSlot, playbook: Playbook): string[] {
  if (slot.does === 'triggerLevels') return unmapped(playbook).map(({ id }) => id);
  const levels = playbook.scale?.levels ?? [];
  const categories = playbook.categories?.items ?? [];
  return levels.flatMap(({ rank }) => categories.map(({ id }) => `${id}/${rank}`));
}

/** How many fields of a matrix are filled, of how many. */
export function matrixCount(slot: OpenSlot, { cells }: Typed, playbook: Playbook) {
  const all = cellsOf(slot, playbook);
  return { filled: all.filter((cell) => cells[cell]?.trim()).length, all: all.length };
}

/** Can what was typed be used? */
export function stateOf(slot: OpenSlot, typed: Typed, playbook: Playbook): SlotState {
  if (slot.type === 'calendar') return hoursState(typed.cells);
  if (slot.type === 'matrix') {
    const { filled, all } = matrixCount(slot, typed, playbook);
    return all > 0 && filled === all ? FILLED : OPEN;
  }
  if (slot.type === 'texts') return textsOf(slot, typed).every(isReady) ? FILLED : OPEN;
  if (slot.type === 'table') return rowsOf(typed.text).length > 0 ? FILLED : OPEN;
  const text = typed.text.trim();
  return text === '' ? OPEN : textState(slot, text);
}

function textState(slot: OpenSlot, text: string): SlotState {
  switch (slot.type) {
    case 'hours':
      return hoursOf(text) === undefined ? invalid('hours') : FILLED;
    case 'number': {
      const number = numberOf(text);
      if (number === undefined) return invalid('number');
      const isCount = slot.does === 'repeats';
      return isCount && (number < 1 || !Number.isInteger(number)) ? invalid('whole') : FILLED;
    }
    case 'date':
      return isDate(text) ? FILLED : invalid('date');
    case 'link': {
      const bad = linesOf(text).find((line) => linkOf(line) === undefined);
      return bad === undefined ? FILLED : invalid('link', bad);
    }
    case 'list': {
      const bad =
        slot.does === 'holidays'
          ? listOf(text).find((entry) => dateIn(entry) === undefined)
          : undefined;
      return bad === undefined ? FILLED : invalid('dates', bad);
    }
    default:
      return FILLED;
  }
}

/** A slot of a playbook with what was typed into it. `follows`: a date that is known from another one. */
export type SlotRead = { slot: OpenSlot; typed: Typed; state: SlotState; follows?: string };

/**
 * The open slots of a playbook, in its order. A calendar is asked for while the playbook has one without hours; a copy that was given
 * its own needs none.
 */
export function slotsOf(playbook: Playbook, kept: Kept): SlotRead[] {
  const hasOpenHours = playbook.calendars.some(({ unset }) => unset);
  return playbook.openSlots
    .filter(({ type }) => type !== 'calendar' || hasOpenHours)
    .map((slot) => {
      const typed = typedIn(kept, playbook.id, slot);
      const read = stateOf(slot, typed, playbook);
      const fromFile = slot.does === 'holidays' && kept.holidays.length > 0;
      const state = read.is === 'open' && fromFile ? FILLED : read;
      const follows = state.is === 'open' ? followingDate(slot, playbook, kept) : undefined;
      return { slot, typed, state, ...(follows !== undefined && { follows }) };
    });
}

function followingDate({ after }: OpenSlot, { id }: Playbook, kept: Kept): string | undefined {
  if (!after) return undefined;
  const from = typedIn(kept, id, { key: after.slot }).text.trim();
  if (!isDate(from)) return undefined;
  return formatISO(addMonths(parseISO(from), after.months), { representation: 'date' });
}
