import { plural } from '../plural';
import type { Facts, PartName } from '../../playbook/contents';

/** A whole playbook as a page to read and to search. */

type Kind = Facts['notes'][number]['kind'];

const PARTS: Record<PartName, string> = {
  identity: 'Title and names',
  notes: 'Principles and rules',
  scale: 'Priorities',
  categories: 'Categories and topics',
  tiers: 'Tiers of support',
  tagRules: 'Rules on words',
  clockSet: 'Clocks of every level',
  clocks: 'Clocks',
  calendars: 'Opening hours',
  thresholds: 'Warnings before a deadline',
  triggers: 'What asks for an escalation',
  ladder: 'Whom to escalate to',
  tone: 'Tone',
  personalisation: 'Words of your own',
  guides: 'Guides for hard moments',
  templateGroups: 'Kinds of replies',
  templates: 'Replies',
  checklists: 'Checklists',
  scorecards: 'Scorecards',
  metrics: 'Figures to reach',
  cadences: 'Regular reviews',
  programmes: 'Programmes',
  incidents: 'Incidents',
  openSlots: 'Open values',
};

const KINDS: Record<Kind, string> = {
  principle: 'Principles',
  rule: 'Rules',
  duty: 'Duties',
  form: 'What to note',
  role: 'Roles',
  fact: 'Facts',
  benchmark: 'Benchmarks',
  example: 'Examples',
  resource: 'Resources',
  term: 'Terms',
};

const COUNTS = {
  elapsed: 'at any hour',
  businessHours: 'in opening hours',
  businessDays: 'counted in open days',
};

const COMPARED = { '<': 'under', '<=': 'at most', '>=': 'at least', '>': 'over' };

const UNITS: Record<string, (value: string) => string> = {
  '%': (value) => `${value} %`,
  USD: (value) => `$${value}`,
  count: (value) => value,
};

