import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';

/** Figures, order and slots of the document "Customer Support Playbook", read off it by hand. */

const playbook = packOf('playbook') as Playbook;
const MINUTE = 60;
const HOUR = 3600;

const received = '2026-01-12T10:00:00.000Z';
const ticketOf = (text: string, more: Partial<Ticket> = {}): Ticket => ({
  ref: {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id: '7',
    url: 'https://acme.zendesk.com/agent/tickets/7',
  },
  subject: '',
  status: 'open',
  channel: 'email',
  tags: [],
  fields: {},
  messages: [{ role: 'customer', visibility: 'public', sentAt: received, text }],
  createdAt: received,
  readAt: received,
  ...more,
});
const assessed = (text: string, now = '2026-01-12T10:05:00.000Z', more: Partial<Ticket> = {}) =>
  assess(ticketOf(text, more), playbook, { tickets: [], decisions: [] }, now);

describe('The playbook as data', () => {
  it('holds its shape, and its parts fit each other', () => {
    const checked = checkPlaybook(playbook);
    expect(checked.ok ? [] : checked.problems).toEqual([]);
  });

  it('R-001-META-01, 02 and 05: title, version 1.2, eight sections in reading order', () => {
    expect(playbook).toMatchObject({
      title: 'Customer Support Playbook - Complete Guide',
      version: '1.2',
      teamName: 'Customer Support Team',
    });
    expect(playbook.reading.sections.map(({ title }) => title)).toEqual([
      'Introduction',
      'Support Philosophy',
      'Issue Resolution Process',
      'Communication Guidelines',
      'Escalation Procedures',
      'Common Issue Types',
      'Quality Assurance',
      'Tools and Resources',
    ]);
  });

  it('C-01: the document grades no ticket, so there is no scale', () => {
    expect(playbook.scale).toBeNull();
  });

  it('R-001-ISS-01, 05, 09 and 13: four issue types with 3, 3, 1 and 1 topics', () => {
    expect(
      playbook.categories?.items.map(({ name, topics }) => [name, topics.map(({ text }) => text)]),
    ).toEqual([
      ['Account Management', ['Password resets', 'Billing questions', 'Account access']],
      ['Technical Issues', ['Login problems', 'Feature not working', 'Performance issues']],
      ['Feature Requests', ['Feature Requests']],
      ['Complaints', ['Complaints']],
    ]);
  });

  it('R-001-ISS-06 to 08, 10 and 14 to 16: steps of each issue type, and the form of a wish', () => {
    const topics = playbook.categories?.items.flatMap((category) => category.topics) ?? [];
    expect(topics.map(({ id, guide }) => [id, guide?.length])).toEqual([
      ['password-resets', 2],
      ['billing-questions', 2],
      ['account-access', 2],
      ['login-problems', 3],
      ['feature-not-working', 2],
      ['performance-issues', 2],
      ['feature-request', 3],
      ['complaint', 3],
    ]);
    const form = topics.find(({ id }) => id === 'feature-request')?.form ?? [];
    expect(form.map(({ text }) => text.split(':')[0])).toEqual(['Use', 'Benefit', 'Impact']);
  });

  it.each([
    ['R-001-PHI-07', 'acknowledgement', undefined, undefined, 15 * MINUTE],
    ['R-001-PRC-11', 'resolution', undefined, undefined, 24 * HOUR],
    ['R-001-QA-08', 'followUp', undefined, 24 * HOUR, 24 * HOUR],
    ['R-001-PRC-01', 'stage', 'Step 1: Initial Contact', undefined, 15 * MINUTE],
    ['R-001-PRC-06', 'stage', 'Step 2: Investigation', 15 * MINUTE, 2 * HOUR],
    ['R-001-PRC-11', 'stage', 'Step 3: Resolution', 2 * HOUR, 24 * HOUR],
    ['R-001-PRC-16', 'stage', 'Step 4: Follow-up', 24 * HOUR, 48 * HOUR],
    ['R-001-ESC-07', 'escalation', 'Level 1: Senior Support', 15 * MINUTE, 75 * MINUTE],
    ['R-001-ESC-10', 'escalation', 'Level 2: Engineering/Product', undefined, 4 * HOUR],
    ['R-001-ESC-14', 'escalation', 'Level 3: Management', undefined, 24 * HOUR],
  ])('%s: the %s clock %s', (ref, metric, label, opens, limit) => {
    const clock = playbook.clocks.find(
      (one) => one.ref === ref && one.metric === metric && one.label === label,
    );
    expect(clock?.opensAfterSeconds).toBe(opens);
    expect(clock).toMatchObject({ limitSeconds: limit, comparator: '<=', rank: null });
  });

  it('I-001-10: no hours are stated, so all ten clocks run at any hour', () => {
    expect(playbook.clocks).toHaveLength(10);
    expect(playbook.clocks.every(({ count }) => count === 'elapsed')).toBe(true);
    expect(playbook.calendars).toMatchObject([{ id: 'always', always: true }]);
  });

  it('R-001-ESC-06, 10 and 14: three levels at 1, 4 and 24 hours, each with action and words', () => {
    expect(
      playbook.ladder.map(({ level, name, ref, afterSeconds }) => [level, name, ref, afterSeconds]),
    ).toEqual([
      [1, 'Senior Support', 'R-001-ESC-06', HOUR],
      [2, 'Engineering/Product', 'R-001-ESC-10', 4 * HOUR],
      [3, 'Management', 'R-001-ESC-14', 24 * HOUR],
    ]);
    expect(playbook.ladder.map(({ action, say }) => [action?.ref, say?.ref])).toEqual([
      ['R-001-ESC-08', 'R-001-ESC-09'],
      ['R-001-ESC-12', 'R-001-ESC-13'],
      ['R-001-ESC-16', 'R-001-ESC-17'],
    ]);
  });

  it('R-001-ESC-01 to 05, 07, 11, 14 and 15: nine triggers, one to Level 1, two to Level 2, two to Level 3, one of them at once', () => {
    expect(playbook.triggers.map(({ ref, level, immediate }) => [ref, level, immediate])).toEqual([
      ['R-001-ESC-01', undefined, undefined],
      ['R-001-ESC-02', undefined, undefined],
      ['R-001-ESC-03', undefined, undefined],
      ['R-001-ESC-04', undefined, undefined],
      ['R-001-ESC-05', 2, undefined],
      ['R-001-ESC-07', 1, undefined],
      ['R-001-ESC-11', 2, undefined],
      ['R-001-ESC-14', 3, undefined],
      ['R-001-ESC-15', 3, true],
    ]);
  });

  it('R-001-TPL-01, 08 and 16: three templates with 5, 6 and 7 slots', () => {
    expect(playbook.templates.map(({ ref, slots }) => [ref, slots.length])).toEqual([
      ['R-001-TPL-01', 5],
      ['R-001-TPL-08', 6],
      ['R-001-TPL-16', 7],
    ]);
    const report = playbook.templates[2]!;
    expect(report.audience).toBe('internal');
    expect([...report.body.matchAll(/^([A-Z][a-z ]+): \{/gm)].map(([, field]) => field)).toEqual([
      'Customer',
      'Issue',
      'Time spent',
      'Attempted solutions',
      'Current status',
      'Urgency',
      'Business impact',
    ]);
  });

  it('R-001-TPL-22: urgency is High, Medium or Low, never Critical', () => {
    const urgency = playbook.templates[2]?.slots.find(({ key }) => key === 'urgency');
    expect(urgency?.choices).toEqual(['High', 'Medium', 'Low']);
  });

  it('R-001-TPL-04 and 13: the time given is a promise, and the sentence on a repeat can go', () => {
    expect(playbook.templates[0]?.promises).toMatchObject([{ fromSlot: 'timeframe' }]);
    expect(playbook.templates[1]?.body).toMatch(/\n\[\[.*\{prevention\}\]\]\n/);
  });

  it('R-001-PRC-01 to 20: four stages of four actions, each with its window', () => {
    expect(
      playbook.checklists.map(({ ref, stage, steps }) => [
        ref,
        stage?.fromSeconds,
        stage?.toSeconds,
        steps.map((step) => Number(step.ref.slice(-2))),
      ]),
    ).toEqual([
      ['R-001-PRC-01', 0, 15 * MINUTE, [2, 3, 4, 5]],
      ['R-001-PRC-06', 15 * MINUTE, 2 * HOUR, [7, 8, 9, 10]],
      ['R-001-PRC-11', 2 * HOUR, 24 * HOUR, [12, 13, 14, 15]],
      ['R-001-PRC-16', 24 * HOUR, 48 * HOUR, [17, 18, 19, 20]],
    ]);
  });

  it('R-001-TON-01 to 14: four qualities, five dos, five donts, first names', () => {
    const { qualities, dos, donts, greeting } = playbook.tone!;
    expect([qualities.length, dos.length, donts.length]).toEqual([4, 5, 5]);
    expect(greeting?.name).toBe('first');
  });

  it('R-001-QA-01 to 18: eight items, five metrics without a target, four cadences', () => {
    expect(playbook.scorecards[0]?.items).toHaveLength(8);
    expect(playbook.metrics).toHaveLength(5);
    expect(playbook.metrics.filter(({ target }) => target !== undefined)).toEqual([]);
    expect(playbook.cadences.map(({ every }) => every)).toEqual([
      'week',
      'month',
      'quarter',
      'year',
    ]);
  });

  it('what the document leaves open stays open', () => {
    expect(playbook.openSlots.filter(({ value }) => value !== undefined)).toEqual([]);
  });
});

describe('What the playbook makes of words', () => {
  it.each([
    ['R-001-ISS-02', 'I forgot my password', 'Password resets'],
    ['R-001-ISS-03', 'Why was I charged 40?', 'Billing questions'],
    ['R-001-ISS-04', 'Our account is locked, can you open it?', 'Account access'],
    ['R-001-ISS-06', 'I cannot log in', 'Login problems'],
    ['R-001-ISS-07', 'The button does nothing', 'Feature not working'],
    ['R-001-ISS-08', 'The pages are very slow', 'Performance issues'],
    ['R-001-ISS-09', 'Please add dark mode', 'Feature Requests'],
    ['R-001-ISS-13', 'I want to complain', 'Complaints'],
  ])('%s: "%s" is %s', (_ref, text, topic) => {
    const { topic: got, priority } = assessed(text);
    expect(got.value?.text).toBe(topic);
    expect(priority.value).toBeNull();
  });

  it.each([
    ['R-001-ESC-02', 'This is not working for me, I want another solution', 1],
    ['R-001-ESC-03', 'We cannot ship orders', 1],
    ['R-001-ESC-04', 'Is this GDPR compliant? Data leaked', 1],
    ['R-001-ESC-05', 'A feature request for your product team: bulk tagging', 2],
    ['R-001-ESC-11', 'This bug blocks our workflow', 2],
    ['R-001-ESC-15', 'I will cancel our contract', 3],
    ['R-001-ESC-15', 'Our lawyer will be in touch', 3],
  ])('%s: "%s" goes to level %i', (ref, text, level) => {
    const { triggers, escalations } = assessed(text);
    expect(triggers.map((trigger) => trigger.ref)).toContain(ref);
    expect(escalations.map((one) => one.level)).toContain(level);
  });

  it.each([
    'How do I export my report?',
    'Please cancel the meeting on Thursday',
    'Can we cancel at any time?',
    'I forgot my password',
    'It was down yesterday but works again now',
  ])('"%s" raises nothing', (text) => {
    expect(assessed(text)).toMatchObject({ triggers: [], escalations: [] });
  });

  it('R-001-ESC-07, 10 and 14: after 75 minutes, 4 hours and a day the next level is asked', () => {
    const levels = (now: string) =>
      assessed('Where is the list?', now).escalations.map(({ level }) => level);
    expect(levels('2026-01-12T11:15:00.000Z')).toEqual([]);
    expect(levels('2026-01-12T11:15:01.000Z')).toEqual([1]);
    expect(levels('2026-01-12T14:00:01.000Z')).toEqual([1, 2]);
    expect(levels('2026-01-13T10:00:01.000Z')).toEqual([1, 2, 3]);
  });

  it('R-001-ESC-07 and 14: an hour of work, and a day, without a solution raise their triggers', () => {
    const raised = (now: string, more: Partial<Ticket> = {}) =>
      assessed('Where is the list?', now, more).triggers.map(({ ref }) => ref);
    expect(raised('2026-01-12T11:15:00.000Z')).toEqual([]);
    expect(raised('2026-01-12T11:15:01.000Z')).toEqual(['R-001-ESC-07']);
    expect(raised('2026-01-13T10:00:01.000Z')).toEqual(['R-001-ESC-07', 'R-001-ESC-14']);
  });

  it('R-001-TPL-08: leads in step 3 once the customer has had a reply', () => {
    const reply = {
      role: 'agent',
      visibility: 'public',
      sentAt: '2026-01-12T10:10:00.000Z',
      text: 'Hi',
    };
    const messages = [...ticketOf('The list is slow').messages, reply] as Ticket['messages'];
    const first = (now: string, more: Partial<Ticket> = {}) =>
      assessed('The list is slow', now, more).suggestions[0];
    expect(first('2026-01-12T12:00:00.000Z', { messages })).toMatchObject({
      ref: 'R-001-TPL-08',
      because: 'stage',
    });
    expect(first('2026-01-12T11:00:00.000Z', { messages })?.ref).not.toBe('R-001-TPL-08');
    expect(first('2026-01-12T12:00:00.000Z')?.ref).toBe('R-001-TPL-01');
  });

  it('R-001-TPL-01 and 08: the first reply leads at first, the resolution once it is solved', () => {
    const first = (more: Partial<Ticket> = {}) =>
      assessed('I cannot log in', undefined, more).suggestions[0]?.ref;
    expect(first()).toBe('R-001-TPL-01');
    expect(first({ status: 'solved' })).toBe('R-001-TPL-08');
  });
});
