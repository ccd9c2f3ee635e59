import type { Line } from '../harness/line';
import { median, row } from '../harness/table';
import { DAYJS, DESKSIDE, type AddMeasured } from './add';
import { bundleOf } from './bundle';
import type { Compiled } from './compile';
import { ratioOf } from './cpu';
import type { Replayed } from './replay';
import type { Reported } from './report';

/** Prints a table each and answers the lines that are held to a limit. */

const whole = (figure: number) => Math.round(figure).toLocaleString('en-US');
const kilo = (bytes: number) => (bytes / 1000).toFixed(2);
const mega = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const span = (figures: number[], digits: number) =>
  `${Math.min(...figures).toFixed(digits)}–${Math.max(...figures).toFixed(digits)}`;

const title = (words: string) => console.log(`\n${words}\n`);

export function tellAdd({ cases, results }: AddMeasured): Line[] {
  const WIDTHS = [24, 12, 12, 12, 14, 9];
  const ours = results.find(({ name }) => name === DESKSIDE)!;
  title('Deadlines in New York, Monday to Friday 08-18, 37 holidays, 15 to 2,880 minutes on');
  console.log(row(WIDTHS, '', 'add/s', '× slower', 'right', 'clock changes', 'kB gzip'));
  for (const { name, file, rates, right, rightAtChanges } of results)
    console.log(
      row(
        WIDTHS,
        name,
        whole(median(rates)),
        whole(ratioOf(ours.rates, rates)),
        `${right}/${cases.plain}`,
        `${rightAtChanges}/${cases.atChanges}`,
        kilo(bundleOf(...file).gzip),
      ),
    );
  const dayjs = results.find(({ name }) => name === DAYJS)!;
  const agreed = Math.min(...results.slice(1).map(({ right }) => right));
  return [
    { what: 'add, × dayjs-business-time', is: ratioOf(ours.rates, dayjs.rates), least: 1_500 },
    { what: 'add, millions a second', is: median(ours.rates) / 1e6, least: 8 },
    {
      what: `deadlines of ${cases.plain} that every peer confirms`,
      is: agreed,
      least: cases.plain,
    },
  ];
}

export function tellCompile({ cold, second, warm, formatter }: Compiled): Line[] {
  const WIDTHS = [52, 10, 16, 14];
  title('Six years of that calendar, each round in a process of its own');
  console.log(row(WIDTHS, '', 'ms', 'from-to', '× formatter'));
  for (const [what, figures] of [
    ['the platform’s first offset of a zone', formatter],
    ['cold: a zone never asked', cold],
    ['the next calendar of that zone', second],
    ['warm: of thirty more, the one in the middle', warm],
  ] as const)
    console.log(
      row(
        WIDTHS,
        what,
        median(figures).toFixed(2),
        span(figures, 1),
        ratioOf(figures, formatter).toFixed(2),
      ),
    );
  return [
    { what: 'compile cold, ms', is: median(cold), most: 25 },
    { what: 'compile warm, ms', is: median(warm), most: 3 },
  ];
}

export function tellReplay({ events, clocks, instants, ...rates }: Replayed): Line[] {
  const WIDTHS = [52, 12, 18];
  title(
    `Tickets of ${events.toFixed(1)} events replayed to ${clocks.toFixed(1)} clocks with ${instants.toFixed(1)} instants, 3 shares of warnings`,
  );
  console.log(row(WIDTHS, '', 'tickets/s', '× only the dates'));
  for (const [what, figures] of [
    ['only the dates: read and written by the platform', rates.dates],
    ['from ISO strings to ISO strings', rates.whole],
    ['from seconds to seconds', rates.inSeconds],
  ] as const)
    console.log(
      row(WIDTHS, what, whole(median(figures)), ratioOf(figures, rates.dates).toFixed(2)),
    );
  return [{ what: 'tickets replayed a second', is: median(rates.whole), least: 150_000 }];
}

const CORE = ['timetable', 'calendar'];
const ENGINE = [...CORE, 'instant', 'events', 'tracks', 'reckon', 'counting', 'policy'];

export function tellSizes(): Line[] {
  const WIDTHS = [52, 10, 10, 10];
  const sized = (
    [
      ['calendar', CORE, 2.5],
      ['with replay and policy choice', ENGINE, 6],
    ] as const
  ).map(([what, names, most]) => ({
    what,
    most,
    ...bundleOf(...names.map((name) => `lib/sla/${name}.ts`)),
  }));
  title('What ships, minified');
  console.log(row(WIDTHS, '', 'bytes', 'gzip', 'packages'));
  for (const { what, code, gzip, packages } of sized)
    console.log(row(WIDTHS, what, code.length, gzip, packages.length));
  return sized.flatMap(({ what, gzip, packages, most }) => [
    { what: `${what}, kB gzip`, is: gzip / 1000, most },
    { what: `${what}, files of packages in it`, is: packages.length, most: 0 },
  ]);
}

export function tellReports(reports: Reported[][]): Line[] {
  const WIDTHS = [12, 12, 10, 14, 10, 10];
  const of = (rounds: Reported[], key: keyof Reported) => rounds.map((round) => round[key]);
  title('Compliance reports from written events, each in a process of its own');
  console.log(row(WIDTHS, 'tickets', 'clocks', 's', 'tickets/s', 'peak MB', 'held MB'));
  for (const rounds of reports)
    console.log(
      row(
        WIDTHS,
        whole(rounds[0]!.tickets),
        whole(rounds[0]!.clocks),
        median(of(rounds, 'cpu')).toFixed(2),
        whole(median(rounds.map(({ tickets, cpu }) => tickets / cpu))),
        mega(median(of(rounds, 'peak'))),
        mega(median(of(rounds, 'held'))),
      ),
    );
  const [few, many] = [reports[0]!, reports[1]!];
  const growth = (key: keyof Reported) => ratioOf(of(many, key), of(few, key));
  const times = many[0]!.tickets / few[0]!.tickets;
  return [
    {
      what: `report over ${whole(few[0]!.tickets)} tickets, s`,
      is: median(of(few, 'cpu')),
      most: 1,
    },
    { what: `${times} × the tickets, × time`, is: growth('cpu'), most: 1.1 * times },
    { what: `${times} × the tickets, × peak memory`, is: growth('peak'), most: 1.25 },
    { what: `${times} × the tickets, × held memory`, is: growth('held'), most: 1.1 },
  ];
}
