import { queryAll } from '../helpdesks/find';
import { classesOf } from './marks';
import type { TaughtReader } from '../readers/schema';

/** Whose a message is, as a person says it. */
export type Whose = 'customer' | 'us' | 'note';

const KINDS = {
  customer: { role: 'customer', visibility: 'public' },
  us: { role: 'agent', visibility: 'public' },
  note: { role: 'agent', visibility: 'internal' },
} as const satisfies Record<Whose, Omit<TaughtReader['kinds'][number], 'css'>>;

const DATA = /^(?:data-[a-z-]+|type|role)$/;
const VALUE = /^[A-Za-z][\w-]{0,30}$/;

/** What can be said of one element without its words. */
function signsOf(element: Element): string[] {
  const names = Element.prototype.getAttributeNames.call(element).filter((name) => DATA.test(name));
  return [
    ...names.flatMap((name) => {
      const value = Element.prototype.getAttribute.call(element, name) ?? '';
      return VALUE.test(value) ? [`[${name}="${value}"]`] : [];
    }),
    ...classesOf(element).map((name) => `.${CSS.escape(name)}`),
  ];
}

/** Signs of a message: on itself, and on what it holds. */
function allSigns(message: Element): Set<string> {
  const inside = queryAll(message, '*').flatMap(signsOf);
  return new Set([...signsOf(message), ...inside.map((sign) => `:has(${sign})`)]);
}

/**
 * From messages of which a person said whose they are, the sign of each kind: one that all its examples have and no example of
 * another kind. A kind without such a sign is left out. One kind alone has no sign: nothing shows what sets it apart.
 */
export function kindsFrom(examples: ReadonlyMap<Element, Whose>): TaughtReader['kinds'] {
  const signs = [...examples].map(([message, whose]) => ({ whose, signs: allSigns(message) }));
  const said = new Set(examples.values());
  if (said.size < 2) return [];
  return [...said].flatMap((whose) => {
    const [mine = [], theirs = []] = [
      signs.filter((one) => one.whose === whose),
      signs.filter((one) => one.whose !== whose),
    ];
    const [first, ...others] = mine;
    const sign = [...(first?.signs ?? [])].find(
      (css) =>
        others.every((one) => one.signs.has(css)) && !theirs.some((one) => one.signs.has(css)),
    );
    return sign ? [{ css: sign, ...KINDS[whose] }] : [];
  });
}

/** What the signs say of a message; nothing when none fits, or two that differ. */
export function whoseBy(kinds: TaughtReader['kinds'], message: Element): Whose | undefined {
  const fits = kinds.filter(({ css }) => Element.prototype.matches.call(message, css));
  const [kind, ...others] = fits;
  if (
    !kind ||
    others.some(({ role, visibility }) => role !== kind.role || visibility !== kind.visibility)
  )
    return undefined;
  return kind.visibility === 'internal' ? 'note' : kind.role === 'customer' ? 'customer' : 'us';
}
