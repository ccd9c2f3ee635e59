import type { As } from '../messages';
import type { Message, Ref, Ticket } from '../ticket/schema';

/**
 * What a helpdesk folder gives to the reader. A folder is a leaf: it imports this contract, `find`, `dates` and
 * the ticket's types, and no other folder. All functions are called with the page's own document.
 */
export type Helpdesk = {
  id: string;
  name: string;
  /** Pure: which ticket does this address show? `null` on list pages, home, settings. */
  locate(url: URL): Ref | null;
  /** Does this page ask for a sign-in instead of showing work? */
  signedOut?(doc: Document): boolean;
  /** The element that carries this ticket's id; the only part of the page that may be read for it. */
  root(doc: Document, ref: Ref): Element | null;
  /** Same-origin answers, the signed-in agent's own. A refusal (any status, HTML, silence) is a value. */
  fromApi?(ref: Ref, get: Get): Promise<Seen | Refusal>;
  fromDom(root: Element, ref: Ref, doc: Document): Seen;
  /** Small elements whose changes mean "read again". Never document, body or main. */
  watch(root: Element, doc: Document): Watched[];
  composer(doc: Document, ref: Ref): Composer | null;
};

/** The fields one source could see; absent ones are asked of the next source. `misses` names selectors that found nothing. */
export type Seen = {
  ticket: Partial<Omit<Ticket, 'ref' | 'readAt' | 'messages'>> & { messages?: Message[] };
  source: Record<string, string>;
  gaps: string[];
  agent?: { name?: string; email?: string };
};

export type Refusal = { refused: 'signedOut' | 'forbidden' | 'missing' | 'broken' | 'silent' };

/** GET a same-origin path as JSON, within its time limit. */
export type Get = (path: string) => Promise<{ ok: true; body: unknown } | ({ ok: false } & Refusal)>;

export type Watched = { element: Element; options: MutationObserverInit };

/** Where a reply is written. `as` is absent when the page does not say whether the customer will see it. */
export type Composer = { element: HTMLElement; editor: EditorKind; as?: As };

export type EditorKind = 'ckeditor5' | 'ckeditor4' | 'contenteditable' | 'textarea';
