import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisedFor } from '../../lib/reply';
import { ticketWith } from '../triage/ticket';
import { filled, now, runbook, settings, template, ticket } from './desk';

const valueOf = (id: string, key: string, more = {}) =>
  filled(id, more).slots.find((slot) => slot.key === key)?.value;

const PROGRESS = { status: 'Cause found', done: 'Logs read', next: 'A fix is tested' };
const ESCALATION = {
  motive: 'urgency',
  group: 'Senior Team',
  target: 'Dana, Team Lead',
  reason: 'Deadline close',
  timeline: 'by tonight',
  timeframe: '2 hours',
};

describe('The standard response fills itself', () => {
  it('R-000-TPL-12 to 20: from the ticket, the assessment, the clocks and the settings', () => {
    const { open, text, subject } = filled('standard-response');
    expect(open).toEqual([]);
    expect(subject).toBe('Your request has arrived [Ticket #48213]');
    expect(text).toContain('Dear Ana Ruiz,');
    expect(text).toContain('- Category: Technical\n- Priority: Medium\n');
    expect(text).toContain('Within 8 hours');
    expect(text).toContain('Our Platform team');
    expect(text).toContain('Mon 12 Jan 2026, 14:00 EST');
    expect(text).toContain('Kim Lee\nCustomer Success Team');
  });

  it('R-000-TPL-18: the date is a promise of the same instant', () => {
    expect(filled('standard-response').promises).toEqual([
      expect.objectContaining({ ref: 'R-000-TPL-18', by: '2026-01-12T19:00:00.000Z' }),
    ]);
  });

  it('writes the time of the zone it is given, in summer with the summer zone', () => {
    expect(valueOf('standard-response', 'due', { zone: 'Europe/Berlin' })).toBe(
      'Mon 12 Jan 2026, 20:00 GMT+1',
    );
    const summer = { ...ticket, createdAt: '2026-07-10T20:00:00.000Z' };
    expect(
      valueOf('standard-response', 'due', { ticket: summer, now: '2026-07-10T20:01:00.000Z' }),
    ).toBe('Mon 13 Jul 2026, 14:00 EDT');
  });

  it('R-000-TPL-17: an empty routing matrix leaves the team open, and nothing leaves', () => {
    const { open, text, html } = filled('standard-response', {
      settings: { ...settings, routing: {} },
    });
    expect(open).toEqual(['team']);
    expect([text, html]).toEqual(['', '']);
  });

  it('an assumed priority fills neither the priority nor a time', () => {
    const unclear = ticketWith('I was charged twice', { requester: { name: 'Ana Ruiz' } });
    expect(filled('standard-response', { ticket: unclear }).open).toEqual([
      'priority',
      'timeframe',
      'team',
      'due',
    ]);
  });

  it('a deadline that has passed is promised to nobody', () => {
    expect(filled('standard-response', { now: '2026-01-12T19:00:01.000Z' }).open).toEqual(['due']);
  });

  it('a name that the page does not show is asked for', () => {
    expect(
      filled('standard-response', { ticket: { ...ticket, requester: undefined } }).open,
    ).toEqual(['customer']);
  });

  it('R-000-TPL-20: the page’s agent signs while the settings name nobody', () => {
    const nobody = { ...settings, agentName: '  ' };
    expect(valueOf('standard-response', 'agent', { settings: nobody, agent: { name: 'Bo' } })).toBe(
      'Bo',
    );
    expect(filled('standard-response', { settings: nobody }).open).toEqual(['agent']);
  });

  it('what the person typed wins, also when it empties a slot', () => {
    expect(valueOf('standard-response', 'customer', { typed: { customer: 'Dr Ruiz' } })).toBe(
      'Dr Ruiz',
    );
    expect(filled('standard-response', { typed: { customer: ' ' } }).open).toEqual(['customer']);
  });
});

