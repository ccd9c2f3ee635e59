import { describe, expect, test } from 'vitest';
import {
  affectedBy,
  clocksOf,
  figuresOf,
  isClosed,
  isUntimed,
  leadMissing,
  levelOf,
  partsMissing,
  type Incident,
} from '../../lib/incident';
import { packOf } from '../../lib/playbook';
import { ticket } from '../panel/given';
import { declared } from './declared';

const excellence = packOf('excellence')!;
const NOW = '2026-01-12T10:41:00.000Z';
const due = (metric: string, change: Partial<Incident>, pack = excellence) =>
  clocksOf(declared(change), pack, NOW).find((clock) => clock.metric === metric)?.dueAt;

describe('the status clock', () => {
  test.each([
    ['SEV1', [], '2026-01-12T10:15:00.000Z'],
    ['SEV1', ['2026-01-12T10:12:00.000Z'], '2026-01-12T10:27:00.000Z'],
    ['SEV1', ['2026-01-12T10:12:00.000Z', '2026-01-12T10:40:00.000Z'], '2026-01-12T10:55:00.000Z'],
    ['SEV2', [], '2026-01-12T10:30:00.000Z'],
    ['SEV3', [], undefined],
    ['other', [], undefined],
  ])('%s told %j is due %s (R-004-INC-04, -08, -10)', (level, statusAt, at) => {
    expect(due('statusPage', { level, statusAt })).toBe(at);
  });

  test('stops at the end', () => {
    expect(due('statusPage', { endedAt: '2026-01-12T10:05:00.000Z' })).toBeUndefined();
    const statusAt = ['2026-01-12T10:12:00.000Z'];
    expect(due('statusPage', { statusAt, endedAt: '2026-01-12T10:20:00.000Z' })).toBeUndefined();
  });
});

test('a clock runs with its last quarter, and is missed once it is past', () => {
  const [running] = clocksOf(declared({ statusAt: ['2026-01-12T10:30:00.000Z'] }), excellence, NOW);
  expect(running).toMatchObject({
    state: 'running',
    elapsedSeconds: 660,
    targetSeconds: 900,
    warnings: [{ elapsedPct: 75, at: '2026-01-12T10:41:15.000Z' }],
    ref: 'R-004-INC-04',
  });
  expect(clocksOf(declared(), excellence, NOW)[0]).toMatchObject({ state: 'missed' });
});

test('the summary is due a day after the end, and never before one (R-004-INC-17)', () => {
  expect(due('rca', {})).toBeUndefined();
  const over = { endedAt: '2026-01-12T10:30:00.000Z', statusAt: ['2026-01-12T10:12:00.000Z'] };
  expect(due('rca', over)).toBe('2026-01-13T10:30:00.000Z');
  expect(due('rca', over, packOf('runbook'))).toBeUndefined();
});

test.each([
  ['SEV1', undefined, 'commander'],
  ['SEV1', '  ', 'commander'],
  ['SEV1', 'Ines', undefined],
  ['SEV2', undefined, 'team'],
  ['SEV3', undefined, undefined],
])('%s led by %s misses %s (R-004-INC-05, -07)', (level, lead, missing) => {
  const one = declared({ level, ...(lead !== undefined && { lead }) });
  expect(leadMissing(one, levelOf(one, excellence))).toBe(missing);
});

const from = (id: number, email: string) =>
  ticket({ ref: { ...ticket().ref, id: String(id) }, requester: { name: email, email } });

test('ten tickets, four of them upset, are 40 % (R-004-INC-16); a customer counts once', () => {
  const tickets = Array.from({ length: 10 }, (_, at) => from(at, `p${at % 8}@x.example`));
  const figures = figuresOf(tickets, ({ ref }) => Number(ref.id) < 4);
  expect(figures).toEqual({ tickets: 10, customers: 8, upset: 4, share: 0.4 });
  expect(figuresOf([], () => true).share).toBe(0);
  expect(affectedBy([from(1, 'A@x.example'), from(2, 'a@X.example')])).toHaveLength(1);
});

test('the summary has four parts, "none" is an answer, and it is over once everyone has it', () => {
  expect(partsMissing(declared({ summary: { what: 'It stood still', why: ' ' } }))).toEqual([
    'why',
    'prevention',
    'credits',
  ]);
  const summary = { what: 'a', why: 'b', prevention: 'c', credits: 'none' };
  const affected = affectedBy([from(1, 'a@x.example'), from(2, 'b@x.example')]);
  const over = declared({ endedAt: '2026-01-12T10:00:00.000Z', summary, sent: ['a@x.example'] });
  expect(isClosed(over, affected)).toBe(false);
  const sent = ['a@x.example', 'b@x.example'];
  expect(isClosed({ ...over, sent }, affected)).toBe(true);
  expect(isClosed({ ...over, sent, summary: { ...summary, credits: '' } }, affected)).toBe(false);
  expect(isClosed({ ...over, sent, endedAt: undefined }, affected)).toBe(false);
});

test.each([
  ['We are looking into it.', true],
  ['Our team is working on this.', true],
  ['We are looking into it, next update 10:30.', false],
  ['We are looking into it and write again in 30 minutes.', false],
  ['We know the cause and a fix is on its way, 2 hours.', false],
])('%s is without a time: %s (R-004-INC-15)', (text, untimed) => {
  expect(isUntimed(text)).toBe(untimed);
});
