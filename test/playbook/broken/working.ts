import type { Broken } from './patch';

const note = (figure: object): Broken['set'] => ({
  notes: [{ id: 'n', ref: '', kind: 'fact', at: 'start', text: 'A figure', figure }],
});
const items = (...weights: (number | undefined)[]): Broken['set'] => ({
  'scorecards.0.items': weights.map((weight, at) => ({
    id: `item-${at}`,
    ref: '',
    text: 'Item',
    guide: '',
    ...(weight !== undefined && { weight }),
  })),
});

/** Replies, scorecards and figures. */
export const WORKING: Broken[] = [
  {
    name: 'a slot that nobody declared',
    set: {
      'templates.1.body': 'Hi {who}',
      'templates.1.subject': '',
      'templates.1.slots': [],
      'templates.1.promises': [],
      'templates.1.confirm': [],
    },
    says: { 'templates.1.body': 'The slot {who} is used but not declared.' },
  },
  {
    name: 'a slot of the subject that nobody declared',
    set: {
      'templates.1.body': 'Hi',
      'templates.1.subject': 'For {who}',
      'templates.1.slots': [],
      'templates.1.promises': [],
      'templates.1.confirm': [],
    },
    says: { 'templates.1.subject': 'The slot {who} is used but not declared.' },
  },
  {
    name: 'a slot that nobody uses',
    set: {
      'templates.1.slots.-': { key: 'moon', ref: '', label: 'Moon', source: 'person' },
    },
    says: { 'templates.1.slots': 'The slot {moon} is declared but not used.' },
  },
  {
    name: 'a slot from nowhere',
    set: { 'templates.1.slots.0.source': 'ticket.tags' },
    says: {
      'templates.1.slots.0.source':
        '"ticket.tags" is not known here. Use one of: ... Did you mean "ticket.tag"?',
    },
  },
  {
    name: 'a promise that rests on no slot',
    set: { 'templates.1.promises': [{ ref: '', text: 'Soon', fromSlot: 'moon' }] },
    says: {
      'templates.1.promises.0.fromSlot':
        'The promise rests on the slot {moon}, which is not declared.',
    },
  },
  {
    name: 'a promise that never ends',
    set: { 'templates.1.promises': [{ ref: '', text: 'Soon', everySeconds: 0 }] },
    says: {
      'templates.1.promises.0.everySeconds':
        'A promise every 0 seconds never ends: write a time above zero.',
    },
  },
  {
    name: 'bold that never ends',
    set: {
      'templates.1.body': 'Hi **there',
      'templates.1.subject': '',
      'templates.1.slots': [],
      'templates.1.promises': [],
      'templates.1.confirm': [],
    },
    says: { 'templates.1.body': 'A bold mark (**) is not closed.' },
  },
  {
    name: 'a group that is not there',
    set: { 'templates.0.group': 'Moon' },
    says: {
      'templates.0.group':
        'There is no group "Moon": add it to templateGroups, or use one of: Initial Response, Status Update, Escalation Communication.',
    },
  },
  {
    name: 'a reply for a level that is not there',
    set: { 'templates.0.suggest.ranks': [0, 5] },
    says: { 'templates.0.suggest.ranks': 'The scale has no level of rank 5.' },
  },
  {
    name: 'weights that make ninety',
    set: items(50, 40),
    says: {
      'scorecards.0.items': 'The weights add up to 90 %: change them until they make 100.',
    },
  },
  {
    name: 'a weight that one item lacks',
    set: items(50, 50, undefined),
    says: {
      'scorecards.0.items':
        'Some items have a weight and some have none: give one to all, or to none.',
    },
  },
  {
    name: 'a weight below nothing',
    set: items(-10, 110),
    says: {
      'scorecards.0.items.0.weight': 'A percentage is at least 0.',
      'scorecards.0.items.1.weight': 'A percentage is at most 100.',
    },
  },
  {
    name: 'more than all of them',
    set: note({ value: 130, unit: '%' }),
    says: { 'notes.0.figure.value': '130 % cannot be: write a share from 0 to 100.' },
  },
  {
    name: 'a range that ends before it begins',
    set: note({ value: 10, upTo: 5, unit: 'tickets' }),
    says: { 'notes.0.figure.upTo': 'The range ends at 5, before it begins at 10.' },
  },
  {
    name: 'fewer minutes than none',
    set: note({ value: -3, unit: 'minutes' }),
    says: { 'notes.0.figure.value': '-3 minutes cannot be: write 0 or more.' },
  },
  {
    name: 'a target beyond the best',
    set: { 'metrics.2.outOf': 5, 'metrics.2.target': 5.5, 'metrics.2.unit': 'points' },
    says: { 'metrics.2.target': 'A target of 5.5 out of 5 cannot be reached.' },
  },
  {
    name: 'a target that says not when it is met',
    set: { 'metrics.0.target': 80, 'metrics.0.unit': '%' },
    drop: ['metrics.0.comparator'],
    says: {
      'metrics.0': '"comparator" is missing here: say with <, <=, >= or > when the target is met.',
    },
  },
  {
    name: 'bands from the lowest up',
    set: {
      'metrics.0.bands': [
        { ref: '', from: 0, text: 'Low' },
        { ref: '', from: 50, text: 'High' },
      ],
    },
    says: {
      'metrics.0.bands.1.from':
        'The first band that is reached names the value: write the highest first.',
    },
  },
  {
    name: 'a measure of a level that is not there',
    set: { 'metrics.0.ranks': [7], 'metrics.0.tiers': ['T9'] },
    says: {
      'metrics.0.ranks': 'The scale has no level of rank 7.',
      'metrics.0.tiers': 'No tier has the id "T9".',
    },
  },
  {
    name: 'a guard for a tier that is not there',
    of: 'excellence',
    set: { 'programmes.0.weeks.3.guard.tiers': ['T9'] },
    says: { 'programmes.0.weeks.3.guard.tiers': 'No tier has the id "T9".' },
  },
];
