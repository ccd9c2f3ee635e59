import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { PACKS } from '../../lib/playbook';
import { doneOf, evidenceFor, NOT_DONE, SHOWN_BY, type Page } from '../../lib/playbook/evidence';
import type { Message, Ticket } from '../../lib/ticket/schema';
import { rankOfTheirs } from '../../lib/triage';
import { agent, customer, est, received, runbook, ticket } from '../sla/given';

/** What a page shows of the steps of the five playbooks' checklists. */

const { sop, playbook: process } = PACKS;
type Pack = typeof runbook;

const listOf = (pack: Pack, id: string) => pack.checklists.find((one) => one.id === id)!;
const page = (of: Ticket, pack: Pack = runbook, rank: number | null = null): Page => ({
  ticket: of,
  playbook: pack,
  theirs: rankOfTheirs(of.priority, pack),
  rank,
});
const seen = (pack: Pack, list: string, of: Ticket, rank: number | null = null) =>
  Object.fromEntries(evidenceFor(listOf(pack, list), page(of, pack, rank)));
const written = (by: Message, text: string, visibility: Message['visibility'] = 'public') => ({
  ...by,
  text,
  visibility,
});

/** Steps that ask for a person's judgement, or happen where no page shows them. */
const NOBODY_SEES = [
  'triage/review',
  'escalation/brief escalation/expectations escalation/transfer escalation/followUp escalation/inform',
  'response/review response/solve',
  'after-solution/root-cause after-solution/knowledge',
  'crisis/outreach crisis/status crisis/bridge',
  'rca-summary/what rca-summary/why rca-summary/prevention rca-summary/credits',
  'rca-summary/proactive rca-summary/sent',
  'initial-contact/acknowledge initial-contact/expectations initial-contact/gather',
  'investigation/research investigation/knowledge-base investigation/test',
  'resolution/implement resolution/explain resolution/prevent',
  'follow-up/satisfaction follow-up/assistance follow-up/lessons follow-up/update-kb',
].flatMap((line) => line.split(' '));

