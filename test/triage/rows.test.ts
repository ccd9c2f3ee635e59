import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { raisedTriggers, triage } from '../../lib/triage';
import { ticketWith } from './ticket';

const runbook = packOf('runbook') as Playbook;

const judge = (text: string) => {
  const { category, topic, priority } = triage(ticketWith(text), runbook);
  return {
    category: category.value?.name ?? null,
    topic: topic.value?.text ?? null,
    code: priority.value?.code ?? null,
    refs: priority.evidence.map(({ ref }) => ref),
  };
};

describe('Each topic of the runbook is known by its words', () => {
  it.each([
    ['R-000-CAT-02', 'There has been an outage since 9 am', 'Technical', 'System outages'],
    ['R-000-CAT-03', 'I found a bug in the export screen', 'Technical', 'Bugs'],
    [
      'R-000-CAT-04',
      'Our Salesforce integration stopped syncing',
      'Technical',
      'Integration problems',
    ],
    ['R-000-CAT-05', 'Dashboard is very slow today', 'Technical', 'Performance issues'],
    ['R-000-CAT-06', 'API returns 500 on /orders', 'Technical', 'API errors'],
    [
      'R-000-CAT-07',
      'We have a security concern about your login page',
      'Technical',
      'Security concerns',
    ],
    ['R-000-CAT-08', "I can't access my data in the archive", 'Technical', 'Data access issues'],
    ['R-000-CAT-10', 'I dispute this payment', 'Billing', 'Payment disputes'],
    ['R-000-CAT-11', 'Question about invoice 4711', 'Billing', 'Invoice questions'],
    ['R-000-CAT-12', 'Please downgrade our subscription', 'Billing', 'Subscription changes'],
    ['R-000-CAT-13', 'I want a refund', 'Billing', 'Refunds'],
    ['R-000-CAT-14', 'What does the Pro plan cost?', 'Billing', 'Pricing inquiries'],
    ['R-000-CAT-15', 'We need to amend our contract', 'Billing', 'Contract modifications'],
    ['R-000-CAT-17', 'Please add dark mode', 'Product', 'Feature requests'],
    ['R-000-CAT-18', 'A suggestion to improve the editor', 'Product', 'Enhancement suggestions'],
    ['R-000-CAT-19', 'How does the workflow builder work?', 'Product', 'Product education'],
    ['R-000-CAT-20', 'We need training for five new users', 'Product', 'Training needs'],
    ['R-000-CAT-21', 'How can we optimize our usage of reports?', 'Product', 'Usage optimization'],
    ['R-000-CAT-22', 'What is the best practice for tagging?', 'Product', 'Best practices'],
    [
      'R-000-CAT-24',
      'How do I change the account owner?',
      'General',
      'Account management questions',
    ],
    ['R-000-CAT-25', 'I have a general question', 'General', 'General support'],
    ['R-000-CAT-26', 'Where is the API documentation?', 'General', 'Documentation requests'],
    [
      'R-000-CAT-27',
      "We'd like to talk about a partnership",
      'General',
      'Partnership and integration inquiries',
    ],
    [
      'R-000-CAT-27',
      'Do you offer an integration with X?',
      'General',
      'Partnership and integration inquiries',
    ],
  ])('%s: "%s"', (_row, text, category, topic) => {
    expect(judge(text)).toMatchObject({ category, topic });
  });

  it.each([
    ['There is a billing error', 'Billing'],
    ['My payment failed', 'Billing'],
    ['The invoice page crashes', 'Technical'],
    ['The refund form does not load', 'Technical'],
  ])('the longer term says what a shorter one inside it means: "%s"', (text, category) => {
    expect(judge(text).category).toBe(category);
  });

  it('R-000-CAT-23: an empty ticket abstains and offers General as an assumption', () => {
    const { category } = triage(ticketWith(''), runbook);
    expect(category).toMatchObject({
      value: null,
      because: 'noText',
      assumed: { id: 'general', name: 'General' },
    });
  });

  it('I-000-6: a broken integration is Technical, a question about one is General', () => {
    expect(judge('The integration with Slack fails').category).toBe('Technical');
    expect(judge('Do you integrate with Slack?').category).toBe('General');
  });
});

