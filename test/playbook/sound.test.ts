import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import { takeIn } from '../../lib/playbook/import/files';
import { readPlaybook } from '../../lib/playbook/reading';
import { changed, changes, type Json } from './sound/mutate';
import { workBy } from './sound/use';

const RUNS = Number(process.env.SOUND_RUNS ?? 25);

describe('A playbook that is accepted works', () => {
  it.each(Object.values(PACKS))(
    '$id, changed anywhere: refused with a path and a sentence, or all that Deskside does with it works',
    (pack) => {
      let accepted = 0;
      fc.assert(
        fc.property(changes, (all) => {
          const { file, says } = changed(pack as unknown as Json, all);
          const checked = checkPlaybook(file);
          if (checked.ok) {
            accepted += 1;
            try {
              workBy(checked.playbook, pack);
            } catch (error) {
              throw new Error(says.join('; '), { cause: error });
            }
          } else
            for (const { path, sentence } of checked.problems) {
              expect(typeof path).toBe('string');
              expect(sentence).toMatch(/^\S.*\S$/s);
            }
        }),
        { numRuns: RUNS, ...(process.env.SOUND_SEED && { seed: Number(process.env.SOUND_SEED) }) },
      );
      expect(accepted).toBeGreaterThan(RUNS / 10);
    },
    600_000,
  );
});

describe('Anything at all in a file', () => {
  it('is answered and throws nothing, as a value', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (value) => {
        expect(checkPlaybook(value).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('and as a text', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.json().map((json) => json.slice(0, -1)),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(readPlaybook(written).ok).toBe(false);
        expect(takeIn(written).is).not.toBe('playbook');
      }),
      { numRuns: 300 },
    );
  });
});
