import type { Broken } from './patch';

const SECONDS = 'A time is a whole number of seconds from 0 to five years: 3600 is one hour.';
const FORWARD = 'The hours of a day run forward and do not overlap.';

/** Clocks and calendars that no time could be read from. */
export const TIME: Broken[] = [
  {
    name: 'a time below zero',
    set: { 'clocks.2.limitSeconds': -60 },
    says: { 'clocks.2.limitSeconds': SECONDS },
  },
  {
    name: 'a time without end',
    file: '{"clocks": [{"limitSeconds": 1e999}]}',
    says: { 'clocks.0.limitSeconds': SECONDS },
  },
  {
    name: 'a time in a hundred years',
    set: { 'clocks.2.limitSeconds': 3_155_760_000 },
    says: { 'clocks.2.limitSeconds': SECONDS },
  },
  {
    name: 'no time at all',
    set: { 'clocks.3.limitSeconds': 0, 'clocks.3.comparator': '<' },
    says: { 'clocks.3.limitSeconds': 'The clock "p0-update" needs a time above zero.' },
  },
  {
    name: 'a clock that opens too late',
    set: { 'clocks.3.opensAfterSeconds': 9_000_000 },
    says: {
      'clocks.3.opensAfterSeconds':
        'The clock "p0-update" opens only when its time is over: let it open earlier.',
    },
  },
  {
    name: 'a clock without a calendar',
    set: { 'clocks.3.calendar': 'moon' },
    says: { 'clocks.3.calendar': 'No calendar has the id "moon".' },
  },
  {
    name: 'a clock for a level that is not there',
    set: { 'clocks.3.rank': 7 },
    says: { 'clocks.3.rank': 'The scale has no level of rank 7.' },
  },
  {
    name: 'two clocks of one kind',
    set: { 'clocks.4.rank': 1, 'clocks.4.metric': 'resolution' },
    says: { clocks: 'There are two clocks for resolution of rank 1: keep one.' },
  },
  {
    name: 'a clock for a figure that nobody asks for',
    set: { 'clocks.3.slot': 'moon' },
    says: { 'clocks.3.slot': 'No open slot has the key "moon".' },
  },
  {
    name: 'a response time that contradicts the table',
    set: { 'scale.levels.0.response.limitSeconds': 60 },
    says: {
      'scale.levels.0.response':
        'The response time of Critical is not that of its first-response clock: make them equal.',
    },
  },
  {
    name: 'a time zone that is none',
    set: { 'calendars.0.zone': 'Mars/Base' },
    says: { 'calendars.0.zone': '"Mars/Base" is no time zone.' },
  },
  {
    name: 'a day that is none',
    set: { 'calendars.0.week.monday': [[0, 60]] },
    says: {
      'calendars.0.week.monday': '"monday" is no day: use sun, mon, tue, wed, thu, fri, sat.',
    },
  },
  {
    name: 'hours that never come',
    set: { 'calendars.0.week': { mon: [] } },
    says: { 'calendars.0.week': 'This calendar is never open.' },
  },
  {
    name: 'a shift that ends on the day after next',
    set: { 'calendars.0.week.mon': [[1200, 3000]] },
    says: { 'calendars.0.week.mon': FORWARD },
  },
  {
    name: 'hours that run backwards',
    set: { 'calendars.0.week.mon': [[600, 540]] },
    says: { 'calendars.0.week.mon': FORWARD },
  },
  {
    name: 'a holiday that no month has',
    set: { 'calendars.0.holidays.-': '2026-02-30' },
    says: { 'calendars.0.holidays': '"2026-02-30" is no date: write it as 2026-12-24.' },
  },
  {
    name: 'a single day whose hours run backwards',
    set: { 'calendars.0.overrides': { '2026-12-24': [[720, 480]] } },
    says: { 'calendars.0.overrides.2026-12-24': FORWARD },
  },
  {
    name: 'a break on a date that is none',
    set: { 'calendars.0.breaks': { Friday: [[720, 780]] } },
    says: { 'calendars.0.breaks': '"Friday" is no date: write it as 2026-12-24.' },
  },
  {
    name: 'a stage that ends before it begins',
    set: { 'checklists.0.stage': { fromSeconds: 900, toSeconds: 300 } },
    says: { 'checklists.0.stage': 'This stage ends before it begins.' },
  },
];
