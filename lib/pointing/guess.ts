import { attr, queryAll, shown } from '../helpdesks/find';
import { EDITABLE, timeAt, type Draft } from './draft';
import { messagesAround } from './selectors';

/** What is likely meant, so that most steps are one "yes". A guess is only ever shown; a person takes it. */

const isSeen = (element: Element): boolean => element.checkVisibility() && !!shown(element);

/** Elements whose own names speak of something: class, id, data attributes. */
function named(scope: Document | Element, word: RegExp): Element[] {
  return queryAll(scope, '[class], [id], [data-testid], [data-test-id], [name], [itemprop]').filter(
    (element) =>
      ['class', 'id', 'data-testid', 'data-test-id', 'name', 'itemprop'].some((name) =>
        word.test(attr(element, name) ?? ''),
      ),
  );
}

/** The innermost of those that say something short. */
const shortest = (elements: Element[], most: number): Element | undefined =>
  elements
    .filter((element) => isSeen(element) && shown(element)!.length <= most)
    .sort((a, b) => queryAll(a, '*').length - queryAll(b, '*').length)[0];

const subject = (doc: Document): Element | undefined =>
  shortest(named(doc, /subject|ticket-?title|issue-?title/i), 300) ??
  queryAll(doc, 'main h1, [role="main"] h1, h1, main h2').find(isSeen);

function messages(doc: Document): Element | undefined {
  const points = [
    ...queryAll(doc, 'time, [datetime]'),
    ...named(doc, /message|comment|reply|article|post|entry/i),
  ].slice(0, 200);
  const lists = points.map((point) => ({ point, list: messagesAround(point) }));
  const weight = (list: Element[]) =>
    list.reduce((sum, one) => sum + (one.textContent ?? '').length, 0) * (list.length > 1 ? 2 : 1);
  return lists.sort((a, b) => weight(b.list) - weight(a.list))[0]?.point;
}

const within = (draft: Draft, find: (message: Element) => Element | undefined) =>
  draft.messages.map(find).find(Boolean);

/** Elements that hold words and no other element. */
const leaves = (scope: Element): Element[] =>
  queryAll(scope, '*').filter((element) => !element.children.length && isSeen(element));

const isName = (element: Element): boolean => /^[^\d:]{2,60}$/.test(shown(element) ?? '');

const author = (message: Element): Element | undefined =>
  shortest(named(message, /author|sender|from|user-?name|byline|\bname\b/i), 80) ??
  leaves(message).find((element) => isName(element) && !timeAt(element).at);

const sentAt = (message: Element): Element | undefined =>
  queryAll(message, 'time, [datetime]')[0] ?? leaves(message).find((element) => timeAt(element).at);

/** The block with the most words in it that holds neither the author nor the time. */
function text(message: Element): Element | undefined {
  const others = [author(message), sentAt(message)].filter((one) => one !== undefined);
  const blocks = queryAll(message, '*').filter(
    (element) => isSeen(element) && !others.some((one) => element.contains(one)),
  );
  const words = (element: Element) => shown(element)!.length;
  const most = Math.max(0, ...blocks.map(words));
  return blocks.find((element) => words(element) === most);
}

/** Whoever asks is named outside the messages too, in the same words as the author of one of them. */
function requester(doc: Document, { messages }: Draft): Element | undefined {
  const authors = messages.map((message) => shown(author(message)));
  const called = shortest(named(doc, /requester|customer|contact/i), 120);
  const [first] = messages;
  return (
    called ??
    (first &&
      leaves(doc.body).find(
        (element) =>
          authors.includes(shown(element)) && !messages.some((one) => one.contains(element)),
      ))
  );
}

function composer(doc: Document): Element | undefined {
  const area = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  return queryAll(doc, EDITABLE)
    .filter((element) => element.checkVisibility() && area(element) > 2000)
    .sort((a, b) => area(b) - area(a))[0];
}

/** By step; a step that isn't here has no guess. */
export const GUESSES: Readonly<
  Record<string, (doc: Document, draft: Draft) => Element | undefined>
> = {
  subject,
  message: messages,
  author: (_doc, draft) => within(draft, author),
  sentAt: (_doc, draft) => within(draft, sentAt),
  text: (_doc, draft) => within(draft, text),
  requester,
  status: (doc) => shortest(named(doc, /status|state/i), 40),
  priority: (doc) => shortest(named(doc, /priority|urgency|severity/i), 40),
  composer,
};