describe('Each criterion of the runbook is known by its words', () => {
  it.each([
    ['R-000-SEV-02', 'The system is completely down', 'P0'],
    ['R-000-SEV-03', 'We lost all our records', 'P0'],
    ['R-000-SEV-03', 'Someone breached our account data', 'P0'],
    ['R-000-SEV-04', 'None of our clients can reach the service', 'P0'],
    ['R-000-SEV-07', 'Checkout, our main function, fails for most orders', 'P1'],
    ['R-000-SEV-08', 'This has a significant impact on our business', 'P1'],
    ['R-000-SEV-09', 'Five of my colleagues have this problem', 'P1'],
    ['R-000-SEV-09', 'The export does not work for several users', 'P1'],
    ['R-000-SEV-09', 'The board does not load for anybody in our office', 'P1'],
    ['R-000-SEV-12', 'A small issue: the sort arrow points the wrong way', 'P2'],
    ['R-000-SEV-13', 'Export fails but I can copy by hand', 'P2'],
    ['R-000-SEV-14', 'Only my user sees this', 'P2'],
    ['R-000-SEV-17', 'Feature idea: dark mode', 'P3'],
    ['R-000-SEV-18', 'Which page of the manual explains roles?', 'P3'],
    ['R-000-SEV-19', 'Where is your office?', 'P3'],
  ])('%s: "%s" is %s', (ref, text, code) => {
    const found = judge(text);
    expect(found.code).toBe(code);
    expect(found.refs).toContain(ref);
  });

  it.each([
    ['The system is not down', null],
    ["The system isn't down, only the report looks odd", null],
    ['The system was down yesterday, works again', null],
    ['There was no data loss', null],
    ['Is the system completely down?', null],
    ['If we lost all our records, what would you do?', null],
    ['We have a security concern about your login page', null],
    ['Some of our data is missing', null],
    ['You breached our contract', null],
    ['No workaround is known', null],
    ['Tell me if the platform is unavailable for multiple clients', null],
  ])('X-12: "%s" is not Critical', (text, code) => {
    expect(judge(text).code).toBe(code);
  });

  it.each([
    'The system’s completely down',
    "the SYSTEM'S COMPLETELY DOWN",
    'All systems are down!',
    'Our entire platform went off-line',
    'The website has been unreachable since 8:00',
  ])('X-12: apostrophe, case, plural and hyphen do not matter: "%s"', (text) => {
    expect(judge(text).code).toBe('P0');
  });

  it('X-12: the highest level that is met wins, and every met criterion of it is quoted', () => {
    const found = triage(
      ticketWith('A typo on the start page. Also, we were hacked and lost all our records.'),
      runbook,
    );
    expect(found.priority.value?.code).toBe('P0');
    expect(new Set(found.priority.evidence.map(({ text }) => text))).toEqual(
      new Set(['Data has been lost', 'Security has been breached']),
    );
  });

  it('R-000-SEV-13: a way around lowers High to Medium only where High rests on a function alone', () => {
    const around =
      'Checkout, our main function, fails for most orders, but we enter them by hand for now.';
    expect(judge(around).code).toBe('P2');
    expect(judge(`${around} It costs us sales, we are losing money.`).code).toBe('P1');
    expect(judge('The system is completely down, we use paper for now.').code).toBe('P0');
  });

  it('R-000-SEV-19: nothing matched means no level, with Low offered as an assumption', () => {
    const { priority } = triage(ticketWith('I was charged twice on invoice 4711'), runbook);
    expect(priority).toMatchObject({
      value: null,
      because: 'noMatch',
      assumed: { rank: 3, code: 'P3', name: 'Low' },
    });
  });

  it('section 8: the same seven tickets as the other playbooks get', () => {
    expect(judge('The system is completely down, nobody can work')).toMatchObject({
      category: 'Technical',
      code: 'P0',
    });
    expect(judge('I was charged twice on invoice 4711')).toMatchObject({
      category: 'Billing',
      code: null,
    });
    expect(judge('How do I export my report?')).toMatchObject({ category: 'Product', code: 'P3' });
    expect(judge('Please add dark mode')).toMatchObject({ category: 'Product', code: 'P3' });
    expect(judge("I can't log in")).toMatchObject({ category: 'Technical', code: 'P2' });
    expect(judge('Some of our data is missing')).toMatchObject({ category: 'Technical' });
  });
});

