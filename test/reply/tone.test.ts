import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import { PACKS, packOf } from '../../lib/playbook';
import type { Playbook, Template } from '../../lib/playbook/schema';
import { check, fill, type Fill, type Finding } from '../../lib/reply';
import { ticketWith } from '../triage/ticket';
import { letterOf, now, runbook, settings, slot, ticket } from './desk';

/** What the second look says about a letter under a playbook. */
function look(template: Template, playbook: Playbook, more: Partial<Fill> = {}) {
  const at = { ticket, now, ...more };
  const given: Fill = {
    template,
    playbook,
    assessment: assess(at.ticket, playbook, { tickets: [], decisions: [] }, at.now),
    settings,
    typed: {},
    zone: 'UTC',
    ...at,
  };
  const filled = fill(given);
  return { filled, findings: check(filled, given), given };
}

const under = (id: string, body: string, more: Partial<Fill> = {}) =>
  look(letterOf(body), packOf(id)!, more).findings;
const ids = (findings: Finding[]) => findings.map((one) => ('id' in one ? one.id : one.is)).sort();

/** The body once the one click was made on the first finding that has one. */
function swapped(id: string, body: string): string | undefined {
  const finding = under(id, body).find((one) => 'edit' in one && one.edit);
  const edit = finding && 'edit' in finding ? finding.edit?.edit : undefined;
  return edit && 'body' in edit ? edit.body : undefined;
}

describe('A wording to avoid', () => {
  it.each([
    ['excellence', 'Please calm down.', 'calm-down'],
    ['excellence', "It's our policy.", 'policy'],
    ['excellence', 'Engineering broke it.', 'blames-others'],
    ['excellence', "I'll see if I can fix it.", 'conditional'],
    ['excellence', "You're right, we messed up.", 'fault-admitted'],
    ['playbook', 'Hi Ana, lol, please try it again.', 'casual'],
    ['playbook', 'Hi Ana, I guess it might work. Please try it.', 'hedging'],
    ['playbook', 'Hi Ana, the billing team messed up. Please try it.', 'blame'],
    ['playbook', 'Hi Ana, I guarantee it. Please try it.', 'promise'],
    ['playbook', 'Hi Ana, you only need to click. Please try it.', 'dismissive'],
  ])('under %s: %j', (id, body, rule) => {
    expect(ids(under(id, body))).toContain(rule);
  });

  it('is told with the words that were written, the rule and a better wording', () => {
    expect(under('excellence', 'I hear you. Please, calm down now.')).toEqual([
      expect.objectContaining({
        is: 'avoid',
        ref: 'R-004-DEE-13',
        said: 'calm down',
        instead: 'I understand.',
      }),
    ]);
  });

  it.each([
    ['excellence', 'Calm down! We look.', 'I understand. We look.'],
    ['excellence', 'I’ll see if I can fix it.', 'I will fix it.'],
    ['excellence', 'Hopefully, it works.', 'It works.'],
    ['excellence', 'It works today if I can.', 'It works today.'],
    ['playbook', 'Hi Ana, please just try it.', 'Hi Ana, please try it.'],
    ['playbook', 'Yep, please try it, Ana.', 'Yes, please try it, Ana.'],
    ['playbook', 'Hi Ana, we are gonna try it.', 'Hi Ana, we are going to try it.'],
  ])('under %s %j becomes %j with one click', (id, body, better) => {
    expect(swapped(id, body)).toBe(better);
  });

  it('in a slot changes the slot, and what stands before and behind it stays', () => {
    const letter = letterOf('Hi {customer}, {news} Please try it.', [
      slot('customer'),
      slot('news'),
    ]);
    const typed = { customer: 'Ana', news: '🙂 It <b>maybe</b> works \u05e9\u05dc\u05d5\u05dd.' };
    const { findings } = look(letter, packOf('playbook')!, { typed });
    expect(findings).toMatchObject([
      { id: 'hedging', edit: { edit: { slot: 'news', value: '🙂 It <b></b> works שלום.' } } },
    ]);
  });

  it('is not offered a click where it reaches from the text into a slot', () => {
    const letter = letterOf('Please calm {how}.', [slot('how')]);
    const [finding] = look(letter, packOf('excellence')!, { typed: { how: 'down' } }).findings;
    expect(finding).toMatchObject({ id: 'calm-down' });
    expect(finding).not.toHaveProperty('edit');
  });

  it('is nobody’s business in a note to the team, nor in a playbook without a tone', () => {
    const note = { ...letterOf('lol, calm down'), audience: 'internal' as const };
    expect(look(note, packOf('playbook')!).findings).toEqual([]);
    expect(under('runbook', 'lol, calm down')).toEqual([]);
  });

  it('is left alone when it is denied', () => {
    expect(under('excellence', 'Nobody asks you to not calm down.')).toEqual([]);
  });
});