describe('The critical response', () => {
  it('R-000-TPL-04: waits for an emergency contact', () => {
    expect(
      filled('critical-response', { settings: { ...settings, emergencyContact: '' } }).open,
    ).toEqual(['emergencyContact']);
    expect(filled('critical-response').text).toContain('+1 555 0100');
  });

  it('R-000-TPL-06 and 07: has two statements to confirm', () => {
    expect(filled('critical-response').confirm.map(({ ref }) => ref)).toEqual([
      'R-000-TPL-06',
      'R-000-TPL-07',
    ]);
  });

  it('R-000-TPL-08 to 10: promises counted from the sending', () => {
    const now = '2026-01-12T15:00:00.000Z';
    const { promises } = filled('critical-response', { now });
    expect(promises.map((promise) => [promise.ref, promisedFor(promise, now)])).toEqual([
      ['R-000-TPL-08', undefined],
      ['R-000-TPL-09', '2026-01-12T15:15:00.000Z'],
      ['R-000-TPL-10', '2026-01-12T16:00:00.000Z'],
    ]);
    expect(promises[0]?.everySeconds).toBe(1800);
  });
});

describe('The progress update', () => {
  it('R-000-TPL-24 to 26: names each empty field', () => {
    expect(filled('progress-update').open).toEqual(['status', 'done', 'next']);
  });

  it('R-000-TPL-27: the next update counts from now, in the hours of the severity', () => {
    const high = ticketWith('Five of my colleagues have this problem', {
      requester: { name: 'Ana' },
    });
    const given = { ticket: high, now: '2026-01-13T14:00:00.000Z', typed: PROGRESS };
    expect(valueOf('progress-update', 'timeline', given)).toBe('Tue 13 Jan 2026, 13:00 EST');
    expect(filled('progress-update', given).promises[0]?.by).toBe('2026-01-13T18:00:00.000Z');
  });
});

describe('The resolution confirmation', () => {
  const typed = {
    solution: 'Turned',
    actions: 'First this,\nthen that.\n\nLast: <b>done</b>',
    testing: 'By two people',
  };

  it('R-000-TPL-33: keeps the line breaks of what was done', () => {
    const { text, html } = filled('resolution-confirmation', { typed });
    expect(text).toContain('First this,\nthen that.\n\nLast');
    expect(html).toContain('First this,<br>then that.<br><br>Last: &lt;b&gt;done&lt;/b&gt;');
  });

  it('R-000-TPL-30, 36, 37: tag inside the subject, company, and 48 hours promised', () => {
    const { subject, text, promises } = filled('resolution-confirmation', {
      typed,
      now: '2026-01-12T15:00:00.000Z',
    });
    expect(subject).toContain('[Ticket #48213]');
    expect(subject.endsWith(']')).toBe(false);
    expect(text).toContain('Acme');
    expect(promises).toMatchObject([
      { ref: 'R-000-TPL-36', afterSeconds: 172_800, keepsOpen: true },
    ]);
  });
});

describe('The escalation', () => {
  it('R-000-TPL-47: an empty direct contact takes its line along, a filled one keeps it', () => {
    const without = filled('escalation', { typed: ESCALATION });
    expect(without.open).toEqual([]);
    expect(without.text).not.toContain('direct contact');
    expect(
      filled('escalation', { typed: { ...ESCALATION, contact: '+1 555 0101' } }).text,
    ).toContain('direct contact: +1 555 0101');
  });

  it('R-000-TPL-43: the level presets who is brought in', () => {
    const group = (level: number) => valueOf('escalation', 'group', { escalation: { level } });
    expect([1, 2, 3, 4, 5].map(group)).toEqual([
      'Senior Team',
      'Senior Team',
      'Management',
      'Management',
      'Management',
    ]);
    expect(filled('escalation').open).toContain('group');
  });

  it('R-000-TPL-42 and 45: the trigger presets ground and reason', () => {
    const legal = ticketWith('Our lawyers will contact you', { requester: { name: 'Ana' } });
    expect(valueOf('escalation', 'reason', { ticket: legal })).toBe(
      'Your request has a legal side that needs the right people',
    );
    const vip = { ...legal, subject: 'A question', messages: [], tags: ['vip'] };
    expect(filled('escalation', { ticket: vip }).open).toContain('reason');
    const deep = ticketWith('The log has this stack trace', { requester: { name: 'Ana' } });
    expect(valueOf('escalation', 'motive', { ticket: deep })).toBe('complexity');
    expect(valueOf('escalation', 'motive', { now: '2026-01-12T17:00:00.000Z' })).toBe('urgency');
  });

  it('R-000-TPL-48: a typed time span is a promise from the sending, free words are one without an instant', () => {
    const { promises } = filled('escalation', { typed: ESCALATION });
    const of = (row: string) => promises.find(({ ref }) => ref === row);
    expect(of('R-000-TPL-48')?.afterSeconds).toBe(7200);
    expect(of('R-000-TPL-46')).not.toHaveProperty('afterSeconds');
    expect(of('R-000-TPL-46')).not.toHaveProperty('by');
  });
});

