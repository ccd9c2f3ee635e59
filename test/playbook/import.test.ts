import { describe, expect, it } from 'vitest';
import { PACKS, packOf } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import { fileOf } from '../../lib/playbook/import/file';
import { takeIn } from '../../lib/playbook/import/files';
import { bodyFromHtml } from '../../lib/playbook/import/html';
import { repliesFromMacros } from '../../lib/playbook/import/macros';
import { askedFor, problemsWith, withReplies, type Reply } from '../../lib/playbook/import/replies';
import type { Playbook } from '../../lib/playbook/schema';

const runbook = packOf('runbook') as Playbook;

const macro = (title: string, actions: Record<string, unknown>, more: object = {}) => ({
  id: 1,
  title,
  active: true,
  description: null,
  actions: Object.entries(actions).map(([field, value]) => ({ field, value })),
  ...more,
});
const bodyOf = (actions: Record<string, unknown>): string | undefined => {
  const found = repliesFromMacros([macro('A', actions)]);
  return found.ok ? found.replies[0]?.body : undefined;
};
const reply = (change: Partial<Reply>): Reply => ({
  from: 'row 2',
  name: 'Refund',
  group: 'Money',
  audience: 'customer',
  subject: '',
  body: 'Hello',
  ...change,
});

describe('Macros of a Zendesk export', () => {
  it('become replies: the group before the last ::, public or internal, with subject', () => {
    const found = repliesFromMacros({
      macros: [
        macro('Billing::Refunds::Approved', {
          comment_value: 'Done.',
          subject: 'Your refund',
          status: 'solved',
        }),
        macro('Ask a colleague', {
          comment_value: 'Please look.',
          comment_mode_is_public: 'false',
        }),
      ],
      count: 5,
    });
    expect(found).toEqual({
      ok: true,
      replies: [
        {
          from: '"Billing::Refunds::Approved"',
          name: 'Approved',
          group: 'Billing · Refunds',
          audience: 'customer',
          subject: 'Your refund',
          body: 'Done.',
        },
        {
          from: '"Ask a colleague"',
          name: 'Ask a colleague',
          group: 'Macros',
          audience: 'internal',
          subject: '',
          body: 'Please look.',
        },
      ],
      leftOut: [],
      missing: 3,
    });
  });

  it('that are switched off, write nothing or decide by Liquid are named and left out', () => {
    const list = [
      macro('Old', { comment_value: 'x' }, { active: false }),
      macro('Close', { status: 'closed' }),
      macro('Empty', { comment_value: '  ' }),
      macro('Book', { comment_value_html: '<p>'.repeat(50_000) }),
      macro('Maybe', { comment_value: '{% if ticket.id %}a{% else %}b{% endif %}' }),
    ];
    expect(repliesFromMacros(list)).toMatchObject({
      replies: [],
      leftOut: [
        { name: 'Old', because: 'inactive' },
        { name: 'Close', because: 'noReply' },
        { name: 'Empty', because: 'noReply' },
        { name: 'Book', because: 'tooLong' },
        { name: 'Maybe', because: 'logic' },
      ],
    });
    expect(repliesFromMacros(list, { inactive: true })).toMatchObject({
      replies: [{ name: 'Old' }],
    });
  });

  it.each([
    ['Hi {{ticket.requester.first_name}},', 'Hi {customerFirstName},'],
    ["Hi {{ ticket.requester.first_name | default: 'there' }},", 'Hi {customerFirstName},'],
    ['Your ticket #{{ticket.id}} waits.', 'Your {ticket} waits.'],
    ['[Ticket #{{ticket.id}}]', '{ticket}'],
    ['No. {{ticket.id}}', '{ticket}'],
    ['{{current_user.name}} of {{ticket.account}}', '{agent} of {company}'],
    ['{{dc.opening_hours}}', '{dc_opening_hours}'],
  ])('%s reads %s', (liquid, slots) => {
    expect(bodyOf({ comment_value: liquid })).toBe(slots);
  });

  it('the text for a channel is taken without the channel', () => {
    expect(bodyOf({ comment_value: ['channel:all', 'Hello'] })).toBe('Hello');
  });

  it('marks that stand there by chance do no harm', () => {
    expect(bodyOf({ comment_value: '2 ** 3 [[x]]' })).toBe('2  3 [ [x] ]');
  });

  it('what is not shaped like a macro is refused with its place', () => {
    expect(repliesFromMacros({ macros: [{ title: 7, actions: [] }] })).toEqual({
      ok: false,
      problems: [
        {
          path: 'macros.0.title',
          sentence: 'This must be text, in quotation marks, and is a number.',
        },
      ],
    });
  });
});

