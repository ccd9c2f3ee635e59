import {
  isRight,
  judgeTrap,
  precisionOf,
  recallOf,
  tallyOf,
  TRAPS,
  type Tally,
} from '../triage/traps';
import { moodTable } from './moods';

/** Tickets with traps through the rules that ship: what is wrong with each, then figures by row and by kind of trap. */

const only = process.argv.slice(2);
const judged = TRAPS.filter(({ kind }) => only.length === 0 || only.includes(kind)).map((trap) => ({
  trap,
  verdict: judgeTrap(trap),
}));
if (judged.length === 0) {
  console.error(`Kinds of traps: ${[...new Set(TRAPS.map(({ kind }) => kind))].join(', ')}.`);
  process.exit(2);
}

for (const { trap, verdict } of judged) {
  if (isRight(verdict)) continue;
  const { wrong, missed, differs, isFalseCritical } = verdict;
  const said = [
    ...(isFalseCritical ? ['FALSE CRITICAL'] : []),
    ...differs,
    ...(wrong.length > 0 ? [`wrongly ${wrong.join(' ')}`] : []),
    ...(missed.length > 0 ? [`missed ${missed.join(' ')}`] : []),
  ];
  const text = `${trap.subject}: ${trap.text}`.slice(0, 200).replaceAll('\n', ' ⏎ ');
  console.log(`${trap.kind}, ${trap.pack}: ${said.join('; ')} | ${text}`);
}

const share = (part: number): string => part.toFixed(3);
const row = (name: string, tally: Tally): string =>
  [
    name.padEnd(14),
    ...[tally.met, tally.wrong, tally.missed].map((count) => String(count).padStart(6)),
    share(precisionOf(tally)).padStart(9),
    share(recallOf(tally)).padStart(7),
  ].join(' ');

const tallies = tallyOf(judged.map(({ verdict }) => verdict));
console.log(`\n${'row'.padEnd(14)}    met  wrong missed precision recall`);
for (const [ref, tally] of [...tallies].sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1)))
  console.log(row(ref ?? 'all rows', tally));

console.log(`\n${'kind of trap'.padEnd(14)} tickets  right`);
for (const kind of new Set(judged.map(({ trap }) => trap.kind))) {
  const own = judged.filter(({ trap }) => trap.kind === kind);
  const right = own.filter(({ verdict }) => isRight(verdict)).length;
  console.log(`${kind.padEnd(14)} ${String(own.length).padStart(7)} ${String(right).padStart(6)}`);
}

console.log(`\n${moodTable()}`);

const critical = judged.filter(({ verdict }) => verdict.isFalseCritical).length;
const passed = judged.filter(({ verdict }) => isRight(verdict)).length;
console.log(`\nfalse Criticals: ${critical}`);
console.log(`${passed} passed, ${judged.length - passed} failed`);
process.exitCode = passed === judged.length ? 0 : 1;
