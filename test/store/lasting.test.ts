import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PACKS } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { changeEntry, changeSettings, settings } from '../../lib/store';
import { db } from '../../lib/store/database';
import { addPlaybook, changePlaybook, dropPlaybook, newPlaybookId } from '../../lib/store/editing';
import { playbookFor } from '../../lib/store/playbooks';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/store/schema';
import { servePackFiles } from './packFiles';

/** What is worked by stays true to what is stored, whatever came and went before. */

const runbook = PACKS.runbook!;
const OURS = { id: 'ours', title: 'Ours', of: 'runbook' };
const MONDAY = '2026-01-12T09:00:00.000Z';
const TUESDAY = '2026-01-13T09:00:00.000Z';

beforeEach(async () => {
  servePackFiles();
  await db.open();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

const inUse = async () => playbookFor(await settings());
const calling = (agentNoun: string): Playbook => ({ ...runbook, agentNoun });

describe('A playbook that is removed and taken in again under its id', () => {
  test('is worked by as it is now, though its version is the same', async () => {
    await addPlaybook(calling('Agent'), { ...OURS, at: MONDAY });
    await changeSettings({ playbook: OURS.id });
    expect((await inUse()).agentNoun).toBe('Agent');
    await dropPlaybook(OURS.id);
    await addPlaybook(calling('Guide'), { ...OURS, at: TUESDAY });
    await changeSettings({ playbook: OURS.id });
    const now = await inUse();
    expect([now.version, now.agentNoun]).toEqual(['1.0+1', 'Guide']);
  });

  test('lends what it says now', async () => {
    const lender = (text: string): Playbook => ({
      ...PACKS.excellence!,
      tone: { ...PACKS.excellence!.tone!, dos: [{ ref: 'own', text }] },
    });
    await addPlaybook(lender('Smile.'), { ...OURS, at: MONDAY });
    await changeEntry('borrowed', 'runbook/tone', OURS.id);
    expect((await inUse()).tone?.dos).toMatchObject([{ text: 'Smile.' }]);
    await dropPlaybook(OURS.id);
    await addPlaybook(lender('Listen.'), { ...OURS, at: TUESDAY });
    await changeEntry('borrowed', 'runbook/tone', OURS.id);
    expect((await inUse()).tone?.dos).toMatchObject([{ text: 'Listen.' }]);
  });
});

test('a playbook that is removed takes no word along that was typed for another, even where it is its name', async () => {
  await addPlaybook(runbook, { ...OURS, at: MONDAY });
  await changeEntry('figures', 'ours/authority', '5');
  await changeEntry('figures', 'sop/authority', 'ours');
  await changeEntry('playbookAt', 'a.example', 'ours');
  await changeEntry('playbookAt', 'b.example', 'sop');
  await dropPlaybook(OURS.id);
  expect(await settings()).toMatchObject({
    figures: { 'sop/authority': 'ours' },
    playbookAt: { 'b.example': 'sop' },
  });
  expect((await settings()).figures).not.toHaveProperty('ours/authority');
});

test('a copy of a playbook with the longest of ids has an id that is taken in', async () => {
  for (const of of ['x'.repeat(80), `${'x'.repeat(70)}-${'y'.repeat(9)}`, newPlaybookId('sop')]) {
    const as = { ...OURS, id: newPlaybookId(of), at: MONDAY };
    expect(await addPlaybook(runbook, as)).toEqual({ ok: true });
  }
});

describe('Settings of another version', () => {
  const stored = (row: object) =>
    db.settings.put({ ...DEFAULT_SETTINGS, ...row } as unknown as Settings);

  test('count where they are of the kind that is known, else as not set', async () => {
    await stored({ playbookAt: null, figures: ['a'], borrowed: undefined, role: 7, hints: 'yes' });
    const { playbookAt, figures, borrowed, role, hints } = await settings();
    expect({ playbookAt, figures, borrowed, role, hints }).toEqual({
      playbookAt: {},
      figures: {},
      borrowed: {},
      role: 'agent',
      hints: false,
    });
    expect((await inUse()).id).toBe('runbook');
  });

  test('keep what only a newer one knows, through every change', async () => {
    await stored({ voice: 'calm' });
    await changeEntry('figures', 'sop/authority', '5');
    await changeSettings({ hints: true });
    expect(await settings()).toMatchObject({ voice: 'calm', hints: true });
  });
});

describe('A change that is cut short', () => {
  test('of a playbook leaves the edition before, and no edition kept for nothing', async () => {
    await addPlaybook(runbook, { ...OURS, at: MONDAY });
    const cut = vi.spyOn(db.playbooks, 'put').mockImplementation(() => {
      throw new DOMException('The worker is gone', 'AbortError');
    });
    await expect(
      changePlaybook(OURS.id, (one) => ({ ...one, title: 'New' }), TUESDAY),
    ).rejects.toMatchObject({ name: 'NotSaved' });
    cut.mockRestore();
    expect(await db.playbooks.get(OURS.id)).toMatchObject({ edition: 1, at: MONDAY });
    expect(await db.editions.count()).toBe(0);
  });

  test('of a removal leaves the playbook and every choice of it', async () => {
    await addPlaybook(runbook, { ...OURS, at: MONDAY });
    await changeSettings({ playbook: OURS.id });
    const cut = vi.spyOn(db.settings, 'put').mockImplementation(() => {
      throw new DOMException('The worker is gone', 'AbortError');
    });
    await expect(dropPlaybook(OURS.id)).rejects.toMatchObject({ name: 'NotSaved' });
    cut.mockRestore();
    expect((await inUse()).id).toBe(OURS.id);
  });
});

test('a playbook file that cannot be fetched is told, and is there again once it can be', async () => {
  vi.resetModules();
  const fresh = await import('../../lib/store/packs');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fresh.shippedPack('sop')).rejects.toThrow('Failed to fetch');
  servePackFiles();
  expect((await fresh.shippedPack('sop'))?.id).toBe('sop');
});
