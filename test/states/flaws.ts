import type { Page } from 'puppeteer-core';
import { axeFinds } from '../popup/review';

/**
 * What no picture may show: anything that runs out at the side, words that are cut off without a sign, words over words, two filled
 * buttons. One line each.
 */
export async function seenIn(page: Page): Promise<string[]> {
  // As a compiler names what is named in these files.
  await page.evaluate('globalThis.__name ??= (one) => one');
  return page.evaluate(seen);
}

/** The same, and what axe finds in light and in dark. */
export async function flawsOf(page: Page): Promise<string[]> {
  const found = [...(await seenIn(page)), ...(await axeFinds(page))];
  await page.emulateMediaFeatures([]);
  return found;
}

/** Runs in the page. */
function seen(): string[] {
  const named = (element: Element): string => {
    const own = element.closest('[data-act], [data-field], [data-part]');
    const name = own && Object.values((own as HTMLElement).dataset)[0];
    return `<${element.localName}> of ${name} “${element.textContent?.trim().slice(0, 40)}”`;
  };
  const all = [...document.querySelectorAll<HTMLElement>('main *, dialog[open] *, #root *')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }),
  );
  const styleOf = new Map(all.map((element) => [element, getComputedStyle(element)]));
  const scrolls = (element: Element): boolean =>
    /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) &&
    element.scrollWidth > element.clientWidth;
  const isHeld = (element: Element): boolean => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (scrolls(up)) return true;
    return false;
  };
  const isUnseen = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return true;
    return false;
  };
  const shown = all.filter((element) => !isUnseen(element));

  const beyond = shown.flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = width > 0 && (right > innerWidth + 1 || left < -1) && !isHeld(element);
    return isOut ? [`runs out at the side: ${named(element)}`] : [];
  });
  const wide = document.documentElement.scrollWidth - innerWidth;
  const sideways = shown.filter((element) => {
    const { overflowX } = styleOf.get(element)!;
    return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
  });
  const cut = shown.flatMap((element) => {
    const style = styleOf.get(element)!;
    if (!/hidden|clip/.test(style.overflowX) || element.textContent?.trim() === '') return [];
    const isTold = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const isCut =
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 1;
    return isCut && !isTold ? [`is cut off: ${named(element)}`] : [];
  });
  const fields = shown.flatMap((element) => {
    const isButton = element.matches('button, select');
    const isTold = [element, ...element.querySelectorAll('*')].some(
      (one) => getComputedStyle(one).textOverflow === 'ellipsis',
    );
    return isButton && !isTold && element.scrollWidth > element.clientWidth + 1
      ? [`is wider than its button: ${named(element)}`]
      : [];
  });

  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
  const paint = document.createElement('i');
  paint.style.color = accent;
  document.body.append(paint);
  const colour = getComputedStyle(paint).color;
  paint.remove();
  const dialog = document.querySelector('dialog[open]');
  const filled = shown.filter(
    (element) =>
      element.matches('button, a') &&
      styleOf.get(element)!.backgroundColor === colour &&
      (!dialog || dialog.contains(element)),
  );

  /** What is left of a box inside whatever cuts it. */
  const within = ({ left, top, right, bottom }: DOMRect, of: Element): DOMRect => {
    let box = { left, top, right, bottom };
    for (let up: Element | null = of; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX === 'visible') continue;
      const its = up.getBoundingClientRect();
      box = {
        left: Math.max(box.left, its.left),
        top: Math.max(box.top, its.top),
        right: Math.min(box.right, its.right),
        bottom: Math.min(box.bottom, its.bottom),
      };
    }
    return new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  };

  const texts: { of: Element; box: DOMRect }[] = [];
  for (const element of shown)
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = within(whole, element);
        if (box.width < 2 || box.height < 2 || box.bottom < 0 || box.top > innerHeight) continue;
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (top && (element.contains(top) || top.contains(element)))
          texts.push({ of: element, box });
      }
    }
  const over = texts.flatMap(({ of, box }, index) =>
    texts.slice(index + 1).flatMap(({ of: other, box: its }) => {
      if (of === other) return [];
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      return across > 2 && down > 5 ? [`stands over another: ${named(of)} ${named(other)}`] : [];
    }),
  );
  return [
    ...new Set([
      ...(wide > 0 ? [`the page scrolls ${wide} px sideways`] : []),
      ...sideways.map((element) => `scrolls sideways: ${named(element)}`),
      ...beyond,
      ...cut,
      ...fields,
      ...over,
      ...(filled.length > 1 ? [`${filled.length} filled buttons`] : []),
    ]),
  ];
}
