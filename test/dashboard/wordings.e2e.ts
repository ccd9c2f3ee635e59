import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  RUNBOOK,
  axeIsContent,
  becomes,
  choose,
  close,
  copyOf,
  focused,
  named,
  open,
  page,
  press,
  sees,
  show,
  type,
  unfold,
  write,
} from './typing';

/** Categories, replies and escalation of a copy, changed by the keyboard in the built extension; what is stored is read back and is sound. */

beforeAll(open);

afterAll(close);

test('a topic is added to a category, with its words and what to do', async () => {
  await copyOf(RUNBOOK);
  await show('Categories', 'categories');
  await unfold('Billing');
  await press('Add a topic');
  await expect.poll(focused).toBe('What it is about');
  await type('Gift cards');
  await write('Words of customers about it', 'gift (card|voucher)\nvoucher code');
  await unfold('More exactly');
  await write('Not beside any of these', 'business card');
  await write('What to do, step by step', 'Ask for the number.\nLook it up.');
  await becomes(({ categories }) => categories!.items[1]!.topics.at(-1), {
    id: 'new-topic',
    ref: 'own',
    text: 'Gift cards',
    detect: { terms: ['gift (card|voucher)', 'voucher code'], unless: ['business card'] },
    guide: [
      { ref: 'own', text: 'Ask for the number.' },
      { ref: 'own', text: 'Look it up.' },
    ],
  });
  await axeIsContent();
});

test('a phrase that cannot be read is told at its field and stays as it was typed', async () => {
  await write('Words of customers about it', 'gift (card');
  await sees('"(" has no meaning in a term.');
  const field = await named('Words of customers about it');
  expect(await field.evaluate(({ value, ariaInvalid }) => [value, ariaInvalid])).toEqual([
    'gift (card',
    'true',
  ]);
  await field.focus();
  await page.keyboard.press('Escape');
});

test('the keyboard stays with a topic that moves, and goes to the neighbour of one that is removed', async () => {
  await press('Move Gift cards up');
  await becomes(({ categories }) => categories!.items[1]!.topics.at(-2)?.text, 'Gift cards');
  await expect.poll(focused).toBe('Move Gift cards up');
  await press('Remove Gift cards');
  await becomes(({ categories }) => categories!.items[1]!.topics.length, 6);
  await expect.poll(focused).toContain('Contract modifications');
});

test('the category for the rest can be removed: another takes its place', async () => {
  await unfold('General');
  await press('Remove General');
  await becomes(({ categories }) => categories!.fallback.id, 'product');
  await press('Undo');
  await becomes(({ categories }) => categories!.fallback.id, 'general');
});

test('a new slot in the text of a reply is filled by a person, until the form says otherwise', async () => {
  await show('Replies', 'templates');
  await press('Add a reply');
  await expect.poll(focused).toBe('Name of the reply');
  await type('Refund is on its way');
  await write('Group', 'Money');
  await choose('Suggested', 'once it is solved');
  await write('Subject', 'Your refund {ticket}');
  await (await named('Text')).focus();
  await page.keyboard.type('Dear {customer}, {amountPaid} comes back to you');
  await page.waitForFunction(() =>
    document.querySelector('[data-part="preview"]')?.textContent?.includes('Amount paid'),
  );
  await page.keyboard.press('Tab');
  await becomes(
    ({ templates }) =>
      templates.at(-1)!.slots.map(({ key, label, source }) => [key, label, source]),
    [
      ['ticket', 'Ticket number', 'ticket.tag'],
      ['customer', 'Customer name', 'ticket.requester.name'],
      ['amountPaid', 'Amount paid', 'person'],
    ],
  );
  await becomes(({ templateGroups }) => templateGroups!.names.at(-1), 'Money');

  await unfold('{amountPaid}');
  await write('What it is called', 'What was paid');
  await write('Choices, one a line', 'all of it\nhalf of it');
  await press('Add a promise');
  await expect.poll(focused).toBe('What is promised');
  await type('The money is there');
  await write('Kept within', '3 days');
  await press('The ticket stays open until then', 'Space');
  await write('To be confirmed before it leaves', 'The refund was really started.');
  await becomes(
    ({ templates }) => {
      const { slots, promises, confirm, suggest } = templates.at(-1)!;
      return { slot: slots.at(-1), promises, confirm, suggest };
    },
    {
      slot: {
        key: 'amountPaid',
        ref: 'own',
        label: 'What was paid',
        source: 'person',
        choices: ['all of it', 'half of it'],
      },
      promises: [
        { ref: 'own', text: 'The money is there', afterSeconds: 259_200, keepsOpen: true },
      ],
      confirm: [{ ref: 'own', text: 'The refund was really started.' }],
      suggest: { when: 'solved' },
    },
  );
  await axeIsContent();
});

test('a slot that goes out of the text is gone; a name of two words is refused', async () => {
  await write('Text', 'Dear {customer}, your {amount paid} comes back');
  await sees('{amount paid} is no slot');
  await write('Text', 'Dear {customer}, your money comes back');
  await becomes(
    ({ templates }) => templates.at(-1)!.slots.map(({ key }) => key),
    ['ticket', 'customer'],
  );
});

test('a reply gets another language with the same slots', async () => {
  await unfold('Other languages');
  await press('Add a language');
  await expect.poll(focused).toBe('Language');
  await type('klingonisch');
  await sees('“klingonisch” is no language');
  await write('Language', 'pt-br');
  const [, variant] = await page.$$('[data-part="variants"] input');
  await variant!.focus();
  await type('O seu reembolso');
  await sees('The slot {ticket} is missing in the language "pt-BR".');
  await variant!.focus();
  await type('O seu reembolso {ticket}');
  await becomes(
    ({ templates }) => templates.at(-1)!.variants,
    [
      {
        language: 'pt-BR',
        subject: 'O seu reembolso {ticket}',
        body: 'Dear {customer}, your money comes back',
      },
    ],
  );
  await axeIsContent();
});

test('a renamed group takes its replies along', async () => {
  await unfold('Groups');
  await write('Name of the group Money', 'Refunds');
  await becomes(({ templates }) => templates.at(-1)!.group, 'Refunds');
});

test('a step of the ladder is added and a trigger leads to it', async () => {
  await show('Escalation', 'ladder');
  await press('Add a step');
  await expect.poll(focused).toBe('Who it is');
  await type('Founders');
  await write('What the customer is told', 'Our founders look at it themselves.');
  await press('Add a trigger');
  await expect.poll(focused).toBe('What has happened');
  await type('The press is asking');
  await write('Words of customers that raise it', 'journalist');
  await choose('Leads to', 'Level 6: Founders');
  await press('At once: it cannot be waved aside', 'Space');
  await becomes(
    ({ ladder, triggers }) => [ladder.at(-1), triggers.at(-1)],
    [
      {
        level: 6,
        name: 'Founders',
        ref: 'own',
        say: { ref: 'own', text: 'Our founders look at it themselves.' },
      },
      {
        id: 'new-trigger',
        ref: 'own',
        text: 'The press is asking',
        watches: 'words',
        detect: { terms: ['journalist'] },
        level: 6,
        immediate: true,
      },
    ],
  );
  await axeIsContent();
});

test('a step that changes places takes the trigger along', async () => {
  await press('Move Founders up');
  await becomes(
    ({ ladder, triggers }) => [ladder[4]!.name, ladder[4]!.level, triggers.at(-1)!.level],
    ['Founders', 5, 5] as (string | number | null | undefined)[],
  );
  await expect.poll(focused).toBe('Move Founders up');
});
