import { plural } from '../plural';

const tickets = (count: number) =>
  plural('en', count, { one: '1 ticket', other: `${count} tickets` });

/** Tenths of a percent, rounded down: what misses a target must not read as if it met it. */
const percent = (right: number, of: number) =>
  new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.floor((right * 1000) / of) / 1000,
  );

/** Whole percents, rounded outwards. */
const range = (low: number, high: number) =>
  `${Math.floor(low * 100 + 1e-9)}–${Math.ceil(high * 100 - 1e-9)}%`;

const inMonth = (month: string, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...how }).format(new Date(`${month}-01`));

/** How right automatic tags were. Months are written `2026-01`. */
export const report = {
  title: 'Accuracy',
  lead: 'How often the category and priority that Deskside proposed are what people settled on.',
  period: 'Period',
  lastDays: (days: number) => `Last ${days} days`,
  month: (month: string) => inMonth(month, { month: 'long', year: 'numeric' }),
  monthSoFar: (month: string) => `${inMonth(month, { month: 'long', year: 'numeric' })}, so far`,
  monthShort: (month: string) => inMonth(month, { month: 'short' }),
  yearOf: (month: string) => inMonth(month, { year: 'numeric' }),
  playbook: 'Playbook',
  under: (playbook: string, period: string) => `${playbook} · ${period}`,
  removed: (id: string) => `A removed playbook (${id})`,
  save: 'Save as CSV',
  file: (period: string) => `deskside-accuracy-${period}.csv`,
  coverage: (judged: number, seen: number, several: boolean) =>
    `Judged by people: ${judged} of ${tickets(seen)} seen${several ? ', under all playbooks' : ''}`,
  coverageHelp:
    'Only tickets on which somebody confirmed or changed a proposal are measured. Where people change what is wrong but seldom confirm what is right, the figure comes out too low.',
  fields: { category: 'Category', topic: 'Topic', priority: 'Priority' },
  none: {
    title: 'Nothing to measure yet',
    text: 'Open a ticket with the panel beside it, and confirm or change its category and priority. Each of those decisions is compared here with what Deskside had proposed.',
    period: 'Nobody decided on a ticket in this period.',
    answered: 'Nothing was proposed for the tickets that people decided in this period.',
  },
  percent,
  range,
  rightOf: (right: number, of: number) => `${right} of ${of} right`,
  fraction: (right: number, of: number) => `${right}/${of}`,
  target: (percent: number) => `Target: ${percent}% or more`,
  targetAssumed: (percent: number) =>
    `Target: ${percent}% or more, an assumption: this playbook names none`,
  verdict: { met: 'Met', missed: 'Missed', tooFew: 'Too few to say' },
  sureness: {
    sure: (low: number, high: number) =>
      `Quite certain: the true share most likely lies within ${range(low, high)}.`,
    unsure: (low: number, high: number) =>
      `Not certain: the true share may lie anywhere within ${range(low, high)}, on either side of the target.`,
    tooFew: (low: number, high: number, [least, enough]: readonly [number, number]) =>
      `Too few for a verdict: below ${enough} tickets only a clear result is called, and none below ${least}. The true share may lie anywhere within ${range(low, high)}.`,
  },
  silent: (count: number) =>
    plural('en', count, {
      one: 'On 1 more ticket nothing was proposed',
      other: `On ${count} more tickets nothing was proposed`,
    }),
  sources: {
    title: 'Who proposed',
    playbook: 'Rules of the playbook',
    learned: 'Learned',
    unrecorded: 'Not recorded, decided before this was kept',
  },
  table: {
    name: (field: string) => `${field}: how often each was right`,
    proposed: 'Proposed',
    right: 'Right',
    share: 'Share',
    range: 'Likely between',
    verdict: 'Target',
    elsewhere: 'Called something else',
    silent: 'Nothing proposed',
    all: 'All',
    empty: '–',
    notProposed: 'never proposed',
  },
  missing: (field: string) =>
    `The last two columns count tickets that people put there and for which Deskside had proposed another ${field.toLowerCase()}, or none.`,
  confusions: {
    title: 'What was taken for what',
    none: 'Nothing was corrected.',
    pair: (proposed: string, chosen: string) => `${proposed} proposed, ${chosen} chosen`,
    count: tickets,
    more: (count: number) => plural('en', count, { one: '1 more', other: `${count} more` }),
  },
  silences: {
    title: 'Where nothing was proposed, people chose',
    none: 'Something was proposed every time.',
  },
  ticket: {
    none: 'No subject',
    gone: 'no longer stored',
    opens: 'opens in a new tab',
    label: (helpdesk: string, number: string) => `${helpdesk} ${number}`,
  },
  trend: {
    title: 'Month by month',
    lead: (field: string) => `Share of right proposals each month, ${field.toLowerCase()}`,
    month: (month: string, right: number, of: number, verdict: string) =>
      `${month}: ${right} of ${of}, ${verdict.toLowerCase()}`,
    empty: (month: string) => `${month}: none`,
    tick: (value: number) => `${value}%`,
    legend: { met: 'met', missed: 'missed', tooFew: 'too few to say', line: 'target' },
    whisker: 'Each bar spans where the true share most likely lies.',
  },
  review: {
    due: (title: string) =>
      `This month’s look through the accuracy is due: ${title} asks for one every month.`,
    done: (day: string) => `Looked through on ${day}. The next one is due next month.`,
    waiting: ', monthly look due',
    mark: 'Mark as reviewed',
    takeBack: 'Take back',
    notKept: 'This browser refused to store that. Try again.',
  },
  columns: {
    playbook: 'Playbook',
    period: 'Period',
    field: 'Field',
    label: 'Label',
    proposed: 'Proposed',
    right: 'Right',
    share: 'Share right (%)',
    low: 'Likely from (%)',
    high: 'Likely to (%)',
    verdict: 'Target',
    elsewhere: 'Called something else',
    silent: 'Nothing proposed',
  },
};
