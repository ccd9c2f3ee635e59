import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PACKS } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { SHIPPED } from '../../lib/playbook/shipped';
import { changeEntry, changeSettings, decide, keepReview, settings } from '../../lib/store';
import { db } from '../../lib/store/database';
import { addPlaybook, changePlaybook, dropPlaybook } from '../../lib/store/editing';
import { playbookFor, playbooksOwned, withCards } from '../../lib/store/playbooks';
import type { Review } from '../../lib/store/schema';
import { servePackFiles } from './packFiles';

/** Playbooks of the team's own: what is stored of them, and which one is worked by. */

const runbook = PACKS.runbook!;
const MONDAY = '2026-01-12T09:00:00.000Z';
const TUESDAY = '2026-01-13T09:00:00.000Z';
const OURS = { id: 'runbook-ours', title: 'Our runbook', of: 'runbook', at: MONDAY };

beforeEach(async () => {
  servePackFiles();
  await db.open();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

const copied = async () => expect(await addPlaybook(runbook, OURS)).toEqual({ ok: true });
const named = (title: string) => (before: Playbook) => ({ ...before, title });
const owned = async () => (await playbooksOwned()).map(({ playbook }) => playbook);
const inUse = async (site?: string) => playbookFor(await settings(), site);

describe('a copy', () => {
  test('is the playbook under a name and a version of its own', async () => {
    await copied();
    const [copy] = await owned();
    expect(copy).toMatchObject({ id: 'runbook-ours', title: 'Our runbook', version: '1.0+1' });
    expect(copy!.clocks).toEqual(runbook.clocks);
  });

  test('has filled in what is filled in of the original', async () => {
    await changeEntry('figures', 'runbook/escalationTime', '4');
    await changeEntry('figures', 'sop/escalationTime', '8');
    await copied();
    expect((await settings()).figures).toMatchObject({ 'runbook-ours/escalationTime': '4' });
  });

  test('gets the next version with each change, whatever the change says of it', async () => {
    await copied();
    await changePlaybook(
      OURS.id,
      (before) => ({ ...named('A')(before), version: '9', id: 'x' }),
      TUESDAY,
    );
    await changePlaybook(OURS.id, named('B'), TUESDAY);
    expect(await owned()).toMatchObject([{ id: OURS.id, title: 'B', version: '1.0+3' }]);
  });

  test('is changed by two at the same time, and neither change is lost', async () => {
    await copied();
    const agent = (before: Playbook) => ({ ...before, agentNoun: 'Agent' });
    await Promise.all([
      changePlaybook(OURS.id, named('A'), TUESDAY),
      changePlaybook(OURS.id, agent, TUESDAY),
    ]);
    expect(await owned()).toMatchObject([{ title: 'A', agentNoun: 'Agent', version: '1.0+3' }]);
  });

  test('refuses a change that is not sound, says why, and stays as it was', async () => {
    await copied();
    const before = await owned();
    const unsound = (one: Playbook) => ({
      ...one,
      clocks: one.clocks.map((clock) => ({ ...clock, calendar: 'none' })),
    });
    const done = await changePlaybook(OURS.id, unsound, TUESDAY);
    expect(done).toMatchObject({ ok: false });
    expect(!done.ok && done.problems[0]).toEqual({
      path: 'clocks.0.calendar',
      sentence: 'No calendar has the id "none".',
    });
    expect(await owned()).toEqual(before);
  });

  test('that is not there cannot be changed', async () => {
    await expect(changePlaybook('nobody', named('A'), TUESDAY)).rejects.toThrow(
      'No playbook of the team\'s own has the id "nobody".',
    );
  });
});

describe('the playbook in use', () => {
  test('is the chosen one, and on some sites another', async () => {
    await copied();
    await changeSettings({ playbook: 'sop' });
    await changeEntry('playbookAt', 'acme.zendesk.com', OURS.id);
    expect((await inUse()).id).toBe('sop');
    expect((await inUse('other.zendesk.com')).id).toBe('sop');
    expect((await inUse('acme.zendesk.com')).title).toBe('Our runbook');
  });

  test('is the same object until it changes', async () => {
    await copied();
    await changeSettings({ playbook: OURS.id });
    const before = await inUse();
    expect(await inUse()).toBe(before);
    await changePlaybook(OURS.id, named('A'), TUESDAY);
    expect((await inUse()).title).toBe('A');
  });

  test('gives way to the one it was copied from when it is removed', async () => {
    await addPlaybook(PACKS.sop!, { ...OURS, id: 'sop-ours', of: 'sop' });
    await changeSettings({ playbook: 'sop-ours' });
    await changeEntry('playbookAt', 'acme.zendesk.com', 'sop-ours');
    await dropPlaybook('sop-ours');
    expect((await inUse('acme.zendesk.com')).id).toBe('sop');
    expect((await settings()).playbookAt).toEqual({});
    expect(await owned()).toEqual([]);
  });

  test('has a section of another beside its own, and says from where', async () => {
    const before = await inUse();
    await changeEntry('borrowed', 'runbook/guides', 'excellence');
    const after = await inUse();
    expect(after.guides).toEqual(PACKS.excellence!.guides);
    expect(after.borrowed).toEqual({
      guides: {
        id: 'excellence',
        version: PACKS.excellence!.version,
        title: PACKS.excellence!.title,
      },
    });
    expect(after.clocks).toEqual(before.clocks);
    await changeEntry('borrowed', 'runbook/guides', '');
    expect(await inUse()).not.toHaveProperty('borrowed');
  });

  test('borrows nothing from one that has no such section, or is not there', async () => {
    await changeEntry('borrowed', 'runbook/incidents', 'sop');
    await changeEntry('borrowed', 'runbook/tone', 'nobody');
    expect(await inUse()).not.toHaveProperty('borrowed');
  });
});

describe('what was decided under an edition', () => {
  const pin = { id: OURS.id, version: '1.0+1' };
  const review: Review = {
    ticket: 'zendesk acme.zendesk.com 1',
    scorecard: { id: runbook.scorecards[0]!.id, version: runbook.scorecards[0]!.version },
    playbook: pin,
    answers: {},
    comment: '',
    reviewer: 'Rut',
    at: MONDAY,
  };
  const withoutItems = (before: Playbook) => ({
    ...before,
    scorecards: before.scorecards.map((card) => ({ ...card, items: card.items.slice(0, 1) })),
  });

  test('keeps that edition when the playbook goes on', async () => {
    await copied();
    await keepReview(review);
    await changePlaybook(OURS.id, withoutItems, TUESDAY);
    await changePlaybook(OURS.id, named('A'), TUESDAY);
    expect(await db.editions.toCollection().primaryKeys()).toEqual([[OURS.id, '1.0+1']]);
    const [kept] = await withCards([review]);
    expect(kept!.card?.items).toEqual(runbook.scorecards[0]!.items);
  });

  test('keeps it when the playbook is removed', async () => {
    await copied();
    await keepReview(review);
    await dropPlaybook(OURS.id);
    expect((await withCards([review]))[0]!.card?.name).toBe(runbook.scorecards[0]!.name);
  });

  test('of a decision alone too; editions that nothing rests on are not kept', async () => {
    await copied();
    await changePlaybook(OURS.id, named('A'), TUESDAY);
    await decide({
      ticket: review.ticket,
      field: 'priority',
      value: '1',
      proposed: null,
      at: TUESDAY,
      playbook: { ...pin, version: '1.0+2' },
    });
    await changePlaybook(OURS.id, named('B'), TUESDAY);
    const editions = await db.editions.toArray();
    expect(editions.map(({ version, playbook }) => [version, playbook.title])).toEqual([
      ['1.0+2', 'A'],
    ]);
  });
});

test('the playbooks that ship are the ones that are laid beside the scripts', () =>
  expect(Object.keys(PACKS)).toEqual([...SHIPPED]));
