import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insteadOf } from '../../lib/instead';
import { takeAddressOut, takeOut } from '../../lib/reply/draftOut';
import { type Bench, type Laboratory, openLaboratory, pause } from './bench';
import { type EditorName, EDITORS, NAMES, REPLY, type Where } from './editors';

/** CKEditor 4 and TinyMCE print their models with line breaks and tabs between blocks. */
const flat = (model: string) =>
  /^</.test(model) ? model.replace(/>[\n\t]+</g, '><').trim() : model;

/** A model's text in one line. */
const plain = (model: string) =>
  model
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A model's words without its marks. */
const words = (model: string) => model.replace(/<[^>]*>|\s|&nbsp;/g, '');

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());

describe.each(NAMES)('a reply inserted into %s', (name: EditorName) => {
  const { empty, written, merges = 0 }: Where = EDITORS[name];
  const dana = written.lastIndexOf('Dana') + 'Dana'.length;
  let bench: Bench;

  beforeAll(async () => {
    bench = await laboratory.open(name);
  });
  afterAll(() => bench.page.close());

  /** A draft as an agent leaves it: the words typed, after whatever stood there was deleted. */
  async function draft(typed: string): Promise<string> {
    await bench.clickComposer();
    await bench.withControl('a');
    await bench.page.keyboard.press('Backspace');
    await bench.page.keyboard.type(typed);
    return bench.model();
  }

  it('stands in its model as it is, then the next key right behind it; each goes with one undo', async () => {
    expect(await bench.readDraft()).toEqual({ is: 'draft', text: '', as: 'public' });
    expect(await bench.insert(REPLY)).toEqual({ is: 'inserted', words: 10 });
    expect(flat(await bench.model())).toBe(written);
    expect(await bench.readDraft()).toMatchObject({
      text: expect.stringMatching(/^Hi Priya,\n\nyour export runs again & <b>stays<\/b>\.\n/),
    });
    await pause(merges);
    await bench.page.keyboard.type('!');
    expect(flat(await bench.model())).toBe(`${written.slice(0, dana)}!${written.slice(dana)}`);
    await bench.withControl('z');
    expect(flat(await bench.model())).toBe(written);
    await bench.withControl('z');
    expect(flat(await bench.model())).toBe(empty);
  });

  it('comes into a draft that is read as it is typed, with its lines', async () => {
    await draft('Dear friend,\n\nall <b> is');
    await bench.page.keyboard.down('Shift');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.up('Shift');
    await bench.page.keyboard.type('well');
    const { text } = (await bench.readDraft()) as { text: string };
    expect(text.replace(/\n+/g, '\n')).toBe('Dear friend,\nall <b> is\nwell');
    expect(text).toContain('friend,\n\nall');
  });

  it('leaves the draft whole, in whose middle it stands where the caret was, also when it is undone', async () => {
    const before = await draft('Dear friend');
    for (let step = 0; step < 'friend'.length; step += 1)
      await bench.page.keyboard.press('ArrowLeft');
    expect(await bench.insert()).toEqual({ is: 'inserted', words: 2 });
    expect(words(await bench.model())).toBe('DearHiPriyafriend');
    await bench.withControl('z');
    expect(await bench.model()).toBe(before);
  });

  it('never replaces what the agent has selected', async () => {
    await draft('Dear friend');
    await bench.withControl('a');
    expect(await bench.insert()).toMatchObject({ is: 'inserted' });
    expect(words(await bench.model())).toBe('DearfriendHiPriya');
  });

  it('takes the place of the words that are meant, and of no others, undone in one step', async () => {
    const before = await draft('maybe here, maybe there, maybe nowhere');
    const { text } = (await bench.readDraft()) as { text: string };
    const at = text.indexOf('maybe there');
    const instead = insteadOf(text, at, at + 'maybe'.length);
    expect(instead).toEqual({ said: 'maybe', nth: 1, of: 3 });
    expect(await bench.insert({ text: 'perhaps', html: 'perhaps', instead })).toEqual({
      is: 'inserted',
      words: 1,
    });
    expect(plain(await bench.model())).toBe('maybe here, perhaps there, maybe nowhere');
    await pause(merges);
    await bench.withControl('z');
    expect(await bench.model()).toBe(before);
  });

  it('is taken out again as a whole, also when more was typed around it; what was typed stays', async () => {
    await draft('Before. ');
    expect(await bench.insert(REPLY)).toMatchObject({ is: 'inserted' });
    await pause(merges);
    await bench.page.keyboard.type(' Behind.');
    const takeOut = (said: string) =>
      bench.insert({ text: '', html: '', instead: { said, nth: 0, of: 1 } });
    const bare = await takeOut(REPLY.text.replaceAll('- ', ''));
    const out = { is: 'inserted', words: 0 };
    expect(bare.is === 'gone' ? await takeOut(REPLY.text) : bare).toEqual(out);
    expect(words(plain(await bench.model()))).toBe('Before.Behind.');
    expect(await takeOut(REPLY.text)).toEqual({ is: 'gone' });
  });

  it('loses a line, and no empty one stays behind, undone in one step', async () => {
    const before = await draft('Hi Priya,\nInternal: sales wants them out.\nIt runs again.');
    const { text } = (await bench.readDraft()) as { text: string };
    const from = text.indexOf('Internal');
    const { edit } = takeOut(text, { from, to: from + 'Internal'.length }, true);
    expect(edit.instead.said).toMatch(/^Priya,\s+Internal: sales wants them out\.$/);
    const { words: stays, instead } = edit;
    expect(await bench.insert({ text: stays, html: stays, instead })).toMatchObject({
      is: 'inserted',
    });
    const { text: left } = (await bench.readDraft()) as { text: string };
    expect(left).toBe(text.replace(/Internal.*\n+/, ''));
    await pause(merges);
    await bench.withControl('z');
    expect(await bench.model()).toBe(before);
  });

  it('loses an address with the link that was made of it', async () => {
    await draft('');
    const html = '<p>Ask <a href="mailto:jane@umbrella.test">jane@umbrella.test</a> first.</p>';
    const asked = { text: 'Ask jane@umbrella.test first.', html };
    expect(await bench.insert(asked)).toMatchObject({ is: 'inserted' });
    await bench.page.keyboard.type(' Thanks.');
    const { text } = (await bench.readDraft()) as { text: string };
    const from = text.indexOf('jane');
    const to = from + 'jane@umbrella.test'.length;
    const told = (model: string) => model.split('jane@umbrella.test').length - 1;
    const before = told(await bench.model());
    const { instead } = takeAddressOut(text, { from, to }).edit;
    await pause(merges);
    expect(await bench.insert({ text: '', html: '', instead })).toMatchObject({ is: 'inserted' });
    expect(plain(await bench.model())).toMatch(/^Ask first\. ?Thanks\.$/);
    expect(await bench.model()).not.toMatch(/umbrella|href/);
    await pause(merges);
    await bench.withControl('z');
    // CKEditor 4, TinyMCE and Summernote take the words typed last for a part of the same step.
    expect(plain(await bench.model())).toMatch(/^Ask jane@umbrella\.test first\./);
    expect(told(await bench.model())).toBe(before);
  });

  it('puts a greeting on a line of its own before the first word, undone in one step', async () => {
    const before = await draft('Your export runs again.');
    const instead = { said: 'Your', nth: 0, of: 1 };
    const greeting = { text: 'Hi Priya,\n\nYour', html: 'Hi Priya,<br><br>Your' };
    expect(await bench.insert({ ...greeting, instead })).toMatchObject({ is: 'inserted' });
    const { text } = (await bench.readDraft()) as { text: string };
    expect(text).toMatch(/^Hi Priya,\n+Your export runs again\.$/);
    await pause(merges);
    await bench.withControl('z');
    expect(await bench.model()).toBe(before);
  });

  it('takes the place of nothing when the draft has changed since it was read', async () => {
    const before = await draft('maybe here, maybe there');
    const better = { text: 'perhaps', html: 'perhaps' };
    const gone = { is: 'gone' };
    expect(await bench.insert({ ...better, instead: { said: 'maybe', nth: 1, of: 3 } })).toEqual(
      gone,
    );
    expect(await bench.insert({ ...better, instead: { said: 'never', nth: 0, of: 1 } })).toEqual(
      gone,
    );
    expect(await bench.model()).toBe(before);
  });

  it('runs nothing of what hostile markup carries', async () => {
    await draft('');
    const html =
      '<p>Hi <img src=x onerror="__xss=1"><svg onload="__xss=1"></svg><a href="javascript:__xss=1">here</a>' +
      '<a href="https://example.org/a?b=1&c=2" onclick="__xss=1" style="x">there</a></p><script>__xss=1</script>';
    const text = 'Hi herethere__xss=1';
    expect(await bench.insert({ text, html })).toMatchObject({ is: 'inserted' });
    expect(await bench.page.evaluate(() => '__xss' in window)).toBe(false);
    const model = await bench.model();
    expect(model).not.toMatch(/onerror|onload|onclick|javascript:|<img|<svg|<script|style=/);
    if (empty.startsWith('<') || /^<p/.test(model))
      expect(model).toContain('href="https://example.org/a?b=1&amp;c=2"');
  });

  it('arrives once, each time, and once when it is asked for twice at once', async () => {
    await draft('');
    const one = { text: 'one.', html: '<p>one.</p>' };
    expect(await bench.insert(one)).toEqual({ is: 'inserted', words: 1 });
    await Promise.all([bench.insert(), bench.insert()]);
    expect(words(await bench.model())).toBe('one.HiPriya');
  });
});

describe('Gmail, which keeps the signature in the draft', () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await laboratory.open('contenteditable (Gmail)');
    await bench.page.evaluate(() => window.bench.sign());
  });
  afterAll(() => bench.page.close());

  it('has a reply that was inserted without a caret before it', async () => {
    expect(await bench.insert()).toMatchObject({ is: 'inserted' });
    expect(await bench.model()).toMatch(/Hi Priya.*gmail_signature.*Dana, Support/s);
  });

  it('has a draft that is read without it', async () => {
    expect(await bench.readDraft()).toEqual({ is: 'draft', text: 'Hi Priya', as: 'public' });
  });
});
