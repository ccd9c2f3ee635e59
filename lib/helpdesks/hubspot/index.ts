import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Seen } from '../contract';
import {
  all,
  attr,
  closest,
  gap,
  isLeftOver,
  matches,
  parentOf,
  query,
  queryAll,
  shown,
} from '../find';
import { composerIn, helpdeskOf, readLayout, type Layout, type Page } from '../layout';
import { here } from './address';
import { carriersIn, root } from './root';
import { CARD, CARD_NAME, HOOKS, MEASURE } from './selectors';

const EDITABLE = '[contenteditable="true"]';

/** Words that stand twice were not told from those that only measure. */
function words(element: Element | null | undefined): string | undefined {
  const said = shown(element, MEASURE) ?? '';
  const half = said.length / 2;
  return said.slice(0, half).trim() === said.slice(half).trim() ? undefined : said;
}

/** The address on the card of the contact that the header names; a ticket can have many contacts. */
function emailOn(link: Element, { root: pane, ref }: Page): string | undefined {
  const card = closest(link, CARD);
  const asked = words(all(pane, HOOKS.requester).elements[0]);
  const isAsked = asked && card && words(query(card, CARD_NAME)) === asked;
  return isAsked && !isLeftOver(link, ref.id)
    ? attr(link, 'href')?.slice('mailto:'.length)
    : undefined;
}

/** Beside a header of the help desk, titles of records are those of contacts and companies. */
function subjectOf(title: Element, { root: pane }: Page): string | undefined {
  const isRecord = HOOKS.record.some((css) => matches(title, css));
  return isRecord && carriersIn(pane).length ? undefined : words(title);
}

const layout: Layout = {
  hooks: HOOKS,
  take: { subject: subjectOf, requester: words, email: emailOn },
  // Stages of a ticket are a team's own words, and no mark of a message was found.
  lacks: ['messages', 'status', 'priority', 'assignee', 'tags', 'channel', 'createdAt'],
};

function fromDom(pane: Element, ref: Ref, doc: Document): Seen {
  const seen = readLayout(layout, pane, ref, doc);
  if (!seen.ticket.subject) gap(seen, 'subject');
  if (!seen.ticket.requester?.name) gap(seen, 'requester');
  if (!seen.ticket.requester?.email) gap(seen, 'requester.email');
  return seen;
}

/** The editor in the smallest box around a send button; a box with two of those is none. */
function editorBeside(send: Element): Element | null {
  for (let up = parentOf(send); up && !matches(up, 'body'); up = parentOf(up)) {
    if (HOOKS.send.some((css) => queryAll(up!, css).length > 1)) return null;
    const [editor, ...others] = queryAll(up, EDITABLE);
    if (editor) return others.length ? null : editor;
  }
  return null;
}

/** Whether a mail or a comment is written, only words tell. */
function composer(doc: Document, ref: Ref): Composer | null {
  const pane = root(doc, ref);
  const buttons = pane ? HOOKS.send.flatMap((css) => queryAll(pane, css)) : [];
  const found = buttons.flatMap((button) => editorBeside(button) ?? []);
  return composerIn(
    doc,
    found.map((element) => ({ element: element as HTMLElement })),
  );
}

/** HubSpot's pages; no API of its own was found that answers an agent's session. */
export const hubspot: Helpdesk = helpdeskOf(here, layout, {
  root,
  rootHooks: () => [...HOOKS.carrier, ...HOOKS.record],
  fromDom,
  composer,
});
