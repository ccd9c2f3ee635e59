/** Forms of English words: what is written apart, and the part that all forms of a word share. */

const IS = new Set(['it', 'that', 'there', 'what', 'where', 'who', 'here', 'how', 'he', 'she']);
const WRITTEN_APART: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: ['can', 'not'],
    cant: ['can', 'not'],
    dont: ['do', 'not'],
    doesnt: ['does', 'not'],
    didnt: ['did', 'not'],
    isnt: ['is', 'not'],
    arent: ['are', 'not'],
    wasnt: ['was', 'not'],
    wont: ['will', 'not'],
    couldnt: ['could', 'not'],
    hasnt: ['has', 'not'],
    havent: ['have', 'not'],
  }),
);
const ENDINGS: Readonly<Record<string, string>> = {
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  m: 'am',
};

const APOSTROPHES = [..."'’ʼ"].map((sign) => sign.charCodeAt(0));

function apostropheIn(word: string): number {
  for (let at = 0; at < word.length; at += 1)
    if (APOSTROPHES.includes(word.charCodeAt(at))) return at;
  return -1;
}

/** One written word as the words it stands for, in lower case: "can’t" is "can not", "customer's" is "customer". */
export function spellOut(written: string): readonly string[] {
  const word = written.toLowerCase();
  const apart = WRITTEN_APART.get(word);
  if (apart) return apart;
  const at = apostropheIn(word);
  if (at < 0) return [word];
  const head = word.slice(0, at);
  const ending = word.slice(at + 1);
  if (ending === 't' && head.endsWith('n')) {
    if (head === 'can') return ['can', 'not'];
    if (head === 'won') return ['will', 'not'];
    return [head.slice(0, -1), 'not'];
  }
  if (ending === 's') return IS.has(head) ? [head, 'is'] : [head];
  const second = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  return second ? [head, second] : [head + ending];
}

/** Without their last letter these would be another word: a note is no "not", and a site is nobody who sits. */
const KEEPS_E = new Set(['note', 'site', 'care', 'plane', 'fire']);

/** The part of a word that its forms share: crash, crashes, crashed and crashing all give "crash". */
export function stem(word: string): string {
  let base = word;
  if (base.length < 4) return base;
  if (/(?:ies|ied)$/.test(base) && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (KEEPS_E.has(base)) return base;
  for (const ending of ['ing', 'ed']) {
    const rest = base.slice(0, -ending.length);
    if (base.endsWith(ending) && rest.length >= 3 && /[aeiouy]/.test(rest)) {
      base = /([bdfgkmnprtv])\1$/.test(rest) ? rest.slice(0, -1) : rest;
      break;
    }
  }
  // Written "cancelled" here and "canceled" there; "install" and "installed" lose theirs alike.
  if (base.length > 3 && base.endsWith('ll')) return base.slice(0, -1);
  return base.length > 3 && base.endsWith('e') ? base.slice(0, -1) : base;
}
