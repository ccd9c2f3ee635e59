import type { Helpdesk } from '../../lib/helpdesks/contract';
import type { Ref } from '../../lib/ticket/schema';
import { queryAll } from '../../lib/helpdesks/find';
import { isPlain, isTold, nameOf, remove, unwrap, type Done } from './attacks';

/** One hook less: in the reader's own list, or on the page. `restore` gives the reader its hooks back. */
export type Loss = { what: string; attack(doc: Document): Done; restore(): void };

/** Finds nothing, as a selector does when the product has changed. */
const NOTHING = ':not(*)';

const nothing = () => {};

/** What a selector finds in a page, the inner ones first. */
const found = (doc: Document, css: string): Element[] => queryAll(doc, css).reverse();

/**
 * Every way to lose one hook: a key's whole list, one selector of it, and what a selector finds on the page, with its words and
 * without. The lists are the reader's own, as a team's are put into them.
 */
export function lossesOf(helpdesk: Helpdesk, ref: Ref, truths: readonly string[]): Loss[] {
  const lists = Object.entries(helpdesk.hooks) as [string, string[]][];
  const inLists = lists.flatMap(([key, list]): Loss[] => {
    const whole = [...list];
    const without = (what: string, rest: string[]): Loss => ({
      what,
      attack: () => {
        list.splice(0, list.length, ...rest);
        return { what, leeway: {} };
      },
      restore: () => void list.splice(0, list.length, ...whole),
    });
    const one = whole.map((css) =>
      without(
        `the hook ${css} of ${key}`,
        whole.map((other) => (other === css ? NOTHING : other)),
      ),
    );
    return [
      without(
        `all hooks of ${key}`,
        whole.map(() => NOTHING),
      ),
      ...one,
    ];
  });
  const selectors = new Set([...lists.flatMap(([, list]) => list), ...helpdesk.rootHooks(ref)]);
  const onPage = [...selectors].flatMap((css): Loss[] =>
    [unwrap, remove].map((take) => ({
      what: css,
      restore: nothing,
      attack(doc) {
        const elements = found(doc, css).filter(
          (element) => isPlain(element) && (take === remove || isTold(element, truths)),
        );
        const taken = elements.map(take);
        const removed = taken.map((one) => one.removed).join('');
        const how = take === unwrap ? 'its words stay' : 'and its words';
        return {
          what: `what ${css} finds, ${how} ${elements.slice(0, 1).map(nameOf)}`,
          leeway: { ...taken[0], removed },
        };
      },
    })),
  );
  return [...inLists, ...onPage];
}