describe('HTML of a macro', () => {
  it.each([
    ['<p>Hello <b>you</b>,</p><p>two<br>lines</p>', 'Hello **you**,\n\ntwo\nlines'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    [
      '<p>Do:</p><ul><li>this</li><li><strong> that </strong></li></ul>then',
      'Do:\n\n- this\n- **that**\n\nthen',
    ],
    ['Tom &amp; Ann &lt;3 &#8212; &nbsp;x', 'Tom & Ann <3 — x'],
    ['<a href="https://a.example/x">our page</a>', 'our page (https://a.example/x)'],
    ['<a href="https://a.example">https://a.example</a>', 'https://a.example'],
    ['<a href="mailto:a@b.example">write</a>', 'write (a@b.example)'],
    ['<a href="javascript:alert(1)">click</a>', 'click'],
    ['<img src=x onerror=alert(1)><script>alert(2)</script><svg><b>x</b></svg>ok', 'ok'],
    ['<b>a</b><b>b</b> <b>**c**</b>', '**ab c**'],
    ['<h2>Title</h2><p>text', '**Title**\n\ntext'],
    ['<p>never <b>closed', 'never **closed**'],
    ['</b></b></p>loose', 'loose'],
  ])('%s reads %j', (html, body) => {
    expect(bodyFromHtml(html)).toBe(body);
  });

  it('thousands of open elements are read like any other', () => {
    expect(bodyFromHtml(`${'<div><b>'.repeat(5_000)}deep`)).toContain('deep');
  });
});

describe('Replies in a playbook', () => {
  it('get ids, groups and slots that mean what they mean there; others are filled by the person', () => {
    const replies = [
      reply({ body: 'Hi {customer}, {order_number}. {ticket}' }),
      reply({ from: 'row 3', body: 'Another of that name' }),
    ];
    const playbook = withReplies(runbook, replies);
    const [first, second] = playbook.templates.slice(runbook.templates.length);
    expect([first?.id, second?.id]).toEqual(['refund', 'refund-2']);
    expect(playbook.templateGroups?.names).toContain('Money');
    expect(first?.slots.map(({ key, source, label }) => [key, source, label])).toEqual([
      ['customer', 'ticket.requester.name', expect.any(String)],
      ['order_number', 'person', 'Order number'],
      ['ticket', 'ticket.tag', expect.any(String)],
    ]);
    expect(askedFor(replies, runbook)).toEqual(['order_number']);
    expect(checkPlaybook(playbook).ok).toBe(true);
  });

  it('that stand there already, word for word, are not added again', () => {
    const once = withReplies(runbook, [reply({})]);
    expect(withReplies(once, [reply({}), reply({ body: 'New' })]).templates).toHaveLength(
      once.templates.length + 1,
    );
  });

  it('a broken one is named by its row', () => {
    expect(problemsWith(runbook, [reply({}), reply({ from: 'row 3', body: 'x **y' })])).toEqual([
      { path: 'row 3, body', sentence: 'A bold mark (**) is not closed.' },
    ]);
  });

  it('leave the playbook that they are added to as it was', () => {
    const before = structuredClone(runbook);
    withReplies(runbook, [reply({})]);
    expect(runbook).toEqual(before);
  });
});

describe('A file of any kind', () => {
  it('is known by what it holds', () => {
    expect(takeIn(fileOf(runbook))).toMatchObject({ is: 'playbook' });
    expect(takeIn(JSON.stringify([macro('A', { comment_value: 'x' })]))).toMatchObject({
      of: 'macros',
    });
    expect(takeIn('{"macros": []}')).toMatchObject({ is: 'replies', of: 'macros', replies: [] });
    expect(takeIn('\uFEFFBody;Name\nHi;A\n')).toMatchObject({
      of: 'csv',
      replies: [{ name: 'A' }],
    });
  });

  it.each(['', 'hello', '[]', '7', '<html>', 'a,b\n1,2'])('%j is refused', (text) => {
    expect(takeIn(text)).toMatchObject({ is: 'refused' });
  });

  it('a playbook that was written and read again is the same', () => {
    for (const pack of Object.values(PACKS)) {
      const again = takeIn(fileOf(pack));
      const $schema = './playbook.schema.json';
      expect(again).toMatchObject({ is: 'playbook', playbook: { ...pack, $schema } });
    }
  });

  it('lists fifty problems and says how many more there are', () => {
    const broken = { ...structuredClone(PACKS.runbook!), triggers: Array(70).fill({}) };
    const found = takeIn(JSON.stringify(broken));
    expect(found.is === 'refused' && found.problems).toHaveLength(50);
    expect(found.is === 'refused' && found.more).toBeGreaterThan(100);
  });
});
