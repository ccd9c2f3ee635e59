import { describe, expect, test } from 'vitest';
import { assess, timingFor } from '../../lib/assess';
import type { Decision, DoneStep, Memory } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import { ticketKey } from '../../lib/ticket/key';
import type { Ticket } from '../../lib/ticket/schema';

const runbook = packOf('runbook')!;
const est = (local: string) => new Date(`2026-01-${local}-05:00`).toISOString();
const received = est('13T10:00:00');
const now = est('13T10:02:00');

function mail(text: string, more: Partial<Ticket> = {}): Ticket {
  return {
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id: '1',
      url: 'https://acme.zendesk.com/agent/tickets/1',
    },
    subject: 'Help',
    status: 'new',
    requester: { name: 'Ann', email: 'ann@example.org' },
    tags: [],
    fields: {},
    messages: [{ role: 'customer', visibility: 'public', sentAt: received, text }],
    createdAt: received,
    readAt: now,
    ...more,
  };
}

const outage = mail('The whole system is down. Nobody can work.');
const nothing: Memory = { tickets: [], decisions: [] };
const key = ticketKey(outage.ref);
const word = (field: Decision['field'], value: string | null, at: string): Decision => ({
  ticket: key,
  field,
  value,
  proposed: null,
  at,
  playbook: { id: 'runbook', version: runbook.version },
});
const clock = (of: ReturnType<typeof assess>, metric: string) =>
  of.clocks.find((one) => one.metric === metric);

describe('a ticket judged whole', () => {
  test('gets category, priority, clocks and the fitting reply, with the words that decided', () => {
    const judged = assess(outage, runbook, nothing, now);
    expect(judged.priority).toMatchObject({
      by: 'playbook',
      value: { rank: 0, code: 'P0', name: 'Critical' },
    });
    expect(judged.priority.evidence[0]?.text).toMatch(/down/i);
    expect(judged.category.value?.name).toBe('Technical');
    expect(judged.runsOn).toEqual({ rank: 0, assumed: false });
    expect(clock(judged, 'firstResponse')).toMatchObject({
      state: 'running',
      dueAt: est('13T10:15:00'),
    });
    expect(judged.suggestions[0]?.ref).toBe('R-000-TPL-01');
    expect(judged.asOf).toBe(now);
  });

  test('that fits nothing is not given a priority, and its clocks run on an assumption', () => {
    const foreign = assess(mail('Vielen Dank und beste Wünsche!'), runbook, nothing, now);
    expect(foreign.priority.value).toBeNull();
    expect(foreign.runsOn).toEqual({ rank: 3, assumed: true });
  });

  test('is the same for the same arguments, which it leaves as they were', () => {
    const before = JSON.stringify([outage, nothing]);
    expect(assess(outage, runbook, nothing, now)).toEqual(assess(outage, runbook, nothing, now));
    expect(JSON.stringify([outage, nothing])).toBe(before);
  });

  test('raises the deadline trigger when a quarter of the time is left, not before', () => {
    const raised = (at: string) =>
      assess(outage, runbook, nothing, at).triggers.map(({ ref }) => ref);
    const logged = { ...nothing, steps: steps(est('13T10:01:00')) };
    const late = assess(outage, runbook, logged, est('13T10:11:15')).triggers.map(({ ref }) => ref);
    expect(late).toContain('R-000-ESC-01');
    expect(raised(est('13T10:01:00'))).not.toContain('R-000-ESC-01');
  });
});

const steps = (last: string): DoneStep[] =>
  runbook.checklists
    .find(({ id }) => id === 'triage')!
    .steps.map(({ id }) => ({ checklist: 'triage', step: id, at: id === 'log' ? last : received }));

describe('a person’s word', () => {
  test('wins over the playbook, and what was proposed stays known', () => {
    const memory = { ...nothing, decisions: [word('priority', '2', est('13T10:01:00'))] };
    const judged = assess(outage, runbook, memory, now);
    expect(judged.priority).toMatchObject({
      by: 'person',
      value: { rank: 2, name: 'Medium' },
      proposed: { rank: 0 },
      decidedAt: est('13T10:01:00'),
    });
    expect(clock(judged, 'firstResponse')?.dueAt).toBe(est('13T18:00:00'));
    expect(timingFor(outage, runbook, memory, now).clocks).toEqual(judged.clocks);
  });

  test('counts by its time, not by its place in the list', () => {
    const decisions = [
      word('priority', '1', est('13T10:02:00')),
      word('priority', '3', est('13T10:01:00')),
    ];
    expect(assess(outage, runbook, { ...nothing, decisions }, now).priority.value?.rank).toBe(1);
  });

  test('can be taken back', () => {
    const decisions = [
      word('priority', '2', est('13T10:01:00')),
      word('priority', null, est('13T10:02:00')),
    ];
    expect(assess(outage, runbook, { ...nothing, decisions }, now).priority).toMatchObject({
      by: 'playbook',
      value: { rank: 0 },
    });
  });

  test('on another ticket, or one that the playbook does not know, changes nothing', () => {
    const decisions = [
      { ...word('priority', '2', est('13T10:01:00')), ticket: 'zendesk acme.zendesk.com 2' },
      word('category', 'astrology', est('13T10:01:00')),
    ];
    expect(assess(outage, runbook, { ...nothing, decisions }, now)).toEqual(
      assess(outage, runbook, nothing, now),
    );
  });

  test('on the category drops a topic of another one', () => {
    const topical = runbook.categories!.items.find(({ id }) => id !== 'billing')!;
    const memory = { ...nothing, decisions: [word('category', 'billing', now)] };
    const judged = assess(outage, runbook, memory, now);
    expect(judged.category.value?.name).toBe('Billing');
    expect(topical.topics.map(({ id }) => id)).not.toContain(judged.topic.value?.id);
  });
});

describe('the first assessment', () => {
  test('is over when the last step is done', () => {
    const memory = { ...nothing, steps: steps(est('13T10:04:00')) };
    expect(clock(assess(outage, runbook, memory, est('13T10:30:00')), 'assessment')).toMatchObject({
      state: 'met',
      stoppedAt: est('13T10:04:00'),
    });
  });

  test('goes on while one step is open', () => {
    const memory = { ...nothing, steps: steps(est('13T10:04:00')).slice(1) };
    expect(clock(assess(outage, runbook, memory, est('13T10:30:00')), 'assessment')?.state).toBe(
      'missed',
    );
  });
});

describe('what the team has filled in', () => {
  const minor = mail('A small thing: the preview pane forgets its width.');
  const decided = { ...nothing, decisions: [word('priority', '2', received)] };

  test('a holiday is no working day', () => {
    const judged = assess(minor, runbook, decided, now, { holidays: ['2026-01-14', '2026-01-16'] });
    expect(clock(judged, 'resolution')?.dueAt).toBe(est('20T10:00:00'));
  });

  test('other hours count instead of the playbook’s, but never for Critical', () => {
    const calendar = {
      zone: 'America/New_York',
      week: { tue: [[540, 660]], wed: [[540, 1020]] } as Record<string, [number, number][]>,
      holidays: [],
    };
    const judged = assess(minor, runbook, decided, now, { calendar });
    expect(clock(judged, 'firstResponse')?.dueAt).toBe(est('14T16:00:00'));
    expect(clock(assess(outage, runbook, nothing, now, { calendar }), 'firstResponse')?.dueAt).toBe(
      est('13T10:15:00'),
    );
  });
});
