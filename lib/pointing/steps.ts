import { shown } from '../helpdesks/find';
import { pointing as say, type PointingStep } from '../words/en/pointing';
import { editableAt, timeAt, type Draft } from './draft';
import { messagesAround } from './selectors';

/** The way through: what is asked, what an element would give, and what taking it changes. */

export const STEPS: readonly PointingStep[] = [
  'subject',
  'message',
  'author',
  'sentAt',
  'text',
  'whose',
  'requester',
  'status',
  'priority',
  'composer',
  'finish',
];

/** Steps in which a person points at the page. */
export const isPointed = (step: PointingStep): boolean => step !== 'whose' && step !== 'finish';

const FIELDS = ['subject', 'requester', 'status', 'priority'] as const;
const PARTS = ['author', 'sentAt', 'text'] as const;
const isField = (step: PointingStep) => FIELDS.find((one) => one === step);
const isPart = (step: PointingStep) => PARTS.find((one) => one === step);

/** What would be read if this element were taken; nothing when it can't be. */
export function readsAt(step: PointingStep, element: Element, draft: Draft): string | undefined {
  if (step === 'message') return say.count(messagesAround(element).length);
  if (step === 'composer') return editableAt(element) ? say.isComposer : undefined;
  if (isPart(step) && !draft.messages.some((one) => one !== element && one.contains(element)))
    return undefined;
  return shown(element);
}

/** The draft with this element taken for the step. */
export function takenAt(step: PointingStep, element: Element, draft: Draft): Draft {
  const [field, part] = [isField(step), isPart(step)];
  if (field) return { ...draft, fields: { ...draft.fields, [field]: element } };
  if (part) return { ...draft, parts: { ...draft.parts, [part]: element } };
  if (step === 'message') {
    const messages = messagesAround(element);
    return { ...draft, messages, parts: {}, whose: new Map() };
  }
  const editable = editableAt(element);
  if (step !== 'composer' || !editable) return draft;
  return { ...draft, composer: { element: editable, as: draft.composer?.as ?? 'public' } };
}

/** The draft without what the step took. */
export function droppedAt(step: PointingStep, draft: Draft): Draft {
  const [field, part] = [isField(step), isPart(step)];
  if (field) return { ...draft, fields: { ...draft.fields, [field]: undefined } };
  if (part) return { ...draft, parts: { ...draft.parts, [part]: undefined } };
  if (step === 'message') return { ...draft, messages: [], parts: {}, whose: new Map() };
  return step === 'composer' ? { ...draft, composer: undefined } : draft;
}

/** What was taken for a step. */
export function elementsOf(step: PointingStep, draft: Draft): Element[] {
  const [field, part] = [isField(step), isPart(step)];
  if (step === 'message') return [...draft.messages];
  const one =
    step === 'composer'
      ? draft.composer?.element
      : field
        ? draft.fields[field]
        : part && draft.parts[part];
  return one ? [one] : [];
}

/** What a step has to show for itself, in a few words. */
export function valueOf(step: PointingStep, draft: Draft): string | undefined {
  const [element] = elementsOf(step, draft);
  if (step === 'whose') return draft.whose.size ? say.count(draft.whose.size) : undefined;
  if (!element) return undefined;
  if (step === 'message') return say.count(draft.messages.length);
  if (step === 'composer') return draft.composer && say.as[draft.composer.as];
  return shown(element);
}

/** Is this element's time only told in words? Then whose zone it is in has to be said. */
export const isWordyTime = (element: Element): boolean => !timeAt(element).isExact;
