import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { checkDraft, type DraftFinding } from '../../lib/reply';
import type { Message, Ticket } from '../../lib/ticket/schema';
import { filled, now as NOW, runbook, settings, ticket as TICKET } from './desk';

/** A playbook that has the runbook's replies beside its own. */
const book = (id: string): Playbook => ({
  ...packOf(id)!,
  templates: [...packOf(id)!.templates, ...runbook.templates],
});
const excellence = book('excellence');
const sop = book('sop');
const playbook = packOf('playbook')!;

function given(under: Playbook, ticket: Ticket = TICKET, now = NOW) {
  const assessment = assess(ticket, under, { tickets: [], decisions: [] }, now);
  return { ticket, playbook: under, settings, assessment, now, zone: 'America/New_York' };
}

const look = (under: Playbook, text: string, ticket?: Ticket, inside?: string[]) =>
  checkDraft({ text, as: 'public' }, { ...given(under, ticket), inside });
const only = (is: DraftFinding['is'], found: DraftFinding[]) =>
  found.filter((one) => one.is === is);

/** The text after the one click that the first finding offers. */
function mended(under: Playbook, text: string): string | undefined {
  const one = look(under, text).find((found) => 'edit' in found && found.edit);
  const put = one && 'edit' in one ? one.edit?.edit : undefined;
  if (!put) return undefined;
  const { said, nth } = put.instead;
  let at = -1;
  for (let times = 0; times <= nth; times += 1) at = text.indexOf(said, at + 1);
  return text.slice(0, at) + put.words + text.slice(at + said.length);
}

describe('One click in the page', () => {
  it.each(
    [
      [playbook, 'Hi Ana, please just try it.', 'Hi Ana, please try it.'],
      [
        playbook,
        'Hi Ana, it works now, maybe. Please try it.',
        'Hi Ana, it works now. Please try it.',
      ],
      [playbook, 'Hi Ana,\nyep, it works.', 'Hi Ana,\nyes, it works.'],
      [playbook, 'Hi Maria, is Maria-List yours?', 'Hi Ana, is Maria-List yours?'],
      [excellence, 'Hi Ana,\n\ncalm down. We look.', 'Hi Ana,\n\nI understand. We look.'],
      [excellence, 'Hopefully, it works.', 'It works.'],
      [runbook, 'Hi {{customer.first_name}}, it works.', 'Hi Ana, it works.'],
      [runbook, 'It works. [Your Name]', 'It works. Kim Lee'],
      [runbook, 'We charged 4242424242424242 twice.', 'We charged •••• 4242 twice.'],
      [runbook, 'Hi Ana, jane.miller@gmail.com has it too.', 'Hi Ana,  has it too.'],
      [runbook, 'Ask Petr <p.novak@umbrella.test>, please.', 'Ask Petr , please.'],
      [
        runbook,
        'Use this:\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0B\n-----END PRIVATE KEY-----\nThanks',
        'Use this:\n----••••\nThanks',
      ],
      [
        runbook,
        'Internal note: waits for the lists team.\n\nHi Ana, we are on it.',
        'Hi Ana, we are on it.',
      ],
      [
        runbook,
        'Hi Ana, we are on it.\n\nInternal: waits. They owe us a lot.\n\nKind regards',
        'Hi Ana, we are on it.\n\nKind regards',
      ],
      [
        runbook,
        'Hi Ana, we are on it.\n\n[internal]\nAsk Dana first.\nThen sales.\n\nKind regards',
        'Hi Ana, we are on it.\n\nKind regards',
      ],
      [
        runbook,
        'Hi Ana, the fix is there. Please do not tell the customer about the outage. Try it now.',
        'Hi Ana, the fix is there. Try it now.',
      ],
      [
        runbook,
        'Hi Ana, the fix is there. Please do not tell the customer about the outage!',
        'Hi Ana, the fix is there.',
      ],
      [runbook, 'Hi Ana, this was a user error on your side.', 'Hi Ana,'],
      [runbook, 'Hi Ana, this was a user error. You can go on.', 'Hi Ana, You can go on.'],
      [runbook, '[internal] ask Dana first', ''],
      [
        runbook,
        'I will answer you by tomorrow.',
        'I will answer you by Mon 12 Jan 2026, 16:01 EST.',
      ],
      [
        runbook,
        'We will fix it in 3 weeks, I will fix it in 3 weeks.',
        'We will fix it by Wed 14 Jan 2026, 16:00 EST, I will fix it in 3 weeks.',
      ],
      [
        playbook,
        'The arrow is fixed and points upwards for all of you again.',
        'Hi Ana,\n\nThe arrow is fixed and points upwards for all of you again.',
      ],
    ].map(
      ([under, text, better]) => [text as string, under as Playbook, better as string] as const,
    ),
  )('%j', (text, under, better) => {
    expect(mended(under, text)).toBe(better);
  });

  it('is meant for one of several places of the same words', () => {
    const [name] = look(runbook, 'Hi Maria,\n\nMaria sent the file.');
    expect(name).toMatchObject({ is: 'name', edit: { edit: { instead: { nth: 0, of: 2 } } } });
  });

  it('never begins or ends with a space, nor reaches into the next line', () => {
    for (const text of ['just\nit works', 'a\nmaybe\nb', 'Hi Ana, just', 'maybe']) {
      for (const one of look(playbook, text))
        if ('edit' in one && one.edit) {
          const { instead, words } = one.edit.edit;
          expect(instead.said).toMatch(/^\S(.*\S)?$/);
          expect(words).toMatch(/^\S([^]*\S)?$/);
        }
    }
  });
});

