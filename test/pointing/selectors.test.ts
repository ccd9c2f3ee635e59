// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { kindsFrom, whoseBy } from '../../lib/pointing/kinds';
import { ownMarks } from '../../lib/pointing/marks';
import { templatesFor } from '../../lib/pointing/place';
import { likeSiblings, messagesAround, selectorsFor } from '../../lib/pointing/selectors';

const page = (html: string) => {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
};
const at = (css: string) => document.querySelector(css)!;

describe('what an element is held by', () => {
  beforeEach(() =>
    page(`
      <main>
        <h1 class="css-1x2y3z case-title mt-4 is-open" data-testid="case-title">Printer on fire</h1>
        <div id="ticket-4711" class="sc-bdVaJa" data-ticket="4711"><span class="who">Marit</span></div>
        <p class="who">Tomas</p>
      </main>`),
  );

  it('is what people named, before how it looks', () => {
    expect(ownMarks(at('h1'))[0]).toBe('[data-testid="case-title"]');
    expect(ownMarks(at('h1'))).toContain('.case-title');
  });

  it('is nothing that a machine made, that a state sets, that only says how it looks, or that holds this ticket’s number', () => {
    const all = [...ownMarks(at('h1')), ...ownMarks(at('#ticket-4711'))].join(' ');
    expect(all).not.toMatch(/css-|mt-4|is-open|sc-bd|4711/);
  });

  it('tells it from all others on the page, with two or three ways', () => {
    const found = selectorsFor([at('span.who')], document);
    expect(found.length).toBeGreaterThan(0);
    for (const css of found)
      expect([...document.querySelectorAll(css)], css).toEqual([at('span.who')]);
    expect(selectorsFor([at('h1')], document).length).toBeGreaterThan(1);
  });

  it('is its place when nothing else tells it apart', () => {
    page('<main id="desk"><div><div>one</div><div>two</div></div></main>');
    const [css] = selectorsFor([at('#desk > div > div:nth-of-type(2)')], document);
    expect(document.querySelector(css!)?.textContent).toBe('two');
  });
});

describe('one message that is pointed at', () => {
  const log = (more = '') => `
    <div class="log"><div class="entry asker"><time datetime="2026-11-20T08:15:00Z">8:15</time><span class="by">Marit</span><div class="said"><p>One</p><p>Two</p></div></div>
    <div class="entry staff"><time datetime="2026-11-20T08:40:00Z">8:40</time><span class="by">Tomas</span><div class="said"><p>Three</p></div></div>
    ${more}</div><div class="other">Footer</div>`;

  it('leads to all of them, also from a paragraph inside', () => {
    page(log());
    expect(messagesAround(at('.said p'))).toHaveLength(2);
    expect(messagesAround(at('.by'))).toHaveLength(2);
    expect(likeSiblings(at('.entry'))).toHaveLength(2);
  });

  it('gives selectors that find them on a ticket with more messages too', () => {
    page(log());
    const selectors = selectorsFor(messagesAround(at('.by')), document);
    page(
      log('<div class="entry memo"><span class="by">Ada</span><div class="said">Four</div></div>'),
    );
    for (const css of selectors) expect(document.querySelectorAll(css), css).toHaveLength(3);
  });

  it('is one of one when it has nothing like it', () => {
    page(
      '<div class="log"><div class="entry"><time datetime="2026-11-20T08:15:00Z"></time>Only</div></div>',
    );
    expect(messagesAround(at('time'))).toEqual([at('.entry')]);
  });
});

describe('whose a message is', () => {
  const entry = (className: string, inner = '') =>
    `<div class="entry ${className}"><b>${inner}</b></div>`;

  it('is told by what sets the examples apart', () => {
    page(entry('asker') + entry('staff') + entry('memo') + entry('asker'));
    const [a, b, c, d] = document.querySelectorAll('.entry');
    const kinds = kindsFrom(
      new Map([
        [a!, 'customer'],
        [b!, 'us'],
        [c!, 'note'],
      ] as const),
    );
    expect(kinds.map(({ css }) => css)).toEqual(['.asker', '.staff', '.memo']);
    expect(whoseBy(kinds, d!)).toBe('customer');
  });

  it('is found inside the message too', () => {
    page(
      '<div class="m"><i class="from-us"></i></div><div class="m"><i class="from-them"></i></div>',
    );
    const [a, b] = document.querySelectorAll('.m');
    const kinds = kindsFrom(
      new Map([
        [a!, 'us'],
        [b!, 'customer'],
      ] as const),
    );
    expect(kinds.map(({ css }) => css)).toEqual([':has(.from-us)', ':has(.from-them)']);
  });

  it('has no sign when only one kind was shown, or nothing sets two apart', () => {
    page(entry('x') + entry('x'));
    const [a, b] = document.querySelectorAll('.entry');
    expect(kindsFrom(new Map([[a!, 'customer']] as const))).toEqual([]);
    expect(
      kindsFrom(
        new Map([
          [a!, 'customer'],
          [b!, 'us'],
        ] as const),
      ),
    ).toEqual([]);
  });
});

describe('the address of a ticket', () => {
  it.each([
    ['https://desk.test/case/4711', '/case/{id}'],
    ['https://desk.test/org/42/tickets/7', '/org/*/tickets/{id}'],
    ['https://desk.test/view.php?page=ticket&id=12&x=3', '/view.php?page=ticket&id={id}'],
    ['https://desk.test/app/#/t/881', '/app/#/t/{id}'],
    ['https://desk.test/browse/INC-12', '/browse/{id}'],
  ])('%s is %s', (address, template) => {
    expect(templatesFor(new URL(address))[0]).toBe(template);
  });

  it('has none where nothing can be an id', () => {
    expect(templatesFor(new URL('https://desk.test/inbox/all'))).toEqual([]);
  });
});
