import { refAt } from '../../lib/helpdesks/address';
import { addressOf } from '../../lib/helpdesks/addresses';
import type { Helpdesk } from '../../lib/helpdesks/contract';
import { parentOf, queryAll } from '../../lib/helpdesks/find';
import { HELPDESKS } from '../../lib/helpdesks';
import type { Ref, Ticket } from '../../lib/ticket/schema';
import { ATTACKS, type Done, type Target } from './attacks';
import { chanceOf } from './chance';
import { lossesOf } from './hooks';
import { translate } from './translate';
import { bare, stringsIn, truthOf, unconfirmed, type Truth } from './truth';
import { judge } from './verdict';

/** A page as a test hands it over; `expected` is what a person reads on it. */
export type Asked = {
  name: string;
  url: string;
  html: string;
  expected?: { ticket?: Partial<Ticket> };
};

export type Told = {
  helpdesk: string;
  /** Fields that a person contradicts: told by the product's API alone. */
  unconfirmed: string[];
  attacks: Record<string, number>;
  fields: number;
  gaps: number;
  longer: number;
  unreadable: number;
  wrong: string[];
};

type Look = { truth: Truth; seen: ReturnType<Helpdesk['fromDom']> };

/** What the reader says of a document; nothing when it says that it can't read it. */
function look(helpdesk: Helpdesk, ref: Ref, doc: Document): Look | undefined {
  const root = helpdesk.root(doc, ref);
  if (!root) return undefined;
  const seen = helpdesk.fromDom(root, ref, doc);
  if (!seen.ticket.subject && !seen.ticket.messages?.length) return undefined;
  return { seen, truth: truthOf(seen, helpdesk.composer(doc, ref)?.as) };
}

const parse = (html: string): Document =>
  (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(html);

const BY_PLACE = /:(?:first|last|nth|only)-/;

/** Elements that a reader looks at, and those around them, in one copy of the page. */
function targetIn(doc: Document, helpdesk: Helpdesk, ref: Ref, truths: string[]): Target {
  const selectors = [...Object.values(helpdesk.hooks).flat(), ...helpdesk.rootHooks(ref)];
  const marked = new Set<Element>();
  const placed = new Set<Element>();
  for (const css of selectors)
    for (const element of queryAll(doc, css)) {
      if (BY_PLACE.test(css)) placed.add(element);
      marked.add(element);
      for (let up = parentOf(element), steps = 0; up && steps < 3; up = parentOf(up), steps++)
        marked.add(up);
      for (const child of queryAll(element, ':scope > *')) marked.add(child);
    }
  const texts = (helpdesk.hooks.text ?? []).flatMap((css) => queryAll(doc, css));
  return { doc, marked: [...marked], placed, texts, truths };
}

/**
 * Attacks a page: every hook lost once, and `times` random changes of each kind from a seed. Nothing when the address is no
 * helpdesk's, or when the untouched page is not read by its DOM.
 */
export function attack(asked: Asked, seed: number, times: number): Told | string {
  const url = new URL(asked.url);
  const [helpdesk, ref] =
    HELPDESKS.map((one) => [one, refAt(addressOf(one.id)!, url)] as const).find(([, at]) => at) ??
    [];
  if (!helpdesk || !ref) return 'no ticket at its address';
  const page = parse(asked.html);
  // What is chosen stays chosen when options change places.
  for (const option of queryAll(page, 'option'))
    option.toggleAttribute('selected', (option as HTMLOptionElement).selected);
  const copy = () => page.cloneNode(true) as Document;
  const before = look(helpdesk, ref, copy());
  if (!before) return 'nothing without its API';

  const expected = asked.expected?.ticket;
  const skip = unconfirmed(before.seen, expected);
  const truths = [...new Set(stringsIn([expected, before.truth]).map(bare))].filter(Boolean);
  const told: Told = {
    helpdesk: helpdesk.id,
    unconfirmed: skip,
    attacks: {},
    fields: 0,
    gaps: 0,
    longer: 0,
    unreadable: 0,
    wrong: [],
  };
  const note = (kind: string, { what, leeway }: Done, after: Look | undefined) => {
    told.attacks[kind] = (told.attacks[kind] ?? 0) + 1;
    if (!after) {
      told.unreadable++;
      return;
    }
    const { fields, gaps, longer, wrong } = judge(before.truth, after.truth, leeway, skip);
    told.fields += fields;
    told.gaps += gaps;
    told.longer += longer;
    told.wrong.push(...wrong.map((one) => `${asked.name}: ${kind} ${what}: ${one}`));
  };

  const read = (kind: string, done: Done, doc: Document) => {
    try {
      note(kind, done, look(helpdesk, ref, doc));
    } catch (problem) {
      told.wrong.push(`${asked.name}: ${kind} ${done.what}: ${String(problem)}`);
    }
  };

  for (const loss of lossesOf(helpdesk, ref, truths)) {
    const doc = copy();
    read('hook', loss.attack(doc), doc);
    loss.restore();
  }
  const chance = chanceOf(seed);
  for (const [kind, change] of Object.entries({ ...ATTACKS, translate }))
    for (let left = kind === 'translate' ? 8 : times; left > 0; left--) {
      const target = targetIn(copy(), helpdesk, ref, truths);
      const done = change(target, chance);
      if (done) read(kind, done, target.doc);
    }
  return told;
}
