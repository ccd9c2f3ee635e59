/** Controls that turn the reading direction around unseen; a name could hide behind them. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const visible = (mark: string) =>
  `[U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;

/** Words that come from a ticket: always text, in a direction of their own, hidden controls made visible. */
export function Said({ children }: { children: string }) {
  return <bdi dir="auto">{children.replace(TURNS, visible)}</bdi>;
}
