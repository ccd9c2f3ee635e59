import type { Decision, Filled } from '../assessment';
import type { As, Insertion } from '../messages';
import { DEFAULT_NOTICES, type Mark, type NoticeSettings } from '../notices';
import type { Report } from '../model/report';
import type { PromiseMade } from '../reply';
import type { Answer } from '../quality';
import { hoursOf, numberOf } from '../playbook/figures';
import { datesOf, listOf } from '../playbook/lists';
import { calendarOf } from '../playbook/ownHours';
import type { Playbook } from '../playbook/schema';
import { slotsOf } from '../playbook/slots';
import type { Change } from '../ticket/changes';
import type { Holder } from '../ticket/transfers';
import type { QueueRow, Ref, TicketReading } from '../ticket/schema';

/** What was seen, and what a person decided. Nothing derived is stored. Keys of tickets are `ticketKey(ref)`. */

export type SeenTicket = Pick<
  TicketReading,
  'ticket' | 'gaps' | 'source' | 'composer' | 'agent'
> & {
  key: string;
  firstSeenAt: string;
  seenAt: string;
  changes?: Change[];
  holders?: Holder[];
};

/** What one browser tab shows. Lives as long as the browser session. */
export type Tab = {
  tabId: number;
  at: string;
} & (
  | { is: 'ticket'; key: string }
  | { is: 'loading'; ref: Ref }
  | { is: 'unreadable'; ref: Ref; misses: string[] }
  | { is: 'elsewhere'; helpdesk: string; site: string; because: 'noTicket' | 'signedOut' }
);

/** `unlearned`: the word stands on its ticket, and nothing is learned from it. */
export type StoredDecision = Decision & { id?: number; unlearned?: true };

/** What is learned: each field has a model of its own. */
export type LearnedField = 'category' | 'priority';

/** A labelled history that was brought in from a file. `at` ISO. */
export type Batch = { id: string; name: string; at: string; count: number };

/** A ticket of such a history, with what its desk called it. */
export type Lesson = {
  id?: number;
  batch: string;
  subject?: string;
  text: string;
  category?: string;
  priority?: string;
  at?: string;
};

/** What was learned of a field. `basis` names the lessons that it rests on, so that one that they left behind is told. */
export type KeptModel = {
  field: LearnedField;
  basis: string;
  at: string;
  lessons: number;
  /** How many lessons there were when it was last checked: a check takes longer than the learning. */
  checkedAt: number;
  bytes: Uint8Array;
  report: Report;
};

/** One step of a playbook checklist, done by a person for one ticket. */
export type StepDone = { ticket: string; checklist: string; step: string; at: string };

/** A reply that was put into a composer, or copied: proposed, never sent. */
export type Placed = {
  id?: number;
  ticket: string;
  template: string;
  as: As;
  at: string;
  result: Insertion['is'] | 'copied';
  /** What the customer is promised if it is sent. */
  promises?: PromiseMade[];
  playbook: { id: string; version: string };
};

export type Review = {
  id?: number;
  ticket: string;
  scorecard: { id: string; version: string };
  playbook: { id: string; version: string };
  answers: Record<string, { answer: Answer; quote?: string; comment?: string }>;
  comment: string;
  reviewer: string;
  at: string;
};

/** A review that is not finished: one a ticket and scorecard, kept so that closing the popup loses nothing. */
export type ReviewDraft = {
  ticket: string;
  scorecard: { id: string; version: string };
  playbook: { id: string; version: string };
  answers: Record<string, { answer?: Answer; quote?: string; comment?: string }>;
  comment: string;
  at: string;
};

/** A hint that a person has finished with. */
export type HintSeen = { hint: string; how: 'gotIt' | 'never'; at: string };

/** A ticket as a list page last showed it. `firstSeenAt`: it came no later than that. Instants in ISO. */
export type SeenRow = {
  key: string;
  site: string;
  row: QueueRow;
  firstSeenAt: string;
  seenAt: string;
};

/**
 * How well a site is read, by field path: where its value came from (`api`, `dom:1`) or that it was a gap, and since when
 * that is so without a break. `unreadable` while the last look found no ticket where one should be.
 */
