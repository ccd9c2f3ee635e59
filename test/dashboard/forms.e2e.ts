import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds } from '../popup/review';

/** Each form of a playbook, driven by the keyboard in the built extension; what is stored is read back and is sound. */

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk({ extension: process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3' });
});

afterAll(() => desk?.close());

async function copyOf(pack: string): Promise<void> {
  await page?.close();
  page = await desk.openOurs('dashboard.html');
  await press(`Make a copy of ${pack} to change`);
  await page.waitForSelector('[data-part="identity"]');
}

const RUNBOOK = 'Customer Success Representative \\(CSR\\) Runbook';
const GUIDELINES = 'Customer Service Guidelines and Best Practices';

/** The one thing of this name that is to be seen. */
async function named(name: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.waitForSelector(`::-p-aria(${name})`, { visible: true });
  return found as ElementHandle<HTMLInputElement>;
}

/** As the keyboard does: it goes there and presses. */
async function press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await (await named(name)).focus();
  await page.keyboard.press(key);
}

async function show(form: string, part: string): Promise<void> {
  await press(form);
  await page.waitForSelector(`[data-part="${part}"]`);
}

/** Opens the member of a list by its name. */
async function unfold(name: string): Promise<void> {
  const summary = await page.waitForSelector(`summary ::-p-text(${name})`);
  await summary!.evaluate((one) => one.closest('summary')!.focus());
  await page.keyboard.press('Enter');
}

/** Over what stands in the field that has the keyboard; the next key leaves it. */
async function type(text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  if (text === '') await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
}

async function write(name: string, text: string): Promise<void> {
  await (await named(name)).focus();
  await type(text);
}

async function choose(name: string, option: string): Promise<void> {
  const field = await named(name);
  await field.focus();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

/** What has the keyboard, by its label or its words. */
const focused = () =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement;
    return here.labels?.[0]?.innerText ?? here.getAttribute('aria-label') ?? here.innerText.trim();
  });

const sees = (text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

/** The copy that is being changed, as the browser keeps it. */
const stored = (): Promise<Playbook> =>
  page.evaluate(
    () =>
      new Promise<Playbook>((done, failed) => {
        const open = indexedDB.open('deskside');
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('playbooks').objectStore('playbooks').getAll();
          all.onsuccess = () => {
            open.result.close();
            const id = location.hash.split('/')[1];
            done(all.result.find((own) => own.id === id).playbook);
          };
        };
      }),
  );

/** The stored copy once it is as wanted; it is sound all the while. */
async function becomes<T>(read: (playbook: Playbook) => T, wanted: T): Promise<void> {
  await expect.poll(async () => read(await stored()), { timeout: 5000 }).toEqual(wanted);
  expect(checkPlaybook(await stored())).toMatchObject({ ok: true });
}

const axeIsContent = async () => expect(await axeFinds(page)).toEqual([]);

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

test('a checklist is started for solved tickets, with a time and a step', async () => {
  await show('Checklists', 'checklists');
  await press('Add a checklist');
  await expect.poll(focused).toBe('Name of the checklist');
  await type('Before closing');
  await choose('For', 'tickets that are solved');
  await write('Done within', '2 h');
  await press('Add a step');
  await expect.poll(focused).toBe('What to do');
  await type('Link the article');
  await write('Hint for someone new', 'Or write one.');
  await becomes(({ checklists }) => checklists.at(-1), {
    id: 'new-checklist',
    ref: 'own',
    name: 'Before closing',
    ordered: true,
    steps: [{ id: 'new-step', ref: 'own', text: 'Link the article', hint: 'Or write one.' }],
    when: 'solved',
    stage: { fromSeconds: 0, toSeconds: 7200 },
  });
  await axeIsContent();
});

test('a scorecard with another item is another version, and weights that don’t make 100 are refused', async () => {
  await show('Scorecards', 'scorecards');
  await unfold('Ticket quality checklist');
  await press('Add an item');
  await expect.poll(focused).toBe('What is asked');
  await type('The next step is named');
  await becomes(({ scorecards }) => [scorecards[0]!.items.length, scorecards[0]!.version], [
    9,
    '1.2',
  ] as (number | string)[]);
  const weights = '10\n10\n10\n10\n10\n10\n10\n10';
  await write('Weights', weights);
  await sees('There are 9 items and 8 weights');
  await write('Weights', `${weights}\n10`);
  await sees('The weights add up to 90 %');
  await write('Weights', `${weights}\n20`);
  await becomes(({ scorecards }) => scorecards[0]!.items.map(({ weight }) => weight).at(-1), 20);
  await axeIsContent();
});

