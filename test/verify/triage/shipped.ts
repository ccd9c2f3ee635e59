import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharesOf } from '../../../lib/model/calibrate';
import { classifierOf } from '../../../lib/model/classify';
import type { Guess } from '../../../lib/model/model';
import { unpack } from '../../../lib/model/pack';
import { packOf } from '../../../lib/playbook';
import type { Playbook } from '../../../lib/playbook/schema';
import { triage } from '../../../lib/triage';
import { beliefs } from '../../../lib/triage/learned/beliefs';
import { ruledCategory } from '../../../lib/triage/learned/ruled';
import { alone } from '../../../lib/triage/learned/said';
import { textOf, withTask, type Row } from '../../train/rows';
import { metricsOf, microseconds, type Metrics } from './metrics';

/** As the product judges before it has learned anything. */

export type RuleMetrics = {
  task: string;
  rows: number;
  fired: number;
  precision: number;
  accuracy: number;
};

const LABELS = ['billing', 'general', 'product', 'technical'] as const;
/** The runbook's topics in the words of the files; several of theirs have none here. */
const TOPICS: Record<string, string> = {
  outages: 'outage',
  bugs: 'bug',
  security: 'security',
  'data-access': 'access',
  'payment-disputes': 'payment',
  invoices: 'invoice',
  subscription: 'subscription',
  refunds: 'refund',
  education: 'how-to',
  account: 'account',
  'general-support': 'other',
};
const RANKS = ['critical', 'medium', 'medium', 'low'];

const runbook = packOf('runbook') as Playbook;

/** The shares of the four categories, by the model that ships and the rules together. */
export function shippedJudge(): (text: string) => Guess[] {
  const model = unpack(readFileSync(join(import.meta.dirname, '../../../public/prior.bin')));
  const prior = classifierOf(model);
  return (text) => {
    const scores = beliefs(text, ruledCategory(text, runbook), LABELS, runbook, prior);
    const shares = sharesOf(scores, LABELS.length, 1);
    return LABELS.map((label, at) => ({ label, share: shares[at] ?? 0 }));
  };
}

function rulesOn(
  task: string,
  rows: readonly Row[],
  say: (text: string) => string | undefined,
): RuleMetrics[] {
  const own = withTask(rows, task);
  if (own.length === 0) return [];
  const said = own.map((row) => say(textOf(row)));
  const fired = said.filter((one) => one !== undefined).length;
  const right = own.filter(({ labels }, at) => said[at] === labels[task]).length;
  const all = own.length;
  return [
    { task, rows: all, fired: fired / all, precision: right / (fired || 1), accuracy: right / all },
  ];
}

export function asShipped(rows: readonly Row[]): { metrics: Metrics[]; rules: RuleMetrics[] } {
  const own = withTask(rows, 'category4');
  const judge = shippedJudge();
  const texts = own.map(textOf);
  const right = own.map(({ labels }) => labels.category4 ?? '');
  const metrics =
    own.length === 0
      ? []
      : [
          {
            ...metricsOf('category4', right, texts.map(judge)),
            bytes: readFileSync(join(import.meta.dirname, '../../../public/prior.bin')),
            microseconds: microseconds(texts, judge),
            length: texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
          },
        ];
  const judged = (text: string) => triage(alone(text), runbook);
  return {
    metrics,
    rules: [
      ...rulesOn('category4', rows, (text) => judged(text).category.value?.id),
      ...rulesOn('topic', rows, (text) => TOPICS[judged(text).topic.value?.id ?? '']),
      ...rulesOn('priority3', rows, (text) => RANKS[judged(text).priority.value?.rank ?? -1]),
    ],
  };
}
