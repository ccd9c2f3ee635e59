import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import { check } from '../../lib/reply';
import { assess } from '../../lib/assess';
import { filled, now, runbook, template, ticket } from './desk';

/** Whatever stands in a ticket and whatever is typed, what leaves is a letter and nothing else. */

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\n\n',
    '{customer}',
    '{_opening}',
    '{agent',
    '}{',
    '[[x]]',
    '[[',
    '**',
    '<script>alert(1)</script>',
    '\u202egnp.exe',
    '👩‍👩‍👧‍👦',
    'שלום עולם',
    '- item\n- item',
    'undefined',
    '$&$1',
    '__proto__',
    'a'.repeat(10_000),
  ),
);
const MARK = /\{(?:customer|agent|status|done|next|timeline|ticket|_opening|_closing)\}/;
const playbook = { ...runbook, personalisation: packOf('sop')!.personalisation };

it('no mark of a slot leaves, no greeting is empty, no line is left behind', () => {
  fc.assert(
    fc.property(
      fc.record({ name: wild, status: wild, done: wild, next: wild, opening: wild }),
      fc.boolean(),
      ({ name, status, done, next, opening }, own) => {
        const { open, text, html, subject } = filled('progress-update', {
          ...(own && { playbook }),
          ticket: { ...ticket, requester: { name } },
          typed: { status, done, next, timeline: 'soon', _opening: opening },
        });
        if (open.length > 0) {
          expect([text, html]).toEqual(['', '']);
          return;
        }
        expect(text).not.toMatch(MARK);
        expect(subject).toBe('News on your request [Ticket #48213]');
        expect(text.split('\n')[0]).toMatch(/^Dear [^\s].*,$/u);
        expect(text.split('\n')[0]).not.toMatch(/undefined|^Dear\s*,/);
        expect(html.replace(/<\/?(?:p|br|b|ul|li)>/g, '')).not.toMatch(/[<>]/);
      },
    ),
  );
});

it('a text changed in any way is filled, or waits for what it asks', () => {
  fc.assert(
    fc.property(fc.array(wild, { maxLength: 6 }), wild, (pieces, leftOut) => {
      const body = pieces.join(' ');
      const letter = filled('progress-update', { body, leftOut: [leftOut], playbook });
      if (letter.open.length === 0) expect(letter.text).not.toMatch(MARK);
      else expect(letter.text).toBe('');
      expect(letter.body).toBe(body);
    }),
  );
});

it('the second look reads any letter, and what it offers never brings a mark along', () => {
  const strict = packOf('playbook')!;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(wild, fc.constantFrom('just', 'maybe', 'Hi Tom,', 'calm down', '.')), {
        maxLength: 12,
      }),
      (pieces) => {
        const given = { ticket, now, playbook: strict, template: template('progress-update') };
        const assessment = assess(ticket, strict, { tickets: [], decisions: [] }, now);
        const letter = filled('progress-update', {
          ...given,
          assessment,
          typed: { status: pieces.join(' '), done: 'x', next: 'y', timeline: 'z' },
        });
        for (const finding of check(letter, { ...given, assessment }))
          if ('edit' in finding && finding.edit)
            expect(JSON.stringify(finding.edit.edit)).not.toContain('{_');
      },
    ),
    { numRuns: 60 },
  );
});

it('a very long letter is looked over in one pass', () => {
  const given = {
    ticket,
    now,
    playbook: packOf('playbook')!,
    template: template('progress-update'),
  };
  const assessment = assess(ticket, given.playbook, { tickets: [], decisions: [] }, now);
  for (const piece of ['just maybe ', '[[[[[', '{{{{{', '[Xxxxx', '<your ', 'Hi Hi Hi ', '**a**']) {
    const typed = { status: piece.repeat(3000), done: 'x', next: 'y', timeline: 'z' };
    const letter = filled('progress-update', { ...given, assessment, typed });
    expect(check(letter, { ...given, assessment }).length).toBeLessThan(20);
    expect(filled('progress-update', { body: piece.repeat(3000) }).parts.length).toBeGreaterThan(0);
  }
});
