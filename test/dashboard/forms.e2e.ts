import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  GUIDELINES,
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
  paste,
  press,
  sees,
  show,
  stored,
  type,
  unfold,
  write,
} from './typing';

/** Checklists, scorecards, programmes and times of a copy, changed by the keyboard in the built extension; what is stored is read back and is sound. */

beforeAll(open);

afterAll(close);

test('a checklist is started for solved tickets, with a time and a step', async () => {
  await copyOf(RUNBOOK);
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