export const playbook = {
  version: (version: string) => (version ? `Version ${version}` : 'No version'),
  own: 'Your own copy',
  change: 'Change it',
  switch: 'Playbook',
  chapters: 'Chapters',
  about: 'About this playbook',
  open: 'Still open',
  assumed: 'our assumption',
  missing: {
    title: 'No such playbook',
    text: 'It was removed, or the address is wrong. Choose another one in the settings.',
    act: 'Settings',
  },
  search: {
    label: 'Search this playbook',
    clear: 'Clear',
    hits: (count: number) =>
      plural('en', count, { one: '1 place found', other: `${count} places found` }),
    none: 'Nothing in this playbook has all of these words. Try fewer, or other ones.',
    inChapter: (count: number) => plural('en', count, { one: '1 place', other: `${count} places` }),
  },
  lacking: (parts: string) => `Not part of this playbook: ${parts}.`,
  part: (name: PartName) => PARTS[name],
  kind: (kind: Kind) => KINDS[kind],
  identity: {
    title: 'Title',
    version: 'Version',
    none: 'none stated',
    agent: 'People who answer',
    team: 'Team in signatures',
    sections: 'Chapters',
  },
  columns: {
    level: 'Priority',
    criteria: 'When',
    told: 'Who is told',
    clock: 'Clock',
    scope: 'For',
    written: 'As written',
    counted: 'As counted',
    hours: 'Hours',
    figure: 'Figure',
    meaning: 'What it measures',
    target: 'Target',
    value: 'Value',
    effect: 'Until it is filled in',
    elapsed: 'Time used',
    then: 'Then',
    trigger: 'Reason',
    leadsTo: 'Leads to',
    noticed: 'Noticed from',
  },
  scale: {
    fallback: (level: string) => `A ticket that fits no level runs as ${level}`,
    stays: (who: string) => `stays with ${who}`,
  },
  categories: {
    closed: 'No other categories are used.',
    grows: 'A team may add categories of its own.',
    fallback: (name: string) => `What fits no category counts as ${name}`,
    guide: 'What to do',
    form: 'What to ask',
  },
  rules: {
    queue: (name: string) => `queue ${name}`,
    tier: (name: string) => `tier ${name}`,
    rank: (level: string) => `priority ${level}`,
    floor: (level: string) => `${level} at the least`,
  },
  clocks: {
    all: 'every ticket',
    within: (time: string) => `within ${time}`,
    under: (time: string) => `in under ${time}`,
    at: 'at once',
    opens: (time: string) => `from ${time} on`,
    openDays: (count: number) =>
      plural('en', count, { one: '1 open day', other: `${count} open days` }),
    count: (count: keyof typeof COUNTS) => COUNTS[count],
    kept: (percent: number) => `kept for ${percent} % of tickets`,
    slot: (label: string) => `open: ${label}`,
    noSlot: 'open',
    tag: (name: string) => `tag ${name}`,
    tier: (name: string) => `${name} customers`,
  },
  hours: {
    always: 'Every hour of every day',
    unset: 'Not stated in the document: every hour counts until you enter your own.',
    zone: (zone: string) => `Time zone ${zone}`,
    holidays: (count: number) =>
      plural('en', count, { one: '1 closed day', other: `${count} closed days` }),
  },
  thresholds: {
    used: (percent: number) => `${percent} % used`,
    warns: 'A warning',
  },
  triggers: {
    watches: {
      words: 'the customer’s words',
      clocks: 'the clocks',
      people: 'who is asking',
      history: 'earlier tickets',
      transfers: 'how often it was handed on',
      person: 'you',
    },
    immediate: 'at once',
    next: 'the next level',
    repeat: (count: number, days: number) => `${count} in ${days} days`,
  },
  ladder: {
    level: (level: number | null) => (level === null ? 'Beside the levels' : `Level ${level}`),
    front: 'Tickets begin here',
    after: (time: string) => `after ${time}`,
    say: 'To the customer',
  },
  templates: {
    audience: { customer: 'to the customer', internal: 'internal note' },
    when: {
      firstReply: 'as a first reply',
      updateDue: 'when an update is due',
      solved: 'once it is solved',
      escalated: 'when it is escalated',
    },
    subject: 'Subject',
    promises: 'Promises',
    confirm: 'Confirm before it leaves',
    says: 'Also says',
    optional: 'left out when empty',
    every: (time: string) => `every ${time}`,
    after: (time: string) => `within ${time}`,
    staysOpen: (time: string) => `${time}, the ticket stays open`,
    fromSlot: 'by the time filled in',
    byPerson: 'you tick it off',
  },
  personalisation: {
    share: (percent: number) => `At least ${percent} % of the text is your own.`,
  },
  tone: {
    qualities: 'How a reply sounds',
    dos: 'Do',
    donts: 'Don’t',
    avoid: 'Wordings to avoid',
    instead: 'Instead',
    greeting: {
      first: 'Customers are greeted by their first name',
      full: 'Customers are greeted by their full name',
    },
    phrases: {
      power: 'Sentences that help',
      cue: 'Shows that you listen',
      good: 'Good to say',
      never: 'Never say',
    },
  },
  guides: {
    opens: {
      upset: 'when a customer is upset',
      incident: 'in an incident',
      byHand: 'when you open it',
    },
    good: 'Say',
    never: 'Never',
  },
  checklists: {
    when: {
      escalated: 'when it is escalated',
      solved: 'once it is solved',
      incident: 'in an incident',
    },
    stage: (from: string, to: string) => `from ${from} to ${to} after receipt`,
    start: 'the start',
  },
  scorecards: {
    scale: { yesNoNa: 'yes, no or not applicable', oneToFive: 'one to five points' },
  },
  metrics: {
    none: 'no target',
    compared: (comparator: keyof typeof COMPARED, value: string) =>
      `${COMPARED[comparator]} ${value}`,
    range: (from: string, to: string) => `${from} to ${to}`,
    unit: (value: string, unit: string) => (UNITS[unit] ?? ((one) => `${one} ${unit}`))(value),
    outOf: (value: string, best: string) => `${value} of ${best}`,
    openTarget: 'open: your team’s figure',
    best: (best: string) => `no target, ${best} at best`,
    from: (value: string) => `from ${value}`,
    over: (value: string) => `over ${value}`,
    less: 'else',
    for: (whom: string) => `for ${whom}`,
  },
  cadences: {
    every: {
      week: 'Every week',
      month: 'Every month',
      quarter: 'Every quarter',
      year: 'Every year',
      regularly: 'Regularly',
    },
    minutes: (count: number) => `${count} minutes`,
  },
  programmes: {
    of: { customer: 'for a new customer', newHire: 'for a new colleague' },
    within: (days: number) =>
      plural('en', days, { one: 'within 1 day', other: `within ${days} days` }),
    tiers: (names: string) => `${names} only`,
    rhythm: (weeks: string, months: number) =>
      `Check in after weeks ${weeks}, then every ${months} months`,
  },
  incidents: {
    status: (time: string) => `News on the status page every ${time}`,
  },
  slots: {
    lead: 'The document leaves these to you, and nothing is invented in their place. They are filled in under Settings.',
  },
};
