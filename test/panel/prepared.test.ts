import { afterEach, expect, it, vi } from 'vitest';
import { prepared } from '../../entrypoints/sidepanel/prepared';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { prepare } from '../../lib/triage';

afterEach(() => vi.restoreAllMocks());

it('A playbook is made ready in turns, between which the panel does other things', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
  const playbook = structuredClone(packOf('runbook')) as Playbook;
  let turns = 0;
  let isDone = false;
  const others = (): void => {
    turns += 1;
    if (!isDone) setTimeout(others);
  };
  setTimeout(others);
  expect(await prepared(playbook)).toBe(playbook);
  isDone = true;
  expect(turns).toBeGreaterThan(10);
  expect(prepare(playbook)).toBe(false);
});

it('A playbook that is ready keeps nobody waiting', async () => {
  const playbook = packOf('sop')!;
  while (prepare(playbook));
  const wait = vi.spyOn(globalThis, 'setTimeout');
  await prepared(playbook);
  expect(wait).not.toHaveBeenCalled();
});