describe('What a reply should not lack', () => {
  it('a greeting, where the playbook says how to greet', () => {
    expect(ids(under('playbook', 'Please try it again.'))).toEqual(['greeting']);
    expect(under('playbook', 'Hi Ana,\n\nPlease try it again.')).toEqual([]);
    expect(under('guidelines', 'Please try it again.')).toEqual([]);
  });

  it('R-002-PHI-04: what happens next', () => {
    expect(ids(under('guidelines', 'This is the way it is.'))).toEqual(['next-step']);
    expect(under('guidelines', 'I will write to you by Friday.')).toEqual([]);
  });

  it('nothing of an empty text', () => {
    expect(under('playbook', '')).toEqual([]);
  });
});

describe('The name in the greeting', () => {
  const greets = (line: string) =>
    under('playbook', `${line}\n\nPlease try it again.`).filter(({ is }) => is === 'name');

  it.each([
    'Hi Ana,',
    'Hi ANA RUIZ,',
    'Dear Dr. Ruiz,',
    'Hi,',
    'Hello all,',
    'Hi there!',
    'Dear Customer,',
  ])('%j is well for Ana Ruiz', (line) => {
    expect(greets(line)).toEqual([]);
  });

  it('of another person is told, and one click puts it right', () => {
    expect(greets('Hi Maria,')).toEqual([
      {
        is: 'name',
        said: 'Maria',
        known: 'Ana',
        edit: { edit: { body: 'Hi Ana,\n\nPlease try it again.' }, words: 'Ana' },
      },
    ]);
  });

  it('says nothing where the page names nobody', () => {
    const nobody = { ...ticket, requester: undefined };
    expect(under('runbook', 'Hi Maria,', { ticket: nobody })).toEqual([]);
  });
});

describe('Words that wait to be filled', () => {
  it.each(['[Customer Name]', '{name}', '{{ticket.id}}', '<your name>', '#XXXXX', 'TBD'])(
    '%s in what was typed',
    (mark) => {
      const letter = letterOf('All is well: {news}', [slot('news')]);
      const { findings } = look(letter, runbook, { typed: { news: `see ${mark} there` } });
      expect(findings).toEqual([{ is: 'mark', said: mark }]);
    },
  );

  it.each([
    '[Ticket #48213]',
    '[ERROR] disk full',
    'a[1] and b[2]',
    'see [here](https://a.b)',
    '1 < 2 > 0',
  ])('%s is none', (words) => {
    const letter = letterOf('All is well: {news}', [slot('news')]);
    expect(look(letter, runbook, { typed: { news: words } }).findings).toEqual([]);
  });
});

describe('A promise that a clock cannot keep', () => {
  const high = ticketWith('Five of my colleagues have this problem', {
    requester: { name: 'Ana Ruiz' },
    createdAt: '2026-01-13T14:00:00.000Z',
  });
  const escalation = runbook.templates.find(({ id }) => id === 'runbook.escalation')!;
  const late = (timeframe: string, now = '2026-01-13T14:30:00.000Z') =>
    look(escalation, runbook, {
      ticket: high,
      now,
      typed: { timeframe },
    }).findings.filter(({ is }) => is === 'late');

  it('is told with both times', () => {
    expect(late('3 days')).toEqual([
      {
        is: 'late',
        ref: 'R-000-TPL-48',
        promise: 'Answer of the escalated team in the time given',
        by: '2026-01-16T14:30:00.000Z',
        metric: 'update',
        due: '2026-01-13T18:30:00.000Z',
      },
    ]);
  });

  it('is well up to the second at which the clock is due', () => {
    expect(late('4 hours')).toEqual([]);
    expect(late('4 hours 1 minute')).toHaveLength(1);
    expect(late('4 hours', '2026-01-13T14:30:00.500Z')).toEqual([]);
    expect(late('by tonight')).toEqual([]);
  });
});

describe('The templates that ship', () => {
  const templates = Object.keys(PACKS).flatMap((id) =>
    packOf(id)!.templates.map((template) => [template.id, id, template] as const),
  );

  it.each(templates)('%s says nothing that its own playbook avoids (X-15)', (_, id, template) => {
    const typed = Object.fromEntries(template.slots.map(({ key }) => [key, 'the matter']));
    const { findings } = look(template, packOf(id)!, { typed: { ...typed, customer: 'Ana' } });
    expect(findings).toEqual([]);
  });
});