test('a programme is started where the document has none, with a week that guards the new colleague', async () => {
  await show('Programmes', 'programmes');
  await sees('Programmes: not part of this playbook.');
  await axeIsContent();
  await press('Add a programme');
  await expect.poll(focused).toBe('Name of the programme');
  await type('First month');
  await press('Add an item');
  await expect.poll(focused).toBe('What is done');
  await type('Meet the team');
  await write('Within days', 'soon');
  await sees('Write a whole number');
  await write('Within days', '5');
  await press('Add a week');
  await expect.poll(focused).toBe('Name of the week');
  await type('Week 1: watching');
  await write('What is done in it', 'Sit beside somebody.');
  await write('What is not allowed yet', 'No replies alone.');
  await press('No replies to customers yet', 'Space');
  await becomes(
    ({ programmes }) => programmes,
    [
      {
        id: 'new-programme',
        ref: 'own',
        name: 'First month',
        of: 'newHire' as const,
        items: [{ id: 'new-item', ref: 'own', text: 'Meet the team', days: 5 }],
        weeks: [
          {
            ref: 'own',
            name: 'Week 1: watching',
            tasks: [{ ref: 'own', text: 'Sit beside somebody.' }],
            guard: { refs: ['own'], text: 'No replies alone.', insertReply: false },
          },
        ],
      },
    ],
  );
  await axeIsContent();
  await page.reload();
  await page.waitForSelector('[data-part="programmes"]');
  await unfold('First month');
  expect(await (await named('Name of the programme')).evaluate(({ value }) => value)).toBe(
    'First month',
  );
});

test('a time is added and removed; a second one for the same tickets is refused', async () => {
  await show('Times', 'times');
  await choose('Time for', 'Survey');
  await (await named('How long')).focus();
  await page.keyboard.type('whenever');
  await page.keyboard.press('Enter');
  await sees('That is no length of time');
  await write('How long', '2 days');
  await press('[role="button"][name="Add a time"]');
  await becomes(({ clocks }) => clocks.at(-1), {
    id: 'survey',
    ref: 'own',
    metric: 'survey',
    rank: null,
    limitSeconds: 172_800,
    comparator: '<=',
    asWritten: '2 days',
    calendar: (await stored()).calendars[0]!.id,
    count: 'elapsed',
  });
  await write('How long', '3 days');
  await press('[role="button"][name="Add a time"]');
  await sees('There are two clocks for survey: keep one.');
  await axeIsContent();
  await press('[role="button"][name="Remove the time for Survey, all tickets"]');
  await becomes(({ clocks }) => clocks.some(({ metric }) => metric === 'survey'), false);
  await expect.poll(focused).toBe('Add a time');
});

test('a playbook without categories starts a list, whose first is the one for the rest', async () => {
  await copyOf(GUIDELINES);
  await show('Categories', 'categories');
  await sees('Categories: not part of this playbook.');
  await axeIsContent();
  await press('Start a list of categories');
  await expect.poll(focused).toBe('Name of the category');
  await type('Orders');
  await becomes(({ categories }) => categories, {
    closed: false,
    items: [{ id: 'new-category', name: 'Orders', ref: 'own', topics: [] }],
    fallback: { id: 'new-category', assumed: true as const },
  });
  await press('The list is complete: no other categories are wanted', 'Space');
  await becomes(({ categories }) => categories!.closed, true);
});

/** As from the clipboard into the field that has the keyboard. */
const paste = (lines: number) =>
  page.evaluate((count) => {
    const clipboardData = new DataTransfer();
    const text = Array.from({ length: count }, (_, at) => `word ${at}`).join('\n');
    clipboardData.setData('text/plain', text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', event));
  }, lines);

test('ten thousand pasted lines are refused with a sentence; three thousand are kept, and scroll in their field', async () => {
  await press('Add a topic');
  await expect.poll(focused).toBe('What it is about');
  await type('Words');
  const field = await named('Words of customers about it');
  await field.focus();
  await paste(10_000);
  await sees('That is too much for one field: 10,000 lines');
  expect(await field.evaluate(({ value }) => value)).toBe('');
  await paste(3000);
  await page.keyboard.press('Tab');
  await becomes(({ categories }) => categories!.items[0]!.topics[0]!.detect.terms.length, 3000);
  expect(await field.evaluate((area) => area.clientHeight < innerHeight)).toBe(true);
});

test('at 400 pixels no form is cut off sideways', async () => {
  await page.setViewport({ width: 400, height: 800 });
  for (const [form, part] of [
    ['Priorities', 'scale'],
    ['Times', 'times'],
    ['Categories', 'categories'],
    ['Escalation', 'ladder'],
    ['Checklists', 'checklists'],
    ['Scorecards', 'scorecards'],
    ['Programmes', 'programmes'],
  ] as const) {
    await show(form, part);
    await page.$$eval('summary', (all) => all.forEach((summary) => summary.click()));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  }
});
