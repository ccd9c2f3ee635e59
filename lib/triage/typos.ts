/** Slips of the finger in the words that decide: "sytem", "completley", "recrods", as a careful colleague reads them. */

/** Words that decide, and that no other English word becomes by one slip. */
const KEYS = (
  'system systems platform website software application database completely entirely offline unavailable unreachable ' +
  'outage outages security breach hacked account accounts password passwords customer customers records everything ' +
  'nothing nobody anything anymore refund refunds invoice invoices subscription cancel charged payment payments billing ' +
  'feature request export exports import integration dashboard broken working calendar manager supervisor lawyer lawyers ' +
  'disappointed unacceptable frustrated frustrating problem problems question questions documentation deleted missing ' +
  'error errors receive received upgrade downgrade enhancement suggestion performance workaround production business ' +
  'revenue impossible colleague colleagues department immediately available workflow duplicate attachment download ' +
  'upload notification calculate currently urgent different support access service server report reports crashed'
).split(' ');

/** Slips that no rule finds without harm. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    teh: 'the',
    hte: 'the',
    donw: 'down',
    dwon: 'down',
    wrok: 'work',
    wroks: 'works',
    wrking: 'working',
    brokn: 'broken',
    dissapointed: 'disappointed',
    dissappointed: 'disappointed',
    recieve: 'receive',
    pasword: 'password',
    hw: 'how',
    pls: 'please',
    plz: 'please',
    acces: 'access',
  }),
);

/** Words in their own right that are one slip away from a key. */
const REAL = new Set(
  'outrage outrages sever depleted misusing beach layer layers noting repot cashed whacked hackled severer'.split(
    ' ',
  ),
);

const SHORTEST = 5;
const LONGEST = 16;

/** Each key with one letter less, for the key that it was. The last letter makes forms: "delete" is no slip of "deleted". */
const shorter = new Map<string, string>();
const keys = new Set(KEYS);
for (const key of KEYS)
  for (let at = 1; at < key.length - 1; at += 1) {
    const less = key.slice(0, at) + key.slice(at + 1);
    if (less.length >= SHORTEST && !keys.has(less) && !REAL.has(less)) shorter.set(less, key);
  }

/** Multiplied out: a power costs many times as much. */
const cubeAt = (word: string, at: number): number => {
  const unit = word.charCodeAt(at);
  return unit * unit * unit;
};

/** What letters weigh together, in whatever order: only a word that weighs as a key does can be one with two letters turned. */
const weightOf = (word: string): number => {
  let weight = 0;
  for (let at = 0; at < word.length; at += 1) weight += cubeAt(word, at);
  return weight;
};
/** By what stands last in a weight, whether a key may weigh so: what it says of some others too costs a second look. */
const mayWeigh = new Uint8Array(1 << 14);
const slotOf = (weight: number): number => weight & (mayWeigh.length - 1);
for (const key of KEYS) mayWeigh[slotOf(weightOf(key))] = 1;
const isOfKey = (weight: number): boolean => mayWeigh[slotOf(weight)] === 1;

/**
 * The word that was meant: one letter forgotten, one too many, or two that changed places, never the first one. A letter in place of
 * another is left alone, as it often makes another word: an expert is no export.
 */
export function meant(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (word.length < SHORTEST || word.length > LONGEST || keys.has(word) || REAL.has(word))
    return word;
  const whole = shorter.get(word);
  if (whole !== undefined) return whole;
  const weight = weightOf(word);
  const mayBeTurned = isOfKey(weight);
  for (let at = 1; at < word.length; at += 1) {
    if (!mayBeTurned && !isOfKey(weight - cubeAt(word, at))) continue;
    const less = word.slice(0, at) + word.slice(at + 1);
    if (keys.has(less) && !isForm(word, less)) return less;
    const turned = less.slice(0, at) + (less[at] ?? '') + (word[at] ?? '') + less.slice(at + 1);
    if (at + 1 < word.length && turned !== word && keys.has(turned)) return turned;
  }
  return word;
}

/** "Platforms" is no slip of "platform", and "reported" none of "report". */
const isForm = (word: string, key: string): boolean =>
  word === `${key}s` || word === `${key}d` || word === `${key}r` || word === `${key}y`;