export type Health = {
  key: string;
  helpdesk: string;
  site: string;
  at: string;
  fields: Record<string, { source?: string; since: string }>;
  unreadable?: { since: string; misses: string[] };
};

/** A helpdesk at an address of one's own that the person allowed; `helpdesk` may be one that was taught by pointing. */
export type Site = { origin: string; helpdesk: string; at: string };

export type Settings = {
  id: 'settings';
  playbook: string;
  /** Site → the playbook used there in place of the one above. */
  playbookAt: Record<string, string>;
  /** `playbook id/section` → the playbook that lends it. */
  borrowed: Record<string, string>;
  role: 'agent' | 'newHire' | 'reviewer';
  hints: boolean;
  agentName: string;
  companyName: string;
  emergencyContact: string;
  /** `category id/rank` → team; the runbook leaves the matrix open. */
  routing: Record<string, string>;
  /** `playbook id/slot`, or `playbook id/slot/cell`, → what the team typed where a document leaves something open. */
  figures: Record<string, string>;
  notices: NoticeSettings;
  pauseWhileWaiting: boolean;
  /** The time left beside each ticket in the helpdesk's own lists. */
  marks: boolean;
  /** Keys of the panel that the person changed, see `lib/keys.ts`. */
  keys: Record<string, string>;
  /** Local dates `YYYY-MM-DD` on which the desk is closed, in order. */
  holidays: { date: string; name: string }[];
};

export const DEFAULT_SETTINGS: Settings = {
  id: 'settings',
  playbook: 'runbook',
  playbookAt: {},
  borrowed: {},
  role: 'agent',
  hints: false,
  agentName: '',
  companyName: '',
  emergencyContact: '',
  routing: {},
  figures: {},
  notices: DEFAULT_NOTICES,
  pauseWhileWaiting: false,
  marks: true,
  keys: {},
  holidays: [],
};

/** What of the settings a judgement under this playbook depends on. What cannot be read counts as open. */
export function filledOf(settings: Settings, playbook: Playbook): Filled {
  const { pauseWhileWaiting, holidays } = settings;
  const filled: Filled = { pauseWhileWaiting, holidays: holidays.map(({ date }) => date) };
  for (const { slot, typed, state } of slotsOf(playbook, settings)) {
    const { key, type, does } = slot;
    if (does === 'triggerLevels') filled.levels = levelsOf(typed.cells);
    if (does === 'holidays') filled.holidays!.push(...datesOf(typed.text));
    if (state.is !== 'filled') continue;
    if (type === 'hours') filled.hours = { ...filled.hours, [key]: hoursOf(typed.text)! };
    if (type === 'calendar') filled.calendar = calendarOf(typed.cells);
    if (does === 'importantCustomers') filled.vip = listOf(typed.text);
    if (does === 'repeats') filled.repeats = numberOf(typed.text);
  }
  return filled;
}

/** Trigger → level, for those that have one. */
const levelsOf = (cells: Record<string, string>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([trigger, level]) =>
      /^\d+$/.test(level) ? [[trigger, Number(level)]] : [],
    ),
  );

/**
 * A mark of a notice. `pending`: decided, and not known to have been shown. `notice` is the browser's id of the notice
 * that tells of it, the same for all marks of a fold; `place` is its place there.
 */
export type TellingMark = Mark & {
  state: 'pending' | 'told';
  notice: string;
  place: number;
  missed: boolean;
};
/** A mark that is settled. `silent`: without a word. */
export type KeptNotice = TellingMark | (Mark & { state: 'silent' });

/** Which version wrote the store, and the oldest that may write to it. */
export type Stamp = { id: 'stamp'; schema: number; minReader: number; installId: string };
/** When the background looked at the clocks the last time. */
export type LastLook = { id: 'lastLook'; at: string };
/** Hosted helpdesks that the person allowed: one that the browser then took back is shown as such. */
export type Wanted = { id: 'wanted'; helpdesks: string[] };
/** When people looked through the accuracy of automatic tags, oldest first. */
export type AccuracyReviews = { id: 'accuracyReviews'; at: string[] };
export type Meta = Stamp | LastLook | Wanted | AccuracyReviews | { id: 'probe' };
