// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { nodeOf, pictureOf } from '../../entrypoints/sidepanel/picture';

/** A picture of the panel: text and looks, and nothing that acts. */

afterEach(() => document.body.replaceChildren());

function shown(html: string) {
  const { body } = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
  document.body.append(...body.children);
  return document.body.firstElementChild!;
}

const again = (element: Element): Element =>
  nodeOf(JSON.parse(JSON.stringify(pictureOf(element, element)))) as Element;

test('A picture looks as the surface did: elements, text, classes, drawings', () => {
  const main = shown(
    '<h1 class="big" data-state="late">System down</h1>' +
      '<svg viewBox="0 0 24 24"><path d="M1 2" stroke="red"></path></svg><progress value="3"></progress>',
  );
  const copy = again(main);
  expect(copy.isEqualNode(main)).toBe(true);
  expect(copy.querySelector('path')!.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('What a customer wrote is text in it, whatever it looks like', () => {
  const main = shown('<p></p>');
  main.firstElementChild!.textContent = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const copy = again(main);
  expect(copy.querySelector('img, script')).toBeNull();
  expect(copy.textContent).toBe('<img src=x onerror="alert(1)"><script>alert(2)</script>');
});

test('Nothing of it acts, leads anywhere or is taken for the panel itself', () => {
  const main = shown(
    '<a href="https://evil.example" target="_blank">go</a><img src="x.png" onerror="alert(1)">' +
      '<button data-part="desk" data-act="insert" data-value="1" id="one" aria-live="polite" ' +
      'tabindex="0" onclick="alert(1)" formaction="javascript:alert(1)">Insert</button>' +
      '<dialog open>over it</dialog>',
  );
  const copy = again(main);
  const names = [...copy.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
  expect(names).toEqual([]);
  expect(copy.textContent).toBe('goInsert');
});

test('What tells of time is marked, so that an old picture can leave it out', () => {
  const main = shown(
    '<section data-part="clocks">2 h left</section><button data-act="queue">3 late</button>' +
      '<span role="timer">1:59</span><p>High</p>',
  );
  const timed = [...again(main).querySelectorAll('[data-timed]')].map((one) => one.textContent);
  expect(timed).toEqual(['2 h left', '3 late', '1:59']);
});
