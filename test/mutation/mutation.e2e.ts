import { writeFileSync } from 'node:fs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { filled, pagesAtHand } from './pages';
import type { Asked, Told } from './inPage';

declare const mutation: typeof import('./inPage');

/** Random changes of each kind and page; another seed or more of them find more. `ONLY=zendesk` attacks one, `WRONG=FILE` keeps all. */
const TIMES = Number(process.env.MUTATIONS ?? 100);
const SEED = Number(process.env.SEED ?? 20261121);

/** Attacks and readers as one script for a blank page. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'test/mutation/inPage.ts', formats: ['iife'], name: 'mutation', fileName: 'x' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the attacks were not built');
  return output.output[0].code;
}

let desk: Desk;
const told = new Map<string, Told | string>();
const only = process.env.ONLY;
const pages = pagesAtHand().filter(({ name }) => !only || name.startsWith(only));

beforeAll(async () => {
  const [code] = await Promise.all([script(), openDesk({}).then((opened) => (desk = opened))]);
  const queue = [...pages];
  const work = async () => {
    const page = await desk.open('about:blank');
    await page.evaluate(code + ';globalThis.mutation = mutation;');
    // A page that nobody looks at is laid out by nobody.
    await page.evaluate(() => {
      Element.prototype.checkVisibility = () => true;
    });
    for (let asked = queue.shift(); asked; asked = queue.shift()) {
      const standing = await filled(desk.browser, asked);
      const run = (one: Asked, seed: number, times: number) => mutation.attack(one, seed, times);
      told.set(asked.name, await page.evaluate(run, standing, SEED, TIMES));
    }
  };
  await Promise.all([work(), work()]);
}, 240_000);

afterAll(() => desk.close());

const KINDS = ['hook', 'remove', 'rename', 'duplicate', 'reorder', 'translate'];
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(whole, 1)).toFixed(3)} %`;

function row(name: string, all: Told[]): Record<string, string | number> {
  const sum = (of: (one: Told) => number) => all.reduce((total, one) => total + of(one), 0);
  const kinds = KINDS.map((kind) => [kind, sum(({ attacks }) => attacks[kind] ?? 0)]);
  return {
    helpdesk: name,
    pages: all.length,
    ...Object.fromEntries(kinds),
    fields: sum(({ fields }) => fields),
    gaps: sum(({ gaps }) => gaps),
    longer: sum(({ longer }) => longer),
    unreadable: sum(({ unreadable }) => unreadable),
    wrong: sum(({ wrong }) => wrong.length),
  };
}

describe('a page that has changed', () => {
  it('is read right, or the field is a gap, or the page is unreadable: nothing wrong is told with confidence', () => {
    const read = [...told.values()].filter((one) => typeof one !== 'string');
    const names = [...new Set(read.map(({ helpdesk }) => helpdesk))].sort();
    console.table([
      ...names.map((name) =>
        row(
          name,
          read.filter(({ helpdesk }) => helpdesk === name),
        ),
      ),
      row('all', read),
    ]);
    const skipped = [...told].flatMap(([name, one]) =>
      typeof one === 'string' ? `${name} (${one})` : [],
    );
    const apart = [...told].flatMap(([name, one]) =>
      typeof one !== 'string' && one.unconfirmed.length
        ? `${name} (${one.unconfirmed.join(', ')})`
        : [],
    );
    const wrong = read.flatMap((one) => one.wrong);
    if (process.env.WRONG) writeFileSync(process.env.WRONG, wrong.join('\n'));
    const fields = read.reduce((total, one) => total + one.fields, 0);
    console.log(`not attacked: ${skipped.join('; ')}`);
    console.log(`told by the API alone and not compared: ${apart.join('; ')}`);
    console.log(
      `wrong but confident: ${wrong.length} of ${fields} fields, ${percent(wrong.length, fields)}`,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});
