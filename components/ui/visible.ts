/** Controls that turn the reading direction around unseen; a name could hide behind them. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const named = (mark: string) =>
  `[U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;

/** A text with its hidden controls made visible. */
export const visible = (text: string): string => text.replace(TURNS, named);
