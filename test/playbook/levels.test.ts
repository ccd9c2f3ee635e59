import { expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { idFrom, moved, withLimit } from '../../lib/playbook/change';
import { checkPlaybook } from '../../lib/playbook/check';
import { withLevels } from '../../lib/playbook/levels';

/** Changes that touch more than one part of a playbook. */

const runbook = PACKS.runbook!;
const levels = runbook.scale!.levels;
const limits = (name: string, playbook = runbook) => {
  const rank = playbook.scale!.levels.find((level) => level.name === name)?.rank;
  return playbook.clocks
    .filter((clock) => clock.rank === rank && clock.metric === 'resolution')
    .map(({ limitSeconds }) => limitSeconds);
};

test('times follow their level when levels change places', () => {
  const changed = withLevels(runbook, moved(levels, 0, 1));
  expect(changed.scale!.levels.map(({ rank, name }) => [rank, name])).toEqual([
    [0, 'High'],
    [1, 'Critical'],
    [2, 'Medium'],
    [3, 'Low'],
  ]);
  for (const { name } of levels) expect(limits(name, changed)).toEqual(limits(name));
  expect(checkPlaybook(changed)).toMatchObject({ ok: true });
});

test('what is for a level goes with it, and the fallback is then the last', () => {
  const changed = withLevels(
    runbook,
    levels.filter(({ name }) => name !== 'Low'),
  );
  expect(changed.clocks.some(({ id }) => id.startsWith('p3'))).toBe(false);
  expect(changed.scale!.fallback.rank).toBe(2);
  expect(checkPlaybook(changed)).toMatchObject({ ok: true });
});

test.each(Object.values(PACKS).filter(({ scale }) => scale))(
  '$id stays sound whichever level is taken out',
  (playbook) => {
    for (const gone of playbook.scale!.levels) {
      const rest = playbook.scale!.levels.filter(({ rank }) => rank !== gone.rank);
      expect(checkPlaybook(withLevels(playbook, rest))).toMatchObject({ ok: true });
    }
  },
);

test('the last level stays', () => expect(withLevels(runbook, [])).toBe(runbook));

test('the first response that a level repeats follows its clock', () => {
  const changed = withLimit(runbook, 'p1-first', 3600, '1 hour');
  expect(changed.scale!.levels[1]!.response).toMatchObject({
    limitSeconds: 3600,
    asWritten: '1 hour',
  });
  expect(changed.scale!.levels[0]!.response).toEqual(levels[0]!.response);
  expect(checkPlaybook(changed)).toMatchObject({ ok: true });
});

test('an id is made from a name, and is never one that is there', () => {
  expect(idFrom('Erste Rückfrage!', [])).toBe('erste-ruckfrage');
  expect(idFrom('First reply', ['first-reply', 'first-reply-2'])).toBe('first-reply-3');
  expect(idFrom('返信', [])).toBe('new');
});
