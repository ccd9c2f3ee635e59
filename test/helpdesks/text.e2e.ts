import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Find from '../../lib/helpdesks/find';
import { openDesk, type Desk } from '../browser/chromium';

declare const find: typeof Find;

let desk: Desk;
let page: Page;

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../../lib/helpdesks/find.ts');
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'find' } },
  })) as Rollup.RollupOutput[];
  desk = await openDesk({});
  page = await desk.browser.newPage();
  await page.addScriptTag({ content: built[0]?.output[0].code ?? '' });
});

afterAll(() => desk.close());

const text = (markup: string, cut?: string) =>
  page.evaluate(
    (html, without) =>
      find.textOf(new DOMParser().parseFromString(html, 'text/html').body, without),
    markup,
    cut,
  );

describe('the text of a message', () => {
  it.each([
    ['a<br>b', 'a\nb'],
    ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['<p>a<br></p><p>b</p>', 'a\n\nb'],
    ['<div>a<br></div><div>b</div>', 'a\nb'],
    ['a\n   b <b> c</b>d', 'a b cd'],
    ['<b>a</b> <i>b</i>', 'a b'],
    ['a&nbsp;&nbsp;b', 'a b'],
    ['<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['<span style="white-space: pre-wrap">a\nb</span>', 'a\nb'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['a<script>b</script><style>c</style><template>d</template>', 'a'],
    ['a<p hidden>b</p><p style="color:red;display: none">c</p>', 'a'],
    ['<img data-emoji="🎉" alt="x"> done', '🎉 done'],
    ['&lt;b&gt;&amp;amp;', '<b>&amp;'],
    ['<form><input name="childNodes"><input name="nodeName">a<p>b</p></form>', 'a\n\nb'],
  ])('%s reads %j', async (markup, expected) => {
    expect(await text(markup)).toBe(expected);
  });

  it('leaves out what is cut', async () => {
    expect(await text('new<blockquote class="q">old</blockquote>', '.q')).toBe('new');
  });

  it('of a tree deeper than markup ever makes comes to an end', async () => {
    const read = await page.evaluate(() => {
      let deepest: Element = document.createElement('div');
      const top = deepest;
      for (let depth = 0; depth < 2000; depth++) {
        const next = document.createElement('div');
        deepest.append(next);
        deepest = next;
      }
      deepest.append('too deep');
      top.append('seen');
      return find.textOf(top);
    });
    expect(read).toBe('seen');
  });
});

describe('a value', () => {
  it('is a field’s own, on one line, and none where there is nothing to read', async () => {
    const values = await page.evaluate(() => {
      const doc = new DOMParser().parseFromString(
        '<input value=" a  b "><p title=" "> </p>',
        'text/html',
      );
      const { attr, query, shown } = find;
      return [
        shown(query(doc, 'input')),
        shown(query(doc, 'p')) ?? null,
        attr(query(doc, 'p'), 'title') ?? null,
      ];
    });
    expect(values).toEqual(['a b', null, null]);
  });
});
