import type { Ref } from '../../ticket/schema';
import { attr, queryAll } from '../find';
import { ARTICLE, DESKTOP, zoomOf } from './selectors';

/** Which ticket an article of the new desktop belongs to: as the API said, or as first shown. Nothing there carries the ticket's id. */
const owners = new Map<string, string>();

export function remember(ticket: string, articles: readonly { id?: string }[]): void {
  for (const { id } of articles) if (id) owners.set(id, ticket);
}

export const articleId = (element: Element | null): string | undefined =>
  attr(element, 'data-test-id')?.replace(/^.*-/, '');

/** The part of the page that shows this ticket, and not the one that was open before. */
export function root(doc: Document, { id, url }: Ref): Element | null {
  if (!/\/desktop\//.test(url)) {
    const [zoom, ...others] = queryAll(doc, zoomOf(id));
    return zoom && !others.length ? zoom : null;
  }
  const articles = queryAll(doc, ARTICLE).map((element) => ({ id: articleId(element) }));
  const told = new Set(articles.flatMap((one) => owners.get(one.id!) ?? []));
  const isStrange = told.size ? told.size > 1 || !told.has(id) : [...owners.values()].includes(id);
  if (!articles.length || isStrange) return null;
  // Two apps in one page can say different things.
  const [app, ...others] = queryAll(doc, DESKTOP);
  if (!app || others.length) return null;
  remember(id, articles);
  return app;
}
