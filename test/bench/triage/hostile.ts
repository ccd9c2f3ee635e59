import { packOf } from '../../../lib/playbook';
import { SHIPPED } from '../../../lib/playbook/shipped';
import type { Playbook } from '../../../lib/playbook/schema';
import { triage } from '../../../lib/triage';
import { ownTerms, playbookOf, TERMS, TEXTS } from '../../triage/hostile';
import type { Line } from '../harness/line';
import { median, row } from '../harness/table';
import { cpuOf } from '../sla/cpu';
import { flat, ticketOf } from './texts';

/** A megabyte that a customer could send, and terms that somebody could write: how long a page would wait for their triage. */

/** Milliseconds of processor time for one ticket, by round. */
type Cost = { name: string; times: number[] };

/** `texts`: each with the runbook. `own`: a pack on its own words. `terms`: each list on the text that it takes longest for. */
export type Blocked = { texts: Cost[]; own: Cost[]; terms: Cost[] };

const WORST = ['one word', 'a sentence without an end', 'the words of a term'];
const REPEATED = ['not ', 'we ', 'slow? ', '5 five ', 'the '];
const MEGABYTE = 1_000_000;

/** Each time another ticket, as one that was judged is remembered. */
const timesOf = (text: string, playbook: Playbook, rounds: number): number[] =>
  Array.from({ length: rounds }, () => cpuOf(() => void triage(ticketOf(text), playbook)));

export function measureHostile(rounds: number): Blocked {
  const runbook = packOf('runbook')!;
  const texts = Object.entries(TEXTS).map(([name, text]) => [name, flat(text())] as const);
  const costs = (playbook: Playbook, [name, text]: readonly [string, string]): Cost => ({
    name,
    times: timesOf(text, playbook, rounds),
  });
  for (const text of texts) costs(runbook, text);
  const long = [
    ...texts.filter(([name]) => WORST.includes(name)),
    ...REPEATED.map((word) => [word, flat(word.repeat(MEGABYTE / word.length))] as const),
  ];
  const terms = Object.entries(TERMS).map(([name, list]) => {
    const playbook = playbookOf(list());
    const all = long.map((text) => costs(playbook, text));
    return { ...all.toSorted((a, b) => median(b.times) - median(a.times))[0]!, name };
  });
  return {
    texts: texts.map((text) => costs(runbook, text)),
    own: SHIPPED.map((id) => {
      const playbook = packOf(id)!;
      return costs(playbook, [id, flat(ownTerms(playbook).text)]);
    }),
    terms,
  };
}

/** What a page may wait in one go. */
const MOST = 50;
const SHOWN = 6;

const worstOf = (costs: readonly Cost[]): Cost[] =>
  costs.toSorted((a, b) => median(b.times) - median(a.times)).slice(0, SHOWN);

export function tellHostile({ texts, own, terms }: Blocked): Line[] {
  const WIDTHS = [44, 12];
  const lines: Line[] = [];
  for (const [title, what, costs] of [
    ['A megabyte of a customer’s, with the runbook', 'a hostile text', texts],
    ['A megabyte of a playbook’s own words', 'a playbook’s own words', own],
    ['A megabyte, with terms that were written to block', 'hostile terms', terms],
  ] as const) {
    console.log(`\n${title}: the ones that take longest\n`);
    console.log(row(WIDTHS, '', 'ms'));
    for (const { name, times } of worstOf(costs))
      console.log(row(WIDTHS, name, median(times).toFixed(1)));
    const [worst] = worstOf(costs);
    lines.push({ what: `${what}, triaged, ms`, is: median(worst!.times), most: MOST });
  }
  return lines;
}