describe('A template that somebody has put into the box', () => {
  const typed = {
    solution: 'Turned',
    actions: 'We turned the arrow.\nThen we looked at it twice.',
    testing: 'Two people',
  };
  const letter = filled('resolution-confirmation', { typed }).text;
  const template = (under: Playbook, text: string) => only('template', look(under, text));

  it('R-004-AUT-10: is told when only its slots are filled, and that it should not go out so', () => {
    expect(template(excellence, letter)).toMatchObject([
      { name: 'Resolution Confirmation', ref: 'R-004-AUT-10', missing: ['change'], blocks: true },
    ]);
  });

  it.each([
    ['a word left out', letter.replace('Good news: your', 'Your')],
    ['a paragraph left out', letter.replace(/Thank you for bearing[^\n]*\n\n/, '')],
    ['a comma', letter.replace('news:', 'news,')],
    ['one word of one’s own', letter.replace('Good news', 'Wonderful news')],
  ])('is hardly changed by %s', (_, text) => {
    expect(template(excellence, text)).toHaveLength(1);
  });

  it('is well with a sentence of one’s own, wherever it stands', () => {
    const own = 'It was good to talk to you about Oslo.';
    for (const place of ['Good news', 'Thank you for bearing', 'Kind regards'])
      expect(template(excellence, letter.replace(place, `${own}\n\n${place}`))).toEqual([]);
  });

  it('R-003-RSP-03: needs an opening and a closing of one’s own under the SOP', () => {
    expect(template(sop, letter)).toMatchObject([
      { missing: ['opening', 'closing'], blocks: false },
    ]);
    const opened = letter.replace('Good news', 'Thank you for the clear pictures.\n\nGood news');
    expect(template(sop, opened)).toMatchObject([{ missing: ['closing'] }]);
  });

  it('is nobody’s business under the runbook, in a note, or when it is another letter', () => {
    expect(template(runbook, letter)).toEqual([]);
    expect(checkDraft({ text: letter, as: 'internal' }, given(excellence))).toEqual([]);
    const other = 'Hi Ana, good news: the parcel is with you tomorrow. Thank you, kind regards';
    expect(template(excellence, other)).toEqual([]);
  });

  it('that is meant for the team is told in a letter to the customer', () => {
    const report = playbook.templates.find(({ audience }) => audience === 'internal')!;
    const text = report.body.replace(/\*\*/g, '').replace(/\{\w+\}/g, 'one hour');
    expect(only('inside', look(playbook, text))).toMatchObject([
      {
        from: 'template',
        said: report.name,
        edit: { out: 'all', edit: { instead: { said: text.trim() }, words: '' } },
      },
    ]);
  });
});

describe('Words of an internal note in a letter', () => {
  const note =
    'They run an old contract that sales wants to end this summer, so offer no discount.';
  const withNotes = (...more: Message[]): Ticket => ({
    ...TICKET,
    messages: [...TICKET.messages, ...more],
  });
  const internal = (text: string): Message => ({ role: 'agent', visibility: 'internal', text });
  const inside = (text: string, ticket: Ticket, own?: string[]) =>
    only('inside', look(runbook, text, ticket, own));
  const leaked =
    'Hi Ana, you have an old contract that sales wants to end this summer, so we wait.';

  it('are told, as many of them as stand there', () => {
    expect(inside(leaked, withNotes(internal(note)))).toMatchObject([
      { from: 'note', said: 'an old contract that sales wants to end this summer, so' },
    ]);
  });

  it('are well when the customer has read them, when they are a prepared reply, or few', () => {
    const open: Message = { role: 'customer', visibility: 'public', text: note };
    expect(inside(leaked, withNotes(internal(note), open))).toEqual([]);
    expect(inside(leaked, withNotes(internal(`Hi Ana,\n\n${note}`)))).toEqual([]);
    expect(inside('Hi Ana, you have an old contract.', withNotes(internal(note)))).toEqual([]);
    const link = 'https://help.acme.example/how-to-turn-the-sort-arrow-of-a-list-round';
    expect(inside(`Hi Ana, see ${link}`, withNotes(internal(`Sent ${link}`)))).toEqual([]);
  });

  it('are told of a note that Deskside writes itself', () => {
    const own = 'Category: Technical › Bugs\nPriority: P2 Medium\nOwner: Platform team';
    expect(inside(own, TICKET, [own])).toHaveLength(1);
  });
});

describe('A text of a megabyte', () => {
  const PIECES = [
    'Hi Ana just maybe 4242 4242 by tomorrow I will fix it {{x}} ',
    '4242 ',
    '[[[[[',
    '<your ',
    'DE89 3704 ',
    'a.b.c@d.e.',
    'password is ',
    'internal internal ',
    'do not ',
    '> > > ',
    'the customer is so ',
    'within in the next 2 to ',
    'Good news: your request is solved. ',
    '\n',
    'é\u0301',
  ];

  it.each(PIECES)(
    '%j again and again is looked over within 50 ms, and nothing is replaced in it',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const notes = [1, 2, 3].map((): Message => ({
        visibility: 'internal',
        text: text.slice(0, 9e4),
      }));
      const asked = given(book('playbook'), {
        ...TICKET,
        messages: [...TICKET.messages, ...notes],
      });
      checkDraft({ text, as: 'public' }, asked);
      const times = Array.from({ length: 8 }, () => {
        const start = performance.now();
        const found = checkDraft({ text, as: 'public' }, asked);
        expect(found.some((one) => 'edit' in one && one.edit)).toBe(false);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    },
  );
});