describe('evidence', () => {
  test('every step of the five playbooks is either shown by a page or left to a person', () => {
    const steps = Object.values(PACKS).flatMap(({ checklists }) =>
      checklists.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)),
    );
    const known = [...Object.keys(SHOWN_BY), ...NOBODY_SEES];
    expect([...new Set(steps)].filter((step) => !known.includes(step))).toEqual([]);
    expect(known.filter((step) => !steps.includes(step))).toEqual([]);
  });

  test('an untouched ticket shows nothing', () => {
    for (const pack of Object.values(PACKS))
      for (const list of pack.checklists)
        expect([
          list.id,
          ...evidenceFor(list, page(ticket(received, [customer(received)]), pack)),
        ]).toEqual([list.id]);
  });

  test('a tag of the playbook’s categories, the owner, and a priority that is ours as well', () => {
    const of = ticket(received, [customer(received)], {
      tags: ['vip', 'Billing'],
      assignee: 'Tomás Vega',
      priority: 'high',
    });
    expect(seen(runbook, 'triage', of, 1)).toEqual({
      categorize: { is: 'category', word: 'Billing' },
      severity: { is: 'priority', word: 'high' },
      assign: { is: 'owner', word: 'Tomás Vega' },
    });
    expect(seen(runbook, 'triage', of, 2)).not.toHaveProperty('severity');
    expect(seen(runbook, 'triage', of, null)).not.toHaveProperty('severity');
  });

  test('a logged assessment is a note that names category and severity, in whatever language its labels are', () => {
    const note = (text: string) =>
      ticket(received, [customer(received), written(agent(est('13T10:04:00')), text, 'internal')]);
    expect(
      seen(runbook, 'triage', note('Kategorie: Billing › Refunds\nStufe: P1 High')).log,
    ).toEqual({ is: 'assessmentNote', at: est('13T10:04:00') });
    for (const text of ['Category: Billing', 'high billing load today', 'Severity: P1 High'])
      expect(seen(runbook, 'triage', note(text))).not.toHaveProperty('log');
    const open = ticket(received, [written(agent(received), 'Category: Billing\nSeverity: P1')]);
    expect(seen(runbook, 'triage', open)).not.toHaveProperty('log');
  });

  test('the receipt is the desk’s first word, a machine’s too; the reply is a person’s', () => {
    const bot: Message = { role: 'bot', visibility: 'public', sentAt: received, text: 'Received' };
    const answered = ticket(received, [customer(received), bot, agent(est('13T10:20:00'))]);
    expect(seen(sop, 'triage', answered).acknowledge).toEqual({ is: 'receipt', at: received });
    expect(seen(sop, 'response', answered).respond).toEqual({
      is: 'reply',
      at: est('13T10:20:00'),
    });
    expect(seen(sop, 'response', ticket(received, [customer(received), bot]))).toEqual({});
  });

  test('a greeting is the customer’s first name in the first line, not somewhere in a word', () => {
    const greeted = (text: string) =>
      seen(
        process,
        'initial-contact',
        ticket(received, [customer(received), written(agent(received), text)], {
          requester: { name: 'Ann Holt' },
        }),
      );
    expect(greeted('Hello Ann,\nthank you')).toHaveProperty('greet');
    expect(greeted('Hello, we are planning this.\nAnn')).toEqual({});
  });

  test('solved is what the status says; confirmed is what the customer says, and no more', () => {
    const said = (text: string) =>
      seen(
        sop,
        'closure',
        ticket(
          received,
          [customer(received), agent(received), written(customer(est('14T09:00:00')), text)],
          { status: 'solved' },
        ),
      );
    expect(said('Thanks, it works now!')).toEqual({
      confirm: { is: 'confirmed', at: est('14T09:00:00') },
      close: { is: 'solved', word: 'solved' },
    });
    for (const text of [
      'It does not work',
      'Thanks!',
      'Is it fixed?',
      'The login works but the export fails',
      'it still isn’t solved',
    ])
      expect(said(text)).not.toHaveProperty('confirm');
  });

  test('a hostile text is looked through in no time', () => {
    const long = written(customer(est('14T09:00:00')), `${'works n'.repeat(100_000)}`);
    const many = written(agent(received), `${':a\n'.repeat(100_000)}`, 'internal');
    const started = performance.now();
    for (const pack of Object.values(PACKS))
      for (const list of pack.checklists)
        evidenceFor(list, page(ticket(received, [customer(received), agent(), many, long]), pack));
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('a box that the page ticks', () => {
  const list = listOf(runbook, 'triage');
  const owned = ticket(received, [customer(received)], { assignee: 'Tomás' });
  const done = (kept: { checklist: string; step: string }[]) =>
    doneOf(
      list,
      page(owned),
      kept.map((one) => ({ ...one, at: est('13T10:02:00') })),
    );

  test('is told apart from a person’s word, which wins', () => {
    expect(done([]).get('assign')).toMatchObject({ by: 'page', evidence: { word: 'Tomás' } });
    expect(done([{ checklist: 'triage', step: 'assign' }]).get('assign')).toEqual({
      by: 'person',
      at: est('13T10:02:00'),
    });
  });

  test('can be taken back, and done by hand all the same', () => {
    const back = { checklist: NOT_DONE, step: 'triage/assign' };
    expect(done([back]).has('assign')).toBe(false);
    expect(done([back, { checklist: 'triage', step: 'assign' }]).get('assign')?.by).toBe('person');
  });
});

describe('the clock of the first assessment', () => {
  const noted = ticket(
    received,
    [
      customer(received),
      written(agent(est('13T10:04:00')), 'Category: Billing\nSeverity: P1', 'internal'),
    ],
    { assignee: 'Tomás', tags: ['billing'] },
  );
  const standing = (of: Ticket, steps: { checklist: string; step: string; at: string }[]) =>
    assess(of, runbook, { tickets: [], decisions: [], steps }, est('13T10:30:00')).clocks.find(
      ({ metric }) => metric === 'assessment',
    )!;
  const byHand = ['review', 'severity'].map((step) => ({
    checklist: 'triage',
    step,
    at: est('13T10:03:00'),
  }));

  test('stops with the note that the page shows, once a person has done what no page shows', () => {
    expect(standing(noted, byHand)).toMatchObject({
      state: 'met',
      stoppedAt: est('13T10:04:00'),
    });
    expect(standing(noted, byHand.slice(1)).stoppedAt).toBeUndefined();
    expect(standing(noted, []).stoppedAt).toBeUndefined();
  });

  test('runs on while the note was taken back', () => {
    const back = { checklist: NOT_DONE, step: 'triage/log', at: est('13T10:05:00') };
    expect(standing(noted, [...byHand, back]).stoppedAt).toBeUndefined();
  });
});
