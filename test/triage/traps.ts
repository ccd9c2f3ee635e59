import { readdirSync, readFileSync } from 'node:fs';
import { packOf } from '../../lib/playbook';
import { raisedTriggers, triage } from '../../lib/triage';
import { ticketWith } from './ticket';

/**
 * Short tickets with traps, judged from the playbooks' own rows before any of them was run; `traps/KIND.jsonl`, a ticket a line.
 * `rules`: the rows that a careful colleague says are met. `may`: rows that could be argued either way. `rank` 0 is the highest;
 * null: nothing in the document fits. Where `rank` or `category` is left out, a colleague could go either way.
 */
export type Trap = {
  kind: string;
  pack: string;
  subject: string;
  text: string;
  rules: string[];
  may?: string[];
  rank?: number | null;
  category?: string | null;
  why?: string;
};

const FOLDER = new URL('./traps/', import.meta.url);

/** A million characters of one thing, and nothing at all: made here, so that no file is that long. */
const MADE: readonly Trap[] = [
  ...['', ' ', '\n\n\n', '\u200b\u200b', '🙂🙂🙂', '---', '?'].map((text) => ({ text })),
  ...['lorem ipsum ', '🙂', 'a', '\n', '> the system is down\n', '0123456789 ', '<br/>'].map(
    (piece) => ({ text: piece.repeat(1_000_000 / piece.length) }),
  ),
].map(({ text }) => ({
  kind: 'made',
  pack: 'runbook',
  subject: '',
  text,
  rules: [],
  rank: null,
  category: null,
}));

export const TRAPS: readonly Trap[] = [
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, FOLDER), 'utf8')
        .trim()
        .split('\n')
        .map((line): Trap => ({
          kind: name.replace('.jsonl', ''),
          ...(JSON.parse(line) as Omit<Trap, 'kind'>),
        })),
    ),
  ...MADE,
];

export type Verdict = {
  /** Rows that were rightly, wrongly and not found. */
  met: string[];
  wrong: string[];
  missed: string[];
  /** Called Critical, and is not. */
  isFalseCritical: boolean;
  /** What differs beside the rows, in words. */
  differs: string[];
};

/** A trap through the engine that ships: the rows that it quotes, beside those that a colleague names. */
export function judgeTrap({ pack, subject, text, rules, may = [], rank, category }: Trap): Verdict {
  const playbook = packOf(pack);
  if (!playbook) throw new Error(`There is no playbook "${pack}".`);
  const ticket = ticketWith(text, { subject });
  const found = triage(ticket, playbook);
  const raised = raisedTriggers(ticket, playbook, {
    clocks: [],
    now: '2026-01-13T14:01:00.000Z',
    earlier: [],
    category: found.category.value?.id ?? null,
  });
  const quoted = new Set([
    ...(category === undefined ? [] : refsOf(found.category)),
    ...(rank === undefined ? [] : refsOf(found.priority)),
    ...refsOf(found.tier),
    ...refsOf(found.queue),
    ...raised.map(({ ref }) => ref),
  ]);
  const gotRank = found.priority.value?.rank ?? null;
  const gotCategory = found.category.value?.name ?? null;
  const isMeant = (ref: string) => rules.includes(ref) || may.includes(ref);
  return {
    met: rules.filter((ref) => quoted.has(ref)),
    wrong: [...quoted].filter((ref) => !isMeant(ref)),
    missed: rules.filter((ref) => !quoted.has(ref)),
    isFalseCritical: gotRank === 0 && rank !== 0 && !(rank === undefined && may.length > 0),
    differs: [
      ...(rank === undefined || rank === gotRank ? [] : [`rank ${gotRank}, not ${rank}`]),
      ...(category === undefined || category === gotCategory
        ? []
        : [`category ${gotCategory}, not ${category}`]),
    ],
  };
}

const refsOf = ({ evidence }: { evidence: readonly { ref: string }[] }): string[] =>
  evidence.map(({ ref }) => ref);

export const isRight = ({ wrong, missed, differs, isFalseCritical }: Verdict): boolean =>
  wrong.length + missed.length + differs.length === 0 && !isFalseCritical;

export type Tally = { met: number; wrong: number; missed: number };

/** Shares of what was found that is right, and of what is there that was found; 1 where there was nothing. */
export const precisionOf = ({ met, wrong }: Tally): number =>
  met + wrong === 0 ? 1 : met / (met + wrong);
export const recallOf = ({ met, missed }: Tally): number =>
  met + missed === 0 ? 1 : met / (met + missed);

/** How often each row was rightly met, wrongly met and missed; `null` adds up all of them. */
export function tallyOf(verdicts: readonly Verdict[]): Map<string | null, Tally> {
  const tallies = new Map<string | null, Tally>();
  const count = (ref: string | null, as: keyof Tally): void => {
    const tally = tallies.get(ref) ?? { met: 0, wrong: 0, missed: 0 };
    tally[as] += 1;
    tallies.set(ref, tally);
  };
  for (const verdict of verdicts)
    for (const as of ['met', 'wrong', 'missed'] as const)
      for (const ref of verdict[as]) {
        count(ref, as);
        count(null, as);
      }
  return tallies;
}
