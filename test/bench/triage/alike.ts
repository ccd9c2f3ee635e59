import { readFileSync } from 'node:fs';
import {
  clustersOf,
  corpusOf,
  prepare,
  type Corpus,
  type Prepared,
} from '../../../lib/triage/alike';
import { hear } from '../../../lib/triage/alike/corpus';
import { ticketOf, type Line } from '../../triage/alikeDesk';
import { median, row } from '../harness/table';
import { cpuOf } from '../sla/cpu';
import type { Line as Limit } from '../harness/line';

/** Tickets of a desk held against each other: as many as a large desk sees in a month, and one more. */

export type AlikeMeasured = {
  tickets: number;
  /** Milliseconds of processor time, by round. */
  prepared: number[];
  clustered: number[];
  half: number[];
  one: number[];
  clusters: number;
};

const TICKETS = 5_000;
const MONTH = 30 * 24 * 3_600_000;
const START = Date.UTC(2026, 4, 1);

/** The made-up desk again and again, each time other customers write, some of its words are others, and it is later. */
function desk(count: number): ReturnType<typeof ticketOf>[] {
  const lines = readFileSync('test/triage/alike.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return Array.from({ length: count }, (_, at) => {
    const line = lines[at % lines.length]!;
    const turn = Math.floor(at / lines.length);
    const words = line.text.split(' ');
    const text = words
      .map((word, place) => ((place + turn) % 3 ? word : `${word}${turn}x`))
      .join(' ');
    return ticketOf({
      ...line,
      id: String(at),
      from: line.from.replace('@', `.${turn}@v${turn}.`),
      at: new Date(START + (at * MONTH) / count).toISOString(),
      text,
    });
  });
}

export function measureAlike(rounds: number): AlikeMeasured {
  const tickets = desk(TICKETS);
  const measured: AlikeMeasured = {
    tickets: TICKETS,
    prepared: [],
    clustered: [],
    half: [],
    one: [],
    clusters: 0,
  };
  for (let round = 0; round < rounds; round += 1) {
    let ready: Prepared[] = [];
    let corpus: Corpus | undefined;
    measured.prepared.push(cpuOf(() => void (ready = tickets.map((one) => prepare(one)))));
    measured.clustered.push(
      cpuOf(() => {
        corpus = corpusOf(ready);
        measured.clusters = clustersOf(ready, corpus).length;
      }),
    );
    const few = ready.slice(0, TICKETS / 2);
    measured.half.push(cpuOf(() => void clustersOf(few, corpusOf(few))));
    const since = START + MONTH - 24 * 3_600_000;
    const near = ready.filter(({ at }) => at >= since);
    const [more] = desk(1);
    measured.one.push(
      cpuOf(() => {
        const one = { ...prepare(more!), at: START + MONTH };
        hear(corpus!, one);
        clustersOf([...near, one], corpus!);
      }),
    );
  }
  return measured;
}

export function tellAlike({ tickets, clusters, ...spent }: AlikeMeasured): Limit[] {
  const WIDTHS = [52, 10];
  const count = tickets.toLocaleString('en-US');
  console.log(`\n${count} tickets of a month held against each other, ${clusters} clusters\n`);
  console.log(row(WIDTHS, '', 'ms'));
  for (const [what, figures] of [
    ['read and prepared, once a ticket', spent.prepared],
    ['half of them held against each other', spent.half],
    ['all of them', spent.clustered],
    ['one more, against those of its day', spent.one],
  ] as const)
    console.log(row(WIDTHS, what, median(figures).toFixed(1)));
  return [
    { what: `clusters of ${count} prepared tickets, ms`, is: median(spent.clustered), most: 500 },
    {
      what: 'twice the tickets, × time',
      is: median(spent.clustered) / median(spent.half),
      most: 3,
    },
    { what: 'one more ticket, ms', is: median(spent.one), most: 10 },
  ];
}
