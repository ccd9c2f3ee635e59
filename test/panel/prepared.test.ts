import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { prepared } from '../../entrypoints/sidepanel/prepared';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { prepare } from '../../lib/triage';
import * as laid from '../../lib/triage/laid';
import { servePackFiles } from '../store/packFiles';

beforeEach(servePackFiles);
afterEach(() => vi.restoreAllMocks());

/** One that was never seen before; of the team's own under another id. */
const fresh = (shipped: string, id = shipped): Playbook => ({
  ...structuredClone(packOf(shipped)!),
  id,
});

it('A playbook of the team’s own is made ready in turns, between which the panel does other things', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
  const playbook = fresh('runbook', 'our-runbook');
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

it('A playbook that ships was made ready when it was built', async () => {
  const laying = vi.spyOn(laid, 'layAhead');
  const playbook = fresh('sop');
  await prepared(playbook);
  expect(laying).toHaveBeenCalledWith(playbook.vocabulary, expect.objectContaining({}));
  laying.mockClear();
  await prepared(fresh('sop', 'our-sop'));
  expect(laying).not.toHaveBeenCalled();
});

it('A playbook that is ready keeps nobody waiting', async () => {
  const playbook = packOf('sop')!;
  while (prepare(playbook));
  const wait = vi.spyOn(globalThis, 'setTimeout');
  await prepared(playbook);
  expect(wait).not.toHaveBeenCalled();
});
