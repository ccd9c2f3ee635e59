import { describe, expect, test } from 'vitest';
import { note, onLevel, pack, PACKS, report, ticket, valueOf } from './desk';

/** What whoever takes over gets: R-001-TPL-16 to -23, R-001-ESC-12, R-000-ESC-12, R-000-ESC-13, R-004-DEE-15. */

const book = pack('playbook');
const senior = onLevel(book, 'Senior Support');
const engineering = onLevel(book, 'Engineering/Product');

const told = ticket(
  [
    'When I click Export the file should have all rows. Instead it stops at row 500. I use Chrome 120 on Windows 11.\n\nWe cannot ship orders.',
    note('I checked the log and cleared the cache.'),
  ],
  { fields: { Browser: 'Chrome 120' } },
);

describe('the report of the playbook', () => {
  test('has its seven fields, in its order', () => {
    const { fields, assumed, id } = report(told, book, senior);
    expect([id, assumed]).toEqual(['playbook.escalation-report', false]);
    expect(fields.map(({ key }) => key)).toEqual([
      'name',
      'issue',
      'duration',
      'attempts',
      'state',
      'urgency',
      'impact',
    ]);
  });

  test('is filled from the ticket, each field with where it comes from', () => {
    const filled = report(told, book, senior);
    expect(valueOf(filled, 'name')).toMatchObject({
      value: 'Priya Raman',
      origin: { is: 'ticket' },
    });
    expect(valueOf(filled, 'duration')?.value).toBe('1 hour');
    expect(valueOf(filled, 'attempts')).toMatchObject({
      value: 'I checked the log and cleared the cache',
      origin: { is: 'replies' },
    });
    expect(valueOf(filled, 'state')?.value).toBe('Open');
    expect(valueOf(filled, 'impact')).toMatchObject({
      value: 'We cannot ship orders.',
      origin: { is: 'message', message: 0 },
    });
    expect(valueOf(filled, 'urgency')).toMatchObject({
      value: 'High',
      choices: ['High', 'Medium', 'Low'],
    });
  });

  test('leaves open what nobody said, makes nothing up, and has no text until it is filled', () => {
    const filled = report(ticket(['Hello, a question about my plan.']), book, senior);
    expect(filled.missing).toEqual([
      'What has been tried',
      'Urgency',
      "What it means for the customer's business",
    ]);
    expect([filled.text, filled.html]).toEqual(['', '']);
    const typed = { attempts: 'Asked billing', urgency: 'Low', impact: 'None so far' };
    const full = report(ticket(['Hello, a question about my plan.']), book, senior, typed);
    expect(full.missing).toEqual([]);
    expect(full.text).toContain('Business impact: None so far');
    expect(valueOf(full, 'impact')?.origin).toEqual({ is: 'you' });
  });

  test('a field that the person emptied is open again', () => {
    const filled = report(told, book, senior, { impact: '' });
    expect(filled.missing).toEqual(["What it means for the customer's business"]);
  });

  test('words of the customer stay text in the note', () => {
    const hostile = ticket(['We cannot ship orders.'], { subject: 'No <img src=x> shown' });
    const typed = { name: '<b>Eve</b>', attempts: 'x', urgency: 'Low' };
    const { html } = report(hostile, book, senior, typed);
    expect(html).not.toMatch(/<img|<b>Eve/);
    expect(html).toContain('&lt;img');
    expect(html).toContain('&lt;b&gt;Eve');
  });
});

describe('the bug report', () => {
  test('comes with the level that asks for it, and with no other', () => {
    const labels = (target: typeof senior) =>
      report(told, book, target).fields.map(({ label }) => label);
    expect(labels(senior)).not.toContain('Steps that lead to it');
    expect(labels(engineering).slice(7)).toEqual([
      'Steps that lead to it',
      'What was expected',
      'What happened instead',
      'Where: browser, device, version',
    ]);
  });

  test('takes steps, expectation, outcome and place from the customer’s words', () => {
    const { fields, missing, text } = report(told, book, engineering);
    expect(missing).toEqual([]);
    const [steps, intended, actual, place] = fields.slice(7);
    expect(steps?.value).toContain('When I click Export');
    expect(intended?.value).toContain('should have all rows');
    expect(actual?.value).toContain('Instead it stops at row 500.');
    expect(place?.value).toContain('Browser: Chrome 120');
    expect(text).toContain('Steps that lead to it: When I click Export');
  });

  test('takes numbered steps as they stand', () => {
    const steps = '1. Open the report\n2. Press Export\n3. Wait';
    const { fields } = report(ticket([`It fails:\n${steps}`]), book, engineering);
    expect(fields.at(7)?.value).toBe(steps);
  });

  test('asks for what the customer did not tell', () => {
    const { missing } = report(ticket(['It is broken.']), book, engineering);
    expect(missing).toEqual(
      expect.arrayContaining(['Steps that lead to it', 'Where: browser, device, version']),
    );
  });
});

describe.each(PACKS.filter((id) => id !== 'playbook'))('%s, which has no report', (id) => {
  const playbook = pack(id);
  const target = onLevel(playbook, playbook.ladder.find(({ frontLine }) => !frontLine)!.name);

  test('gets our brief, marked as ours, with customer, problem, severity, reason and what was tried', () => {
    const filled = report(told, playbook, target);
    expect(filled.assumed).toBe(true);
    const required = filled.fields.filter(({ optional }) => !optional).map(({ key }) => key);
    expect(required).toEqual(['customer', 'problem', 'severity', 'reason', 'attempts']);
    expect(valueOf(filled, 'problem')?.value).toBe('The export stops');
  });

  test('cannot hand over without a reason (R-000-ESC-12)', () => {
    const typed = { customer: 'Priya', severity: 'High', attempts: 'x', reason: '' };
    const filled = report(told, playbook, target, typed);
    expect(filled.missing).toEqual(['Why it goes on']);
    expect(report(told, playbook, target, { ...typed, reason: 'Needs a senior' }).text).toContain(
      'Why it goes on: Needs a senior',
    );
  });
});

test('what stays optional leaves the note with its line', () => {
  const playbook = pack('runbook');
  const target = onLevel(playbook, 'Senior CSR');
  const typed = { customer: 'P', problem: 'x', severity: 'Low', reason: 'r', attempts: 'a' };
  const { text, missing } = report(ticket(['Hello.']), playbook, target, typed);
  expect(missing).toEqual([]);
  expect(text).not.toContain('How the customer feels');
});

test('a long text is read no slower than its length asks for', () => {
  const long = ticket(['When I click it should work but instead it fails. '.repeat(20_000)]);
  const start = performance.now();
  expect(report(long, book, engineering).fields.length).toBeGreaterThan(7);
  expect(performance.now() - start).toBeLessThan(5_000);
});
