import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import { triage } from '../../lib/triage';
import { INVENTED } from './invented';
import { ticketWith } from './ticket';
import { isRight, judgeTrap, precisionOf, recallOf, tallyOf, TRAPS } from './traps';

/** What `npm run verify -- rules` prints, held: a change may not make the rules hear what nobody said, or miss what was. */

const judged = TRAPS.map((trap) => ({ trap, verdict: judgeTrap(trap) }));
const tallies = tallyOf(judged.map(({ verdict }) => verdict));
const PLAYBOOKS = ['excellence', 'guidelines', 'playbook', 'runbook', 'sop'];

describe('The traps', () => {
  test('are hundreds, under every playbook, and most ask for silence or for one row', () => {
    expect(TRAPS.length).toBeGreaterThanOrEqual(980);
    expect([...new Set(TRAPS.map(({ pack }) => pack))].sort()).toEqual(PLAYBOOKS);
    expect(TRAPS.filter(({ rules }) => rules.length === 0).length).toBeGreaterThan(250);
  });

  test('name rows that their playbook has', () => {
    const unknown = TRAPS.flatMap(({ pack, rules, may = [] }) => {
      const rows = JSON.stringify(packOf(pack));
      return [...rules, ...may].filter((ref) => !rows.includes(`"${ref}"`));
    });
    expect(unknown).toEqual([]);
  });
});

describe('No ticket is called Critical that is not', () => {
  test('among the traps', () => {
    const wrong = judged.filter(({ verdict }) => verdict.isFalseCritical);
    expect(wrong.map(({ trap }) => trap.text.slice(0, 100))).toEqual([]);
  });

  test('among the tickets in the words of customers', () => {
    const runbook = packOf('runbook')!;
    const wrong = INVENTED.filter(
      ({ subject, text, rank }) =>
        rank !== undefined &&
        rank !== 0 &&
        triage(ticketWith(text, { subject }), runbook).priority.value?.rank === 0,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('Of the rows', () => {
  test('97 of a hundred that are found are right, and 97 of a hundred that are there are found', () => {
    const all = tallies.get(null)!;
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.97);
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.97);
  });

  const often = [...tallies].filter(
    ([ref, { met, missed }]) => ref !== null && met + missed >= 3,
  ) as [string, { met: number; wrong: number; missed: number }][];

  test('most stand in three traps or more', () => {
    expect(often.length).toBeGreaterThanOrEqual(60);
  });

  test.each(often)('%s is found four times of five, and as seldom wrongly', (_ref, tally) => {
    expect(precisionOf(tally)).toBeGreaterThanOrEqual(0.8);
    expect(recallOf(tally)).toBeGreaterThanOrEqual(0.8);
  });
});

test.each([...new Set(TRAPS.map(({ kind }) => kind))])(
  'of the traps called "%s" nine of ten are judged right as a whole',
  (kind) => {
    const own = judged.filter(({ trap }) => trap.kind === kind);
    const right = own.filter(({ verdict }) => isRight(verdict));
    expect(right.length / own.length).toBeGreaterThanOrEqual(0.9);
  },
);
