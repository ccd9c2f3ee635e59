/** A text as it would be spoken: addresses, tags and paths say nothing. */

/** Without one of these a text holds neither. */
const SIGNS = ['`', '´', '@', '#', '<', '\\', '/', 'www.'];
const WORTH = /[`´@#<\\]|:\/\/|www\.|\s~?\//;

/** Comments and scripts with all that they hold, then tags. */
const HIDDEN =
  /<!--[^]{0,1000}?-->|<(script|style)\b[^<>]{0,400}>[^]{0,1000}?<\/\1>|<\/?[a-z][\w-]{0,20}(?:\s[^<>]{0,400})?\/?>/gi;
const ADDRESS =
  /\b(?:https?|ftp|file):\/\/\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|\b[a-z]:\\\S+|(?<=\s)~?\/(?:[\w.-]{1,60}\/){1,20}[\w.-]*|#[\p{L}\w-]{1,40}(?:\s+#[\p{L}\w-]{1,40})+/giu;
const ENDING = /[.,;:!?)\]"'”’]+$/;
/** More than is ever judged of a text. */
const MOST = 200_000;
/** "can`t" */
const APOSTROPHE = /(?<=\p{L})[`´](?=\p{L})/gu;

/** The same number of characters, so that places stay places; spaces where an address or a tag stood. Linear. */
export function spoken(text: string): string {
  if (!SIGNS.some((sign) => text.includes(sign)) || !WORTH.test(text)) return text;
  if (text.length > MOST) return spoken(text.slice(0, MOST)) + text.slice(MOST);
  return text
    .replace(HIDDEN, blank)
    .replace(ADDRESS, (address) => {
      const ending = ENDING.exec(address)?.[0] ?? '';
      return blank(address.slice(0, address.length - ending.length)) + ending;
    })
    .replace(APOSTROPHE, '’');
}

/** Lines stay lines. */
const blank = (piece: string): string => piece.replace(/[^\n]/g, ' ');
