/** How Gmail writes a thread's id into its address. */

const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Views whose first segments name a list: a thread's id can only come after them. */
const NAMED_LIST = /^(?:label|search|category|advanced-search|section_query)$/;
const NO_LIST = /^(?:settings|contacts|chat|apps)$/;
const ID = /^(?:[0-9a-f]{16}|#?thread-[af]:[\w-]+|(?=.*[A-Z])(?=.*[a-z])[A-Za-z\d]{12,})$/;

/** The thread's id in `#inbox/FMfcg…`, `#label/Name/FMfcg…`, `#search/words/18d0…`; absent on lists. */
export function threadIn(hash: string): string | undefined {
  const segments = hash.slice(1).split('?')[0]?.split('/') ?? [];
  const [list = ''] = segments;
  const id =
    segments[NAMED_LIST.test(list) ? Math.max(2, segments.length - 1) : segments.length - 1];
  return segments.length > 1 && !NO_LIST.test(list) && id && ID.test(id) ? id : undefined;
}

/**
 * The permanent id (`thread-f:179…`) that an address token stands for: its base64 written in base 40, vowels left out.
 * Absent when the token says something else, such as a made-up one.
 */
export function permanentId(token: string): string | undefined {
  let number = 0n;
  for (const letter of token)
    number = number * 40n + BigInt(Math.max(0, CONSONANTS.indexOf(letter)));
  let base64 = '';
  for (; number; number /= 64n) base64 = BASE64[Number(number % 64n)] + base64;
  const name = base64.length % 4 === 1 ? undefined : /^[af]:r?-?\d+$/.exec(atob(base64))?.[0];
  return name && `thread-${name}`;
}
