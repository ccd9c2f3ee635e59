import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromWorker, Progress } from '../lib/learning';
import { classifierOf, type Classifier } from '../lib/model/classify';
import { LEAST_CHECKED, learn, UNCHECKED, type Learning } from '../lib/model/learn';
import { pack, unpack } from '../lib/model/pack';
import type { Playbook } from '../lib/playbook/schema';
import { settings, whyUnsaved } from '../lib/store';
import { basisNow, dropModel, keepModel, modelOn } from '../lib/store/lessons';
import { learnable, type Learnable } from '../lib/store/learnable';
import { playbookFor } from '../lib/store/playbooks';
import { shippedModel } from '../lib/store/models';
import type { Ticket } from '../lib/ticket/schema';
import type { KeptModel, LearnedField } from '../lib/store/schema';
import { beliefs } from '../lib/triage/learned/beliefs';
import { named, tidied } from '../lib/triage/learned/lessons';
import { ruledCategory } from '../lib/triage/learned/ruled';

/** A worker: learns each field from all its lessons, stores the model, and ends. */

const FIELDS: readonly LearnedField[] = ['category', 'priority'];
/** With fewer there is nothing to learn that the person doesn't know anyway. */
const LEAST_LESSONS = 3;
/** A check is made again after so many more lessons: it takes four times as long as the learning. */
const CHECK_EVERY = 20;

const tell = (message: FromWorker): void => postMessage(message);

type Ground = { playbook: Playbook; prior: Classifier; basis: string; now: string };

async function learnField(field: LearnedField, ground: Ground, share: [number, number]) {
  const at = (stage: Progress['stage'], done: number): void =>
    tell({
      is: 'progress',
      progress: { field, stage, done: share[0] + (share[1] - share[0]) * done },
    });
  at('reading', 0);
  const found = await learnable(field, ground.now);
  const own = tidied(found.lessons, ground.playbook);
  const lessons = [
    ...own,
    ...(field === 'category' && own.length < LEAST_CHECKED ? named(ground.playbook) : []),
  ];
  const answers = lessons.map(({ label }) => label);
  const labels = labelsBeside(field, answers, ground.playbook);
  if (own.length < LEAST_LESSONS || new Set([...answers, ...labels]).size < 2) {
    await dropModel(field);
    return;
  }
  const before = await modelOn(field);
  const checked = stillChecked(before, own.length, [...answers, ...labels]);
  const learned = learn(
    {
      texts: lessons.map(({ text }) => text),
      answers,
      labels,
      unlabelled: found.unlabelled,
      beliefs: field === 'category' ? (all) => believedOf(lessons, all, ground) : undefined,
    },
    {
      checked: own.length < LEAST_CHECKED ? UNCHECKED : checked,
      onProgress: (done) => at(done < 0.8 && !checked ? 'checking' : 'training', done),
    },
  );
  at('storing', 1);
  await keepModel({
    field,
    basis: ground.basis,
    at: ground.now,
    lessons: own.length,
    checkedAt: checked && before ? before.checkedAt : own.length,
    bytes: pack({ ...learned.model, lessons: own.length }),
    report: { ...(checked && before ? before : learned).report, lessons: own.length },
  });
}

/** A category of the playbook that nobody chose yet may still be the right one; a level is only learned from examples. */
const labelsBeside = (
  field: LearnedField,
  answers: string[],
  { categories }: Playbook,
): string[] =>
  field === 'priority'
    ? []
    : (categories?.items ?? []).map(({ name }) => name).filter((name) => !answers.includes(name));

/** The last check holds for a few more lessons with the same labels. */
function stillChecked(
  before: KeptModel | undefined,
  lessons: number,
  labels: string[],
): Learning['checked'] {
  if (!before?.report.after || Math.abs(lessons - before.checkedAt) >= CHECK_EVERY)
    return undefined;
  const model = unpack(before.bytes);
  const same = new Set(labels).size === model.labels.length;
  return same && labels.every((label) => model.labels.includes(label)) ? model : undefined;
}

function believedOf(
  lessons: (Omit<Learnable['lessons'][number], 'ticket'> & { ticket?: Ticket })[],
  labels: readonly string[],
  { playbook, prior }: Ground,
): Float32Array {
  const all = new Float32Array(lessons.length * labels.length);
  lessons.forEach(({ text, ticket }, row) =>
    all.set(
      beliefs(text, ruledCategory(ticket ?? text, playbook), labels, playbook, prior),
      row * labels.length,
    ),
  );
  return all;
}

async function run(): Promise<void> {
  const [basis, prior, playbook] = await Promise.all([
    basisNow(),
    shippedModel(),
    settings().then((chosen) => playbookFor(chosen)),
  ]);
  const ground = { playbook, prior: classifierOf(prior), basis, now: new Date().toISOString() };
  for (const [at, field] of FIELDS.entries())
    await learnField(field, ground, [at / FIELDS.length, (at + 1) / FIELDS.length]);
}

export default defineUnlistedScript(() => {
  run().then(
    () => tell({ is: 'done' }),
    (error: unknown) => tell({ is: 'failed', because: whyUnsaved(error), message: String(error) }),
  );
});
