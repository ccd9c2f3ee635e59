/**
 * How a customer is called. A page gives one line of text as the name; what it is made of is never certain, so where in doubt
 * the whole name is written, and what is no name at all is asked for.
 */

const LONGEST = 80;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const NOBODY = set('undefined null unknown anonymous n/a none user customer client guest nan -');
const TITLES = set(
  'dr prof professor mr mrs ms miss mx sir madam herr frau hr fr ing dipl mme mlle monsieur madame señor señora rev capt',
);
const PARTICLES = set(
  'van von der den de del della da di dos das du la le el al bin ibn ben ter ten zu zur zum af av y e st',
);
const COMPANY = set(
  'gmbh ag ltd llc inc corp co company team support department dept office accounts accounting billing sales info admin service group bank university school',
);
const LETTER = /\p{L}/u;
const PICTURES = /[\p{Extended_Pictographic}\u{fe0f}\u{200d}\u{1f3fb}-\u{1f3ff}]/gu;
/** Written without spaces between the parts, or family name first: nobody can tell from outside. */
const WHOLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const bare = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');

/** The name as it may stand in a letter: one line, "Ruiz, Ana" turned round, shouted names lowered; `undefined` for none. */
export function fullName(written: string | undefined): string | undefined {
  if (written === undefined || written.length > 4 * LONGEST) return undefined;
  const plain = written
    .replace(PICTURES, ' ')
    .replace(/^[\s"“”]+|[\s"“”]+$/g, '')
    .replace(/\s+/g, ' ');
  if (plain.length > LONGEST || !LETTER.test(plain) || NOBODY.has(plain.toLowerCase()))
    return undefined;
  if (/@|:\/\//.test(plain)) return undefined;
  return lowered(turned(plain));
}

/** The first name alone where it is plain which one that is, else the full name. */
export function firstName(written: string | undefined): string | undefined {
  const whole = fullName(written);
  if (whole === undefined) return undefined;
  const words = whole.split(' ');
  const first = words[0] ?? whole;
  const doubtful =
    words.length < 2 ||
    WHOLE.test(whole) ||
    /[\d&/|+]/.test(whole) ||
    words.some((word) => COMPANY.has(bare(word))) ||
    TITLES.has(bare(first)) ||
    PARTICLES.has(bare(first)) ||
    bare(first).length < 2 ||
    first.includes('.');
  return doubtful ? whole : first;
}

function turned(name: string): string {
  const [family = '', given = '', ...more] = name.split(/,\s*/);
  const isTurned =
    more.length === 0 &&
    given !== '' &&
    !COMPANY.has(bare(given)) &&
    !/^(?:jr|sr|ii+|ph\.?d|m\.?d)/i.test(given);
  return isTurned ? `${given} ${family}` : name;
}

/** ALL CAPITALS become Capitals; short ones alone may be initials or a company and stay. */
function lowered(name: string): string {
  const isShouted = name === name.toUpperCase() && name !== name.toLowerCase();
  if (!isShouted || (!name.includes(' ') && name.length < 5)) return name;
  return name
    .split(' ')
    .map((word, index) => {
      const small = word.toLowerCase();
      if (index > 0 && PARTICLES.has(small)) return small;
      return small.replace(
        /(^|[-'’])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
    })
    .join(' ');
}

/** Do the two have a word in common? Case and accents don't matter. */
export function shareAWord(one: string, other: string): boolean {
  const mine = new Set(wordsOf(one));
  return wordsOf(other).some((word) => mine.has(word));
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? [];