describe('Every template', () => {
  const ids = runbook.templates.map(({ id }) => id.replace('runbook.', ''));
  const everything = (id: string) =>
    Object.fromEntries(template(id).slots.map(({ key }) => [key, `value of ${key}`]));

  it.each(ids)('%s: filled, nothing of the template’s own marks is left (X-13)', (id) => {
    const typed: Record<string, string> = everything(id);
    delete typed.ticket;
    const { open, text, subject, html } = filled(id, { typed });
    expect(open).toEqual([]);
    for (const out of [text, html, subject.replace('[Ticket #48213]', '')])
      expect(out).not.toMatch(/[[\]{}]|\*\*|undefined/);
    for (const value of Object.values(typed)) expect(text + subject).toContain(value);
  });

  it.each(ids)('%s: one empty required slot is enough to hold it back', (id) => {
    for (const { key, ifEmpty } of template(id).slots) {
      if (ifEmpty) continue;
      const { open, text, html } = filled(id, { typed: { ...everything(id), [key]: '' } });
      expect([open, text, html]).toEqual([[key], '', '']);
    }
  });

  it('whatever is typed, the HTML holds p, br, b, ul and li alone', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<script>x</script>',
        '" onload="x',
        '**bold**',
        '{agent}',
        '\n- item',
        '&lt;',
        '‮evil',
      ),
    );
    fc.assert(
      fc.property(wild, wild, (status, done) => {
        const { html, open, text } = filled('progress-update', {
          typed: { status, done, next: 'x' },
        });
        if (open.length > 0) return;
        expect(html.replace(/<\/?(?:p|br|b|ul|li)>/g, '')).not.toMatch(/[<>]/);
        expect(html.match(/<p>/g)?.length).toBe(html.match(/<\/p>/g)?.length);
        expect(text.split('\n')[0]).toBe('Dear Ana Ruiz,');
      }),
    );
  });

  it('a customer called {agent} is nobody’s name: it is asked for', () => {
    const odd = { ...ticket, requester: { name: '{agent}' } };
    expect(filled('standard-response', { ticket: odd }).open).toEqual(['customer']);
  });

  it('a slot that stands twice is asked for once and filled twice', () => {
    const twice = {
      ...template('progress-update'),
      body: '{customer}, {customer}\n{status}{done}{next}{timeline}{agent}',
    };
    const found = filled('progress-update', { template: twice, typed: PROGRESS });
    expect(found.slots.filter(({ key }) => key === 'customer')).toHaveLength(1);
    expect(found.text.split('\n')[0]).toBe('Ana Ruiz, Ana Ruiz');
  });

  it('parts show text, filled and open slots in their places', () => {
    const { parts } = filled('progress-update', { now });
    expect(parts.slice(0, 3)).toEqual([
      { is: 'text', text: 'Dear ', bold: false, at: 0 },
      { is: 'slot', key: 'customer', value: 'Ana Ruiz', state: 'filled', bold: false },
      expect.objectContaining({ is: 'text', bold: false }),
    ]);
    expect(parts).toContainEqual({
      is: 'slot',
      key: 'status',
      value: '',
      state: 'open',
      bold: false,
    });
    expect(parts).toContainEqual(
      expect.objectContaining({ is: 'text', text: 'Where things stand:', bold: true }),
    );
  });

  it('the HTML has paragraphs, bold heads and real lists', () => {
    expect(filled('standard-response').html).toMatch(
      /<p><b>Your request at a glance<\/b><\/p><ul><li>Category: Technical<\/li><li>Priority: Medium<\/li><li>Expected answer: Within 8 hours<\/li><\/ul>/,
    );
  });
});
