import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Answer } from '../../lib/quality';
import { answerOf } from './answerKeys';

export type ReviewKeys = {
  answers: readonly Answer[];
  answer: (answer: Answer) => void;
  clear: () => void;
  move: (by: 1 | -1) => void;
  quote: () => void;
  take: () => void;
  save: () => void;
  /** From a text field back to the item's score. */
  leaveField: () => void;
};

const writes = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio');

/** The keys of a review. Letters and digits act only while no text field has the focus; saving acts from everywhere. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  // Before the first paint: a key pressed at what is on screen must not get lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.defaultPrevented || event.isComposing || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actOf(event: KeyboardEvent, keys: ReviewKeys): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'enter' ? keys.save : undefined;
  if (writes(event.target)) {
    const done = key === 'escape' || (key === 'enter' && event.target instanceof HTMLInputElement);
    return done ? keys.leaveField : undefined;
  }
  const answer = answerOf(key, keys.answers);
  if (answer) return () => keys.answer(answer);
  if (key === 'arrowdown') return () => keys.move(1);
  if (key === 'arrowup') return () => keys.move(-1);
  if (key === 'q') return keys.quote;
  if (key === 'a') return keys.take;
  if (key === 'backspace' || key === 'delete') return keys.clear;
  return undefined;
}
