import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { MOST } from '../../lib/playbook/check/bounds';
import { words } from '../../lib/words';

/** Keeps what was typed. Gives a sentence when it is refused. */
export type Keep = (typed: string) => Promise<string | undefined>;

/** A browser types a paste line by line, and thousands of lines freeze it: what is longer is put in at once. */
const LARGE = 5_000;
const LARGEST = 200_000;

/**
 * A text that is kept when its field is left, or with Enter; Escape takes it back. What is refused stays as it was typed, with
 * the reason.
 */
export function useTyped(value: string, keep: Keep) {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const change = (text: string) => {
    setTyped(text);
    setProblem(undefined);
  };
  const leave = async () => {
    if (typed === undefined) return;
    const refused = typed === value ? undefined : await keep(typed);
    setProblem(refused);
    if (refused === undefined) setTyped(undefined);
  };
  const back = () => {
    setTyped(undefined);
    setProblem(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      back();
    }
    if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) void leave();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length < LARGE) return;
    event.preventDefault();
    const lines = pasted.split('\n').length;
    if (lines > MOST.members || pasted.length > LARGEST)
      return setProblem(words.editing.tooMuch(lines, pasted.length, MOST.members, LARGEST));
    const { value: before, selectionStart, selectionEnd } = event.currentTarget;
    change(before.slice(0, selectionStart) + pasted + before.slice(selectionEnd));
  };
  return { text: typed ?? value, problem, change, onBlur: () => void leave(), onKeyDown, onPaste };
}