describe('Escalation triggers', () => {
  const facts = { clocks: [], now: '2026-01-13T14:01:00.000Z', earlier: [], category: 'billing' };
  const raised = (ticket = ticketWith(''), more = {}) =>
    raisedTriggers(ticket, runbook, { ...facts, ...more }).map(({ ref }) => ref);

  it('R-000-ESC-01: a clock at three quarters raises it, one second earlier does not', () => {
    const clock = {
      metric: 'firstResponse',
      state: 'running',
      targetSeconds: 7200,
      asWritten: '2 hours',
      calendarId: 'runbook-business',
      count: 'businessHours',
      warnings: [{ elapsedPct: 75, at: '2026-01-13T15:30:00.000Z' }],
      ledger: [],
      ref: 'R-000-SLA-05',
      because: { key: 'counting' },
    } as const;
    expect(raised(ticketWith(''), { clocks: [clock], now: '2026-01-13T15:29:59.000Z' })).toEqual(
      [],
    );
    expect(raised(ticketWith(''), { clocks: [clock], now: '2026-01-13T15:30:00.000Z' })).toEqual([
      'R-000-ESC-01',
    ]);
    const answered = { ...clock, state: 'met', stoppedAt: '2026-01-13T15:00:00.000Z' } as const;
    expect(raised(ticketWith(''), { clocks: [answered], now: '2026-01-13T16:00:00.000Z' })).toEqual(
      [],
    );
    const own = { ...clock, metric: 'assessment' } as const;
    expect(raised(ticketWith(''), { clocks: [own], now: '2026-01-13T16:00:00.000Z' })).toEqual([]);
  });

  it('R-000-ESC-02: dissatisfaction is quoted', () => {
    const [trigger] = raisedTriggers(
      ticketWith('Hello. Your answer was not helpful at all.'),
      runbook,
      facts,
    );
    expect(trigger).toMatchObject({
      ref: 'R-000-ESC-02',
      evidence: [{ quote: 'Your answer was not helpful at all.', message: 0 }],
    });
  });

  it('R-000-ESC-03: a stack trace raises it, the word API does not', () => {
    expect(raised(ticketWith('The log shows this stack trace: NullPointerException'))).toEqual([
      'R-000-ESC-03',
    ]);
    expect(raised(ticketWith('The API returns 404'))).toEqual([]);
  });

  it('R-000-ESC-04: the list, a tag or a title in the signature', () => {
    const plain = ticketWith('Please call me.');
    expect(
      raised({ ...plain, requester: { email: 'Ana@Big.example' } }, { vip: ['big.example'] }),
    ).toEqual(['R-000-ESC-04']);
    expect(raised({ ...plain, tags: ['VIP'] })).toEqual(['R-000-ESC-04']);
    expect(raised(ticketWith('Please call me.\n\nBest regards,\nAna Ruiz\nCEO, Big Ltd.'))).toEqual(
      ['R-000-ESC-04'],
    );
    expect(raised(ticketWith('Please call me.\nAna Ruiz, CEO'))).toEqual(['R-000-ESC-04']);
    expect(
      raised(
        ticketWith(
          'The CEO dashboard shows old numbers. Who can look at it for me this week, please?',
        ),
      ),
    ).toEqual([]);
    expect(raised(plain, { vip: [''] })).toEqual([]);
  });

  it('R-000-ESC-05: law is quoted', () => {
    expect(raised(ticketWith('Our lawyers will contact you'))).toEqual(['R-000-ESC-05']);
    expect(raised(ticketWith('Is this GDPR compliant?'))).toEqual(['R-000-ESC-05']);
    expect(raised(ticketWith('Regards, Sue'))).toEqual([]);
  });

  it('R-000-ESC-06: the third Billing ticket of one customer in 30 days', () => {
    const requester = { email: 'bo@example.org' };
    const earlier = (id: string, createdAt: string, text = 'I want a refund') =>
      ticketWith(text, {
        requester,
        createdAt,
        ref: { helpdesk: 'zendesk', site: 'acme.zendesk.com', id, url: '' },
      });
    const third = ticketWith('Question about invoice 3', { requester });
    const first = earlier('1', '2025-12-20T00:00:00.000Z');
    const second = earlier('2', '2026-01-02T00:00:00.000Z');
    expect(raised(third, { earlier: [first, second, third] })).toEqual(['R-000-ESC-06']);
    expect(raised(third, { earlier: [first, third] })).toEqual([]);
    expect(raised(third, { earlier: [first, earlier('2', '2025-12-01T00:00:00.000Z')] })).toEqual(
      [],
    );
    expect(
      raised(third, {
        earlier: [first, earlier('2', '2026-01-02T00:00:00.000Z', 'The export crashes')],
      }),
    ).toEqual([]);
    expect(raised({ ...third, requester: undefined }, { earlier: [first, second] })).toEqual([]);
  });

  it('section 8: a manager, a complaint and a threat raise dissatisfaction and law', () => {
    expect(
      raised(ticketWith('I want to speak to your manager, this is unacceptable, I will sue')),
    ).toEqual(['R-000-ESC-02', 'R-000-ESC-05']);
  });
});
