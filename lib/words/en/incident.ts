import type { Front, Part } from '../../incident';
import { plural } from '../plural';
import { volume } from './volume';

const tickets = (count: number) =>
  plural('en', count, { one: '1 ticket', other: `${count} tickets` });
const customers = (count: number) =>
  plural('en', count, { one: '1 customer', other: `${count} customers` });

/** An incident: declared by a person, worked on three fronts at once, and told of afterwards. */
export const incident = {
  title: 'Incident',
  declare: 'Declare an incident',
  declareAs: (level: string) => `Declare ${level}`,
  proposed: (level: string) => `${level} is proposed; the choice is yours.`,
  fields: { level: 'Level', title: 'What is broken' },
  lead: { commander: 'Commander', team: 'Team that responds' },
  noLead: {
    commander: 'Nobody commands it yet.',
    team: 'No team is named yet.',
  },
  open: 'open',
  linked: (count: number) => `${tickets(count)} linked`,
  withThese: (count: number) => `With ${tickets(count)} linked to it.`,
  cancel: 'Cancel',
  name: (level: string, title: string) => `${level}: ${title}`,
  since: (when: string) => `since ${when}`,
  statusDue: 'Tell the status',
  statusIn: (left: string) => `in ${left}`,
  statusLate: (late: string) => `${late} late`,
  statusAt: (when: string) => `by ${when}`,
  told: 'Status told',
  lastTold: (when: string) => `Last told ${when}.`,
  neverTold: 'Not told yet.',
  noStatus: 'No status rhythm at this level: respond as usual, and watch it.',
  fronts: {
    outreach: 'Write to the customers before they write',
    status: 'Keep the status page honest',
    bridge: 'Join engineering’s bridge, with figures',
  } satisfies Record<Front, string>,
  frontsTitle: 'Three fronts, at the same time',
  reached: (done: number, of: number) => `${done} of ${of} written to`,
  figures: (count: number, of: number) => `${tickets(count)}, ${customers(of)}`,
  nobodyUpset: 'nobody upset by their words',
  upset: (count: number, of: number) => `${count} of ${of} upset by their words`,
  upsetShare: (share: string, count: number) => `${share} (${count}) upset by their words`,
  wording: 'Wording for the status page',
  when: 'Works again in',
  whenHelp: 'Such as “2 hours”. The wording can be changed.',
  good: 'We have found the cause and a fix is under way. We expect it to work again in {time}.',
  texts: {
    ready: (ready: number, of: number) =>
      `${ready} of ${of} texts are ready for the likely failures.`,
    fill: 'Write them',
    choose: 'Begin with',
    ours: 'A plain wording',
    time: 'Time in the text',
    untitled: (place: number) => `Text ${place}`,
  },
  volume,
  help: {
    callTree: 'Who can be called in',
    nobody: 'Nobody is named yet.',
    fill: 'Fill in',
    called: 'called',
    trained: 'Colleagues who can write to customers',
    noneTrained: 'None is named yet.',
    of: (name: string, department: string) => `${name}, ${department}`,
    card: 'How they write to customers',
    copyCard: 'Copy card',
  },
  untimed: 'Says that it is looked into, and no time. Add when you write next.',
  copy: 'Copy wording',
  page: 'Status page',
  end: 'It is over',
  reopen: 'Not over yet',
  unlink: 'This ticket doesn’t belong to it',
  belongs: 'This ticket belongs to it',
  others: (name: string) => `Incident ${name}. Does this ticket belong to it?`,
  summary: 'Summary of the root cause',
  summaryDue: 'Send the summary',
  parts: {
    what: 'What happened',
    why: 'Why it happened',
    prevention: 'What keeps it from happening again',
    credits: 'Credit or compensation',
  } satisfies Record<Part, string>,
  creditsHelp:
    'Decide before it goes out; “none” is an answer. $10 offered unasked earns more goodwill than $50 after a complaint.',
  sentTo: 'Sent to',
  sentFirst: 'Fill in the four parts first.',
  copySummary: 'Copy summary',
  sent: (done: number, of: number) => `${done} of ${of} sent`,
  closed: 'All customers affected have the summary.',
  ended: (when: string) => `Over since ${when}`,
  said: {
    declared: (name: string) => `${name} is declared.`,
    told: 'The status clock starts again.',
    ended: 'It is over. The summary is due.',
    linked: 'This ticket belongs to the incident.',
    unlinked: 'This ticket doesn’t belong to the incident.',
  },
};
