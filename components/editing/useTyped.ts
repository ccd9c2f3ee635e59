import { useState, type KeyboardEvent } from 'react';

/** Keeps what was typed. Gives a sentence when it is refused. */
export type Keep = (typed: string) => Promise<string | undefined>;

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
  return { text: typed ?? value, problem, change, onBlur: () => void leave(), onKeyDown };
}
