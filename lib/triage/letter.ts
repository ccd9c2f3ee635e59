/** Which parts of a mail are the writer's own words. Offsets are those of the text as it was read. */

export type Stretch = { from: number; to: number };

/** `words`: what is judged. `signature`: what stands behind the closing, where a title may be. */
export type Letter = { words: Stretch[]; signature: Stretch | null };

const HISTORY =
  /^\s*(?:on\b.*\bwrote:|am\b.*\bschrieb\b.*:|le\b.*\ba écrit\s*:|el\b.*\bescribió:|[-_]{2,}\s*(?:original|forwarded|ursprüngliche)\b.*|_{10,})\s*$/i;
const HEADER = /^\s*(?:from|von|de):\s/i;
const HEADER_NEXT = /^\s*(?:sent|date|to|gesendet|an|envoyé):\s/i;
const CLOSING =
  /^\s*(?:--|(?:(?:best|kind|kindest|warm|many|with best|with kind) )?(?:regards|wishes|greetings)|thanks(?: (?:a lot|so much|in advance|again))?|thank you|many thanks|cheers|sincerely|yours (?:sincerely|truly|faithfully)|best|br|thx)\s*[,.!-]*\s*$/i;
const DISCLAIMER =
  /\b(?:e-?mail|message|communication)\b.{0,120}\b(?:confidential|privileged|intended (?:only |solely )?for)\b/i;
const LONGEST_LINE = 400;
const LONGEST_SIGNATURE = 400;

/** Leaves out quoted lines, what follows a reply header, the signature and the legal footer. */
export function ownWords(text: string): Letter {
  const words: Stretch[] = [];
  let closing = -1;
  let previous = '';
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, Math.min(to, from + LONGEST_LINE));
    const short = to - from < LONGEST_LINE;
    if (short && words.length > 0 && (startsHistory(line, previous) || DISCLAIMER.test(line)))
      break;
    if (!/^\s*>/.test(line)) {
      words.push({ from, to });
      if (short && closing < 0 && CLOSING.test(line)) closing = words.length - 1;
    }
    if (line.trim() !== '') previous = line;
    from = to + 1;
  }
  const start = words[closing]?.from;
  const end = words.at(-1)?.to ?? 0;
  if (start === undefined || end - start > LONGEST_SIGNATURE) return { words, signature: null };
  return { words: words.slice(0, closing), signature: { from: start, to: end } };
}

function startsHistory(line: string, previous: string): boolean {
  return (
    HISTORY.test(line) ||
    (HEADER_NEXT.test(line) && HEADER.test(previous)) ||
    (/\bwrote:\s*$/i.test(line) && /^\s*on\b/i.test(previous))
  );
}

const MOST_LINES = 8;
const FOOT_LINE = /^[^.?!\n]{0,60}$/;
const MOST_WORDS_IN_LINE = 8;

/**
 * Where the short lines begin that a letter ends with, also without a closing in front: a name, a title, an address. The length
 * of the text where there are none.
 */
export function footOf(text: string): number {
  let foot = text.length;
  let end = text.trimEnd().length;
  for (let line = 0; line < MOST_LINES && end > 0; line += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const written = text.slice(start, Math.min(end, start + LONGEST_LINE)).trim();
    if (written !== '') {
      if (!FOOT_LINE.test(written) || written.split(/\s+/).length > MOST_WORDS_IN_LINE) break;
      foot = start;
    }
    end = start - 1;
  }
  return foot;
}
