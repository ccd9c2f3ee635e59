import type { Instead } from '../instead';

/** A reply as it goes into a composer: `html` is already clean, `text` is the same words for plain composers. */
export type Reply = { text: string; html: string };

/** One way of writing. All functions are called with the element that holds the draft, in its own document. */
export type Editor = {
  /** The words of the draft, for comparison only; without its `tail` where one is given. */
  read(draft: HTMLElement, tail?: string): string;
  /** The words that a reply adds to `read`: of its markup or, where an editor prefers that, of its plain text. */
  words(reply: Reply): string[];
  /** Focus and caret: where the agent left it, else the end of the draft, or before its `tail`. Nothing is selected afterwards. */
  aim(draft: HTMLElement, tail?: string): void;
  /** Focus, and these words selected, so that what is written takes their place. False where they no longer stand there. */
  select(draft: HTMLElement, instead: Instead, tail?: string): boolean;
  /** Are just these words selected? */
  selects(draft: HTMLElement, instead: Instead): boolean;
  /** Does what is written now land in this draft? */
  aimed(draft: HTMLElement): boolean;
  /** One attempt, undoable in one step. Whether it arrived, only `read` can say. */
  write(draft: HTMLElement, reply: Reply): void;
  /** Milliseconds that an editor's own Undo needs to tell a reply from what was typed before it. */
  rest?: number;
};
