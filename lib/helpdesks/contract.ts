import type { As } from '../messages';
import type { Message, Ref, Ticket } from '../ticket/schema';
import type { Here } from './address';
import type { Hooks } from './find';

/**
 * What a helpdesk folder gives to the reader. A folder is a leaf: it imports the files beside it in `lib/helpdesks` that
 * are no folder, the ticket's types, and no other folder. All functions are called with the page's own document.
 */
export type Helpdesk = Here & {
  /** Its selectors, by field. A team's own are put before them, as data. */
  hooks: Hooks;
  /** Does this page ask for a sign-in instead of showing work? */
  signedOut?(doc: Document): boolean;
  /** The element that carries this ticket's id; the only part of the page that may be read for it. */
  root(doc: Document, ref: Ref): Element | null;
  /** The selectors that `root` looks for, to name when none is there. */
  rootHooks(ref: Ref): readonly string[];
  /** Who is signed in here, as far as the page says. */
  agent?(doc: Document): Agent | undefined;
  /** Same-origin answers, the signed-in agent's own. A refusal (any status, HTML, silence) is a value. */
  fromApi?(ref: Ref, get: Get): Promise<Seen | Refusal>;
  fromDom(root: Element, ref: Ref, doc: Document): Seen;
  /** Small elements whose changes mean "read again". Never document, body or main. */
  watch(root: Element, doc: Document): Watched[];
  composer(doc: Document, ref: Ref): Composer | null;
};

export type Agent = { name?: string; email?: string };

/**
 * The fields one source could see. `gaps` are those it should know and could not tell, which the next source is asked for;
 * `misses` names selectors that found nothing.
 */
export type Seen = {
  ticket: Partial<Omit<Ticket, 'ref' | 'readAt' | 'messages'>> & { messages?: Message[] };
  source: Record<string, string>;
  gaps: string[];
  misses?: string[];
  agent?: Agent;
};

/** `certain`: the API itself said that nobody is signed in, not only that this question was refused. */
export type Refusal = {
  refused: 'signedOut' | 'forbidden' | 'missing' | 'broken' | 'silent';
  certain?: true;
};

/** GET a same-origin path as JSON, within its time limit; with headers that the product's own page sends. As text, where one accepts something else. */
export type Get = (
  path: string,
  headers?: Record<string, string>,
) => Promise<{ ok: true; body: unknown } | ({ ok: false } & Refusal)>;

export type Watched = { element: Element; options: MutationObserverInit };

/**
 * Where a reply is written: the editable element, or the frame around it. Which editor it is, the editors know by its own
 * marks. `as` is absent when the page does not say whether the customer will see it. `tail` names what may stand in it behind
 * the agent's own words: a signature, quoted mail.
 */
export type Composer = { element: HTMLElement; as?: As; tail?: string };
