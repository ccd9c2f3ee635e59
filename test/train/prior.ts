import { writeFileSync } from 'node:fs';
import { temperatureFor } from '../../lib/model/calibrate';
import { classifierOf, scoresFor } from '../../lib/model/classify';
import { learn } from '../../lib/model/learn';
import type { Model } from '../../lib/model/model';
import { pack } from '../../lib/model/pack';
import { shuffled } from '../../lib/model/train';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { RULE_WEIGHT } from '../../lib/triage/learned/beliefs';
import { ruledCategory } from '../../lib/triage/learned/ruled';
import { rowsIn, textOf, withTask, type Row } from './rows';

/**
 * Trains the model that ships, from files of labelled texts. How sure it may be is measured on desks that it has not seen: each source
 * in turn, by a model of all the others, together with the rules that stand beside it in the product.
 */

const TASK = 'category4';
const BYTES = 180 * 1024;
const OUT = 'public/prior.bin';
const MOST_PER_SOURCE = 3000;
/** Suggested from this share on (measured 2026-11: right about two times of three on a foreign desk). */
const THRESHOLD = 0.6;

const runbook = packOf('runbook') as Playbook;
const labelOf = ({ labels }: Row): string => labels[TASK] ?? '';

const trained = (rows: Row[]): Model =>
  learn(
    { texts: rows.map(textOf), answers: rows.map(labelOf) },
    { bytes: BYTES, checked: { temperature: 1, threshold: THRESHOLD, lean: 0 } },
  ).model;

/** What the model of all other sources, and the rules, say of one that was left out. */
function foreign(rows: Row[], left: string, labels: string[]) {
  const own = classifierOf(trained(rows.filter((row) => row.source !== left)));
  const away = rows.filter((row) => row.source === left);
  const picked = [...shuffled(away.length, 1)].slice(0, MOST_PER_SOURCE).map((at) => away[at]!);
  return picked.map((row) => {
    const scores = scoresFor(own, textOf(row));
    const ruled = ruledCategory(textOf(row), runbook);
    return {
      scores: labels.map((label) => scores[own.model.labels.indexOf(label)] ?? -20),
      fired: labels.map((label) => (label === ruled ? RULE_WEIGHT : 0)),
      answer: labels.indexOf(labelOf(row)),
    };
  });
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which files of labelled texts? train FILE …');
  process.exit(2);
}
const rows = withTask(files.flatMap(rowsIn), TASK);
const labels = [...new Set(rows.map(labelOf))].sort();
const sources = [...new Set(rows.map(({ source }) => source))].sort();
const seen = sources.length > 1 ? sources.flatMap((one) => foreign(rows, one, labels)) : [];
const answers = Uint16Array.from(seen, ({ answer }) => answer);
const flat = Float32Array.from(seen.flatMap(({ scores }) => scores));
const fired = Float32Array.from(seen.flatMap((one) => one.fired));
const temperature = temperatureFor(flat, answers, labels.length, fired);
const model: Model = { ...trained(rows), temperature };
const bytes = pack(model);
writeFileSync(OUT, bytes);
console.log(
  `${OUT}: ${rows.length} texts, ${labels.length} labels, ${model.hashes.length} features, ` +
    `${(bytes.length / 1024).toFixed(0)} KB, temperature ${temperature.toFixed(2)} from ${sources.length} sources.`,
);
