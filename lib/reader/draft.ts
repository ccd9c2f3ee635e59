import type { Composer } from '../helpdesks/contract';
import { matches, textOf } from '../helpdesks/find';
import type { Draft } from '../messages';

/** What stands in a composer now, as text with its line breaks. */
export function draftIn(composer: Composer | null): Draft {
  if (!composer) return { is: 'noComposer' };
  const { element, as } = composer;
  const isFrame = matches(element, 'iframe');
  const body = isFrame ? (element as HTMLIFrameElement).contentDocument?.body : element;
  if (!body) return { is: 'noComposer' };
  // Request Tracker's editor keeps its placeholder in the body, as text, until it is focused.
  const isUntouched = isFrame && matches(body, '.placeholder');
  const isField = matches(body, 'textarea');
  const text = isField ? (body as HTMLTextAreaElement).value : textOf(body);
  return { is: 'draft', text: isUntouched ? '' : text, ...(as ? { as } : {}) };
}
