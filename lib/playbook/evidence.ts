import { fromAgentToCustomer, fromCustomer } from '../ticket/conversation';
import type { Message, Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';
import type { Checklist, Playbook } from './schema';

/** What a ticket's page shows of the steps of a checklist. It ticks a box; a person's word on that box wins. */

/**
 * That a step was done, as the page shows it. `at`: when, where the page tells (ISO); `word`: what stands there, as the name of the
 * assignee.
 */
export type Evidence = { is: Kind; at?: string; word?: string };

/** `theirs`: the page's own priority as a rank of the playbook's scale, `rank` the one that was concluded; null where unknown. */
export type Page = {
  ticket: Ticket;
  playbook: Pick<Playbook, 'categories' | 'scale'>;
  theirs: number | null;
  rank: number | null;
};

const told = (is: Kind, message: Message | undefined): Evidence | undefined =>
  message && { is, ...(message.sentAt && { at: message.sentAt }) };

const lower = (text: string) => text.trim().toLowerCase();

const isNote = ({ role, visibility }: Message) => role === 'agent' && visibility === 'internal';
const isOurs = ({ role, visibility }: Message) => role !== 'customer' && visibility === 'public';

/** The first letters of a message: what it says of itself stands there. */
const START = 2000;

/** Values of `Label: value` lines, as an assessment is logged in any language. */
const valuesIn = (text: string): string[] =>
  text
    .slice(0, START)
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 && colon < 40 ? [lower(line.slice(colon + 1))] : [];
    });

/** A note that names one of the playbook's categories and one of its levels, each behind a label. */
function isAssessment({ text }: Message, { categories, scale }: Page['playbook']): boolean {
  const values = valuesIn(text);
  const names = (all: (string | undefined)[]) =>
    values.some((value) => all.some((one) => one && value.startsWith(lower(one))));
  return (
    names(categories?.items.map(({ name }) => name) ?? []) &&
    names(scale?.levels.flatMap(({ name, code }) => [code, name]) ?? [])
  );
}

const SOLVED = /\b(?:solved|fixed|resolved|works?|working|sorted)\b/i;
const DENIED = /\b(?:not|no|never|still|un\w*|if|when|but|\w+n['’]t)\b|\?/i;

/** A short word of the customer, after one of ours, that it is solved, with nothing that takes it back. */
const confirms = ({ text }: Message) =>
  text.length <= 400 && SOLVED.test(text) && !DENIED.test(text);

const SURVEY = /\b(?:survey|csat|satisfaction)\b/i;
const ESCALATES = /escalat/i;

/** How each kind of evidence is found on a page. */
const LOOKS = {
  receipt: ({ ticket: { messages } }: Page) => told('receipt', messages.find(isOurs)),
  reply: ({ ticket: { messages } }: Page) => told('reply', messages.find(fromAgentToCustomer)),
  greeting: ({ ticket: { messages, requester } }: Page) => {
    const reply = messages.find(fromAgentToCustomer);
    const first = lower(requester?.name ?? '').split(/\s+/)[0];
    const line = reply?.text.trimStart().split('\n')[0]?.slice(0, 120).toLowerCase() ?? '';
    const isNamed = !!first && line.split(/[^\p{L}\p{M}'’-]+/u).includes(first);
    return isNamed ? told('greeting', reply) : undefined;
  },
  category: ({ ticket: { tags, fields }, playbook: { categories } }: Page) => {
    const names = new Set(categories?.items.flatMap(({ id, name }) => [lower(id), lower(name)]));
    const word = [...tags, ...Object.values(fields)].find((value) => names.has(lower(value)));
    return word === undefined ? undefined : { is: 'category' as const, word };
  },
  priority: ({ ticket: { priority }, theirs, rank }: Page) =>
    priority === undefined || theirs === null || theirs !== rank
      ? undefined
      : { is: 'priority' as const, word: priority },
  owner: ({ ticket: { assignee } }: Page) =>
    assignee?.trim() ? { is: 'owner' as const, word: assignee } : undefined,
  assessmentNote: ({ ticket: { messages }, playbook }: Page) =>
    told(
      'assessmentNote',
      messages.find((one) => isNote(one) && isAssessment(one, playbook)),
    ),
  escalationNote: ({ ticket: { messages } }: Page) =>
    told(
      'escalationNote',
      messages.find((one) => isNote(one) && ESCALATES.test(one.text)),
    ),
  note: ({ ticket: { messages } }: Page) => told('note', messages.find(isNote)),
  solved: ({ ticket: { status, solvedAt } }: Page) =>
    standingOf(status) === 'solved'
      ? { is: 'solved' as const, word: status!, ...(solvedAt && { at: solvedAt }) }
      : undefined,
  confirmed: ({ ticket: { messages } }: Page) => {
    const from = messages.findIndex(fromAgentToCustomer);
    const last = messages.findLast((one, index) => index > from && fromCustomer(one));
    return from >= 0 && last && confirms(last) ? told('confirmed', last) : undefined;
  },
  survey: ({ ticket: { messages } }: Page) =>
    told(
      'survey',
      messages.find((one) => isOurs(one) && SURVEY.test(one.text)),
    ),
} satisfies Record<string, (page: Page) => Evidence | undefined>;

export type Kind =
  | 'receipt'
  | 'reply'
  | 'greeting'
  | 'category'
  | 'priority'
  | 'owner'
  | 'assessmentNote'
  | 'escalationNote'
  | 'note'
  | 'solved'
  | 'confirmed'
  | 'survey';

/** `checklist/step` → what shows that it was done. A step that is not here asks for a person's judgement, which no page shows. */
export const SHOWN_BY: Readonly<Record<string, Kind>> = {
  'triage/acknowledge': 'receipt',
  'triage/categorize': 'category',
  'triage/severity': 'priority',
  'triage/prioritize': 'priority',
  'triage/assign': 'owner',
  'triage/log': 'assessmentNote',
  'response/respond': 'reply',
  'escalation/reason': 'escalationNote',
  'initial-contact/greet': 'greeting',
  'investigation/document': 'note',
  'resolution/verify': 'confirmed',
  'closure/confirm': 'confirmed',
  'closure/close': 'solved',
  'closure/feedback': 'survey',
  'after-solution/survey': 'survey',
};

/** The evidence for each step of a checklist that the page shows, by step. */
export function evidenceFor({ id, steps }: Checklist, page: Page): Map<string, Evidence> {
  return new Map(
    steps.flatMap((step) => {
      const kind = SHOWN_BY[`${id}/${step.id}`];
      const seen = kind && LOOKS[kind](page);
      return seen ? [[step.id, seen] as const] : [];
    }),
  );
}

/** Steps kept under this name are `checklist/step`: a person said that it is not done, whatever the page shows. */
export const NOT_DONE = 'notDone';

type Kept = { checklist: string; step: string; at: string };

export type Done = { by: 'person'; at: string } | { by: 'page'; evidence: Evidence };

/** The steps of a checklist that are done: a person's word first, then what the page shows and nobody has taken back. */
export function doneOf(list: Checklist, page: Page, kept: readonly Kept[]): Map<string, Done> {
  const evidence = evidenceFor(list, page);
  const word = (checklist: string, step: string) =>
    kept.find((one) => one.checklist === checklist && one.step === step);
  return new Map(
    list.steps.flatMap(({ id }): [string, Done][] => {
      const own = word(list.id, id);
      if (own) return [[id, { by: 'person', at: own.at }]];
      const seen = evidence.get(id);
      if (!seen || word(NOT_DONE, `${list.id}/${id}`)) return [];
      return [[id, { by: 'page', evidence: seen }]];
    }),
  );
}
