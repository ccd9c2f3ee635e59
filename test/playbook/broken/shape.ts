import type { Broken } from './patch';

/** Names that are not known, and values of another kind than the schema's. */
export const SHAPE: Broken[] = [
  {
    name: 'a name that is nearly right',
    set: { prioritys: [] },
    says: { prioritys: 'There is no "prioritys" here. Take it out.' },
  },
  {
    name: 'a name that is nearly right, and the right one is missing',
    set: { calenders: [] },
    drop: ['calendars'],
    says: {
      calenders: 'There is no "calenders" here. Did you mean "calendars"?',
      calendars: '"calendars" is missing here: add it, as a list in [ ].',
    },
  },
  {
    name: 'a slip deep inside',
    set: { 'clocks.3.limitSecond': 60, 'clocks.3.colour': 'red' },
    drop: ['clocks.3.limitSeconds'],
    says: {
      'clocks.3.limitSecond': 'There is no "limitSecond" here. Did you mean "limitSeconds"?',
      'clocks.3.colour': 'There is no "colour" here. Take it out.',
      'clocks.3.limitSeconds': '"limitSeconds" is missing here: add it, as a number.',
    },
  },
  {
    name: 'a prototype as a name',
    file: '{"constructor": {}}',
    says: {
      constructor: 'There is no "constructor" here. Take it out.',
    },
  },
  {
    name: 'a title that is a number',
    set: { title: 7 },
    says: { title: 'This must be text, in quotation marks, and is a number.' },
  },
  {
    name: 'a title of spaces',
    set: { title: '  ' },
    says: { title: 'This is empty: write a name.' },
  },
  {
    name: 'an id with a slash',
    set: { id: 'ours/2026' },
    says: {
      id: 'A playbook’s id has small letters, digits and single hyphens only, like "our-runbook".',
    },
  },
  {
    name: 'an id of several words',
    set: { 'metrics.0.id': 'our metric' },
    says: { 'metrics.0.id': 'An id is one word of up to 80 characters without a slash.' },
  },
  {
    name: 'an address as $schema is fine, a list is not',
    set: { $schema: [] },
    says: { $schema: 'This must be text, in quotation marks, and is a list.' },
  },
  {
    name: 'a form that never was',
    set: { format: 0.5 },
    says: { format: 'This must be 1, or be left out.' },
  },
  {
    name: 'a comparator of its own',
    set: { 'clocks.2.comparator': '=<' },
    says: { 'clocks.2.comparator': '"=<" is not known here. Use one of: <, <=. Did you mean "<"?' },
  },
  {
    name: 'a metric of no clock',
    set: { 'clockSet.metrics': ['firstReponse'] },
    says: {
      'clockSet.metrics.0':
        '"firstReponse" is not known here. Use one of: assessment, acknowledgement, firstResponse, nextResponse, update, resolution, followUp, stage, escalation, survey, autoCloseWarn, autoClose. Did you mean "firstResponse"?',
    },
  },
  {
    name: 'a switch in quotation marks',
    set: { 'checklists.0.ordered': 'true' },
    says: { 'checklists.0.ordered': 'This must be true or false, and is text.' },
  },
  {
    name: 'nothing where a list is',
    set: { metrics: null },
    says: { metrics: 'This must be a list in [ ], and is null.' },
  },
  {
    name: 'half a rank',
    set: { 'scale.levels.2.rank': 1.5 },
    says: {
      'scale.levels.2.rank': 'A rank is a whole number from 0, which is the most urgent, to 99.',
    },
  },
  {
    name: 'more than all',
    set: { 'thresholds.0.elapsedPct': 120 },
    says: { 'thresholds.0.elapsedPct': 'A percentage is at most 100.' },
  },
  {
    name: 'less than nothing',
    set: { 'thresholds.0.elapsedPct': -5 },
    says: { 'thresholds.0.elapsedPct': 'A percentage is at least 0.' },
  },
  {
    name: 'a span of one end',
    set: { 'calendars.0.week.mon': [[540]] },
    says: { 'calendars.0.week.mon.0': 'This must be a pair: where it begins and where it ends.' },
  },
];
