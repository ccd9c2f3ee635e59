import type { Composer } from '../helpdesks/contract';
import { matches, PLACEHOLDER, textOf } from '../helpdesks/find';
import type { Draft } from '../messages';

/** What the agent has written in a composer until now, with its line breaks; without what is quoted or signed. */
export function draftIn(composer: Composer | null): Draft {
  if (!composer) return { is: 'noComposer' };
  const { element, as, tail } = composer;
  const isFrame = matches(element, 'iframe');
  const body = isFrame ? (element as HTMLIFrameElement).contentDocument?.body : element;
  if (!body) return { is: 'noComposer' };
  // Request Tracker's editor keeps its placeholder in the body, as text, until it is focused.
  const isUntouched = isFrame && matches(body, '.placeholder');
  const isField = matches(body, 'textarea');
  // Most editors keep lines and spaces as they are typed.
  const isPre = !/^no/.test(getComputedStyle(body).whiteSpace);
  const text = isField
    ? (body as HTMLTextAreaElement).value
    : textOf(body, tail ? `${tail},${PLACEHOLDER}` : PLACEHOLDER, isPre).replace(
        /[\u200B\u2060\uFEFF]/g,
        '',
      );
  return { is: 'draft', text: isUntouched ? '' : text, ...(as ? { as } : {}) };
}
