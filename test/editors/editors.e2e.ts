import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, EDITORS, type EditorName, type Laboratory, openLaboratory } from './bench';

const TEXT = 'Hi Priya,\n\nyour export runs again & <b>stays</b>.\n- rows\n- totals\n\nDana';
const HTML =
  '<p>Hi <b>Priya</b>,</p>\n<p></p>\n<p>your export runs again &amp; &lt;b&gt;stays&lt;/b&gt;.</p>\n' +
  '<ul>\n<li>rows</li>\n<li>totals</li>\n</ul>\n<p></p>\n<p>Dana</p>';

/** What each editor's own model says: of an empty draft, and of TEXT in it. */
const MODELS: Record<EditorName, { empty: string; written: string }> = {
  'CKEditor 5 (Zendesk)': {
    empty: '',
    written:
      '<p>Hi <strong>Priya</strong>,</p><p>&nbsp;</p><p>your export runs again &amp; &lt;b&gt;stays&lt;/b&gt;.</p>' +
      '<ul><li>rows</li><li>totals</li></ul><p>&nbsp;</p><p>Dana</p>',
  },
  'contenteditable (Gmail)': {
    empty: '<br>',
    written:
      '<p>Hi <b>Priya</b>,</p><p><br></p><p>your export runs again &amp; &lt;b&gt;stays&lt;/b&gt;.</p>' +
      '<ul><li>rows</li><li>totals</li></ul><p><br></p><p>Dana</p>',
  },
  'CKEditor 4 in its frame (RT)': {
    empty: '',
    written:
      '<p>Hi <strong>Priya</strong>,</p><p>&nbsp;</p><p>your export runs again &amp; &lt;b&gt;stays&lt;/b&gt;.</p>' +
      '<ul><li>rows</li><li>totals</li></ul><p>&nbsp;</p><p>Dana</p>',
  },
  'plain textarea (RT)': { empty: '', written: TEXT },
  'textarea controlled by React (RT)': { empty: '', written: TEXT },
};

/** CKEditor 4 prints its model with line breaks and tabs between blocks. */
const flat = (model: string) => model.replace(/>[\n\t]+</g, '><').trim();

let laboratory: Laboratory;
let bench: Bench;

beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());
afterEach(() => bench.page.close());

describe.each(Object.keys(EDITORS) as EditorName[])('a reply inserted into %s', (name) => {
  const { empty, written } = MODELS[name];
  const rich = !name.includes('textarea');

  it('stands in the model with its blank lines, its list, its bold word and its literal <b>', async () => {
    bench = await laboratory.open(name);
    expect(await bench.insert({ text: TEXT, html: HTML })).toEqual({ is: 'inserted', words: 10 });
    expect(flat(await bench.model())).toBe(written);
  });

  it('is still there after the next key, which lands right behind it', async () => {
    bench = await laboratory.open(name);
    await bench.insert({ text: TEXT, html: HTML });
    await bench.page.keyboard.type('!');
    expect(flat(await bench.model())).toBe(rich ? written.replace(/Dana/, 'Dana!') : `${written}!`);
  });

  it('goes with one undo and leaves the draft typed before it', async () => {
    bench = await laboratory.open(name);
    await bench.clickComposer();
    await bench.page.keyboard.type('Dear friend');
    const draft = await bench.model();
    expect(draft).toContain('Dear friend');
    expect(await bench.insert({ text: TEXT, html: HTML })).toMatchObject({ is: 'inserted' });
    expect(await bench.model()).not.toBe(draft);
    await bench.undo();
    expect(await bench.model()).toBe(draft);
  });

  it('goes with one undo out of an empty draft', async () => {
    bench = await laboratory.open(name);
    expect(await bench.insert({ text: TEXT, html: HTML })).toMatchObject({ is: 'inserted' });
    await bench.undo();
    expect(flat(await bench.model())).toBe(empty);
  });

  it('stands where the caret was, in the middle of the draft, and the draft is whole around it', async () => {
    bench = await laboratory.open(name);
    await bench.clickComposer();
    await bench.page.keyboard.type('Dear friend');
    for (let step = 0; step < 'friend'.length; step += 1)
      await bench.page.keyboard.press('ArrowLeft');
    expect(await bench.insert()).toEqual({ is: 'inserted', words: 2 });
    expect(await bench.model()).toContain('Dear Hi Priyafriend');
  });

  it('never replaces what the agent has selected', async () => {
    bench = await laboratory.open(name);
    await bench.clickComposer();
    await bench.page.keyboard.type('Dear friend');
    await bench.page.keyboard.down('Control');
    await bench.page.keyboard.press('a');
    await bench.page.keyboard.up('Control');
    expect(await bench.insert()).toMatchObject({ is: 'inserted' });
    expect(await bench.model()).toMatch(/Dear friend.*Hi Priya/s);
  });

  it('arrives once, each of ten times, and once when it is asked for twice at once', async () => {
    bench = await laboratory.open(name);
    for (let round = 1; round <= 10; round += 1) {
      const answer = await bench.insert({ text: `round${round}.`, html: `<p>round${round}.</p>` });
      expect(answer).toEqual({ is: 'inserted', words: 1 });
    }
    await Promise.all([bench.insert(), bench.insert()]);
    const model = await bench.model();
    const rounds = Array.from({ length: 10 }, (_, index) => `round${index + 1}.`);
    expect(model.match(/round\d+\./g)).toEqual(rounds);
    expect(model.match(/Hi Priya/g)).toHaveLength(1);
  });
});

it('a reply inserted into Gmail without a caret stands before the signature', async () => {
  bench = await laboratory.open('contenteditable (Gmail)');
  await bench.page.evaluate(() => window.bench.sign());
  expect(await bench.insert()).toMatchObject({ is: 'inserted' });
  expect(await bench.model()).toMatch(/Hi Priya.*gmail_signature.*Dana, Support/s);
});
