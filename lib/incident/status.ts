/** "Looking into it" and its like say nothing to whoever waits, unless a time stands beside them (R-004-INC-15). */
const VAGUE =
  /\b(?:(?:look|looking|checking|digging) into (?:it|this|that|the)|(?:investigating|investigate)|working on (?:it|this|that|the)|on it)\b/i;
const TIMED =
  /\d{1,2}[:.]\d{2}|\d\s?(?:am|pm)\b|\d+\s?(?:h|hr|hrs|min|mins|minutes?|hours?)\b|\b(?:an|one|two|half an) hours?\b|\b(?:noon|midnight|tonight|tomorrow)\b/i;

/** Longer texts are no status. */
const MOST_READ = 2_000;

export function isUntimed(text: string): boolean {
  const read = text.slice(0, MOST_READ);
  return VAGUE.test(read) && !TIMED.test(read);
}
