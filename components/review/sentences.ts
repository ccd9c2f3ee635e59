/** The most text of one message that is offered for quoting, in characters. */
const OFFERED = 6_000;

/** The sentences of a message, in order. A line break ends a sentence; no language is assumed. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return text
    .slice(0, OFFERED)
    .split(/\n+/)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
