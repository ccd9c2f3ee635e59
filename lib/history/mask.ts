/**
 * Personal data out of texts that are kept to learn from: it says nothing of what a ticket is about. Each rule looks at a bounded
 * stretch, so that no text takes longer than its length. The marks are those of the development data (`triage/README.md`).
 */

const RULES: [RegExp, string | ((found: string) => string)][] = [
  [/\b(?:https?|ftp|wss?):\/\/[^\s<>"']{1,2000}/gi, (found) => withoutQuery(found)],
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/gu, 'EMAIL'],
  [/\b(?:bearer|basic)\s{1,3}[\w.~+/=-]{8,2000}/gi, 'TOKEN'],
  [/\beyJ[\w-]{5,2000}(?:\.[\w-]{1,2000}){1,2}/g, 'TOKEN'],
  [
    /\b(password|passwort|passcode|pin|secret|api[ _-]?key|token)(\s{0,3}[:=]\s{0,3}|\s(?:is|ist)\s(?=\S{0,40}\d))\S{1,200}/gi,
    '$1$2SECRET',
  ],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, 'TOKEN'],
  [/(?<![\p{L}\p{N}_])(?=[A-Za-z_]{0,60}\d)(?=[\d_]{0,60}[A-Za-z])\w{20,400}/gu, 'TOKEN'],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g, 'IP'],
  [
    /(?<![\p{L}\p{N}])\+?\(?\d(?:[ \t().\/-]{0,2}\d){6,19}(?![\p{L}\p{N}])/gu,
    (found) => phoneOrNumber(found),
  ],
  [/\d{5,}/g, 'NUM'],
];

export function masked(text: string): string {
  return RULES.reduce((left, [pattern, mark]) => left.replace(pattern, mark as string), text);
}

/** The place of an address stays, who may enter it and what was asked there does not. */
const withoutQuery = (address: string): string =>
  address.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');

/** A date or a version is none; what is written in groups or with a plus is a phone number, a bare run a number. */
function phoneOrNumber(found: string): string {
  if (
    /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|^\d{1,3}(?:\.\d{1,3}){3}$/.test(found)
  )
    return found;
  return /^\d+$/.test(found) ? 'NUM' : 'PHONE';
}
