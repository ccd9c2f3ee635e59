import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type SeenRow } from '../../lib/store/schema';
import { insideOf, until } from '../background/inside';
import { painted } from '../lists/stage';
import { DANA } from './desk';
import { keepHouse } from './house';

/** The search results of a real Request Tracker 5, as the built extension tracks and marks them. */

const DOWN = 'The whole system is completely down';
const ids: Record<'down' | 'answered' | 'solved', string> = { down: '', answered: '', solved: '' };

const house = keepHouse(async ({ rt }) => {
  ids.down = await rt.create({ Subject: DOWN, Requestor: 'wren@ostrow.example', Content: 'Help!' });
  ids.answered = await rt.create({
    Subject: `${DOWN} here too`,
    Requestor: 'mira@tallow.example',
    Content: 'Help!',
  });
  await rt.correspond(ids.answered, 'We are on it.');
  await rt.change(`ticket/${ids.answered}`, { Owner: DANA.user });
  ids.solved = await rt.create({
    Subject: `${DOWN}, or not`,
    Requestor: 'odo@fenn.example',
    Content: 'It works again.',
  });
  await rt.change(`ticket/${ids.solved}`, { Status: 'resolved' });
});

/** Critical tickets: a first reply within 15 minutes, a solution within four hours, every hour counted. */
beforeAll(async () => {
  await insideOf(house.ours).put('settings', { ...DEFAULT_SETTINGS, playbook: 'excellence' });
  await house.ours.evaluate('chrome.storage.local.set({ poked: Date.now() })');
});

const results = () => house.show(`/Search/Results.html?Query=${encodeURIComponent('id > 0')}`);
const rowOf = (id: string) => `tbody[data-record-id="${id}"]`;
const textIn = (page: Page, id: string) =>
  until(async () => (await painted(page, rowOf(id)))[0]?.text ?? '');

describe('the search results', () => {
  it('are tracked as Request Tracker itself tells them', async () => {
    const page = await results();
    await textIn(page, ids.down);
    const rows = await insideOf(house.ours).rows<SeenRow>('rows');
    for (const id of Object.values(ids)) {
      const truth = await house.rt.ticket(id);
      const row = rows.find((one) => one.row.ref.id === id)?.row;
      expect(row).toMatchObject({
        ref: {
          helpdesk: 'rt',
          site: house.rt.host,
          url: `${house.rt.url}/Ticket/Display.html?id=${id}`,
        },
        subject: truth.Subject,
        status: truth.Status,
      });
      expect(Date.parse(row?.createdAt ?? '')).toBe(Date.parse(String(truth.Created)));
      expect(Date.parse(row?.updatedAt ?? '')).toBe(Date.parse(String(truth.LastUpdated)));
    }
    const rowFor = (id: string) => rows.find((one) => one.row.ref.id === id)?.row;
    expect(rowFor(ids.down)).toMatchObject({
      unanswered: true,
      requester: { email: 'wren@ostrow.example' },
    });
    expect(rowFor(ids.answered)?.unanswered).toBeUndefined();
    expect(rowFor(ids.answered)?.assignee).toBe(DANA.name);
  });

  it('show what breaches next without a ticket being opened', async () => {
    const page = await results();
    expect(await textIn(page, ids.down)).toMatch(/^1[234]m$/);
    expect(await textIn(page, ids.answered)).toMatch(/^3h 5\dm$/);
    expect(await painted(page, rowOf(ids.solved))).toEqual([]);
  });

  it('keep every row where it was', async () => {
    const boxes = (page: Page) =>
      page.$$eval('.ticket-list :is(tr, td, th)', (all) =>
        all.map((one) => JSON.stringify(one.getBoundingClientRect())),
      );
    const page = await results();
    await textIn(page, ids.down);
    const marked = await boxes(page);
    await insideOf(house.ours).put('settings', { ...DEFAULT_SETTINGS, marks: false });
    await house.ours.evaluate('chrome.storage.local.set({ poked: Date.now() })');
    expect(await until(async () => (await painted(page)).length === 0)).toBe(true);
    expect(await boxes(page)).toEqual(marked);
  });
});
