import type { Secret } from './finding';

/** Personal data in a text, each rule within a bounded stretch, so that no text takes longer than its length. */

export type Leaked = { what: Secret; from: number; to: number; shown: string };

const CARD = /(?<![\p{L}\p{N}.#/_+=&-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}_])/gu;
/** First figures and lengths of the large brands: order and device numbers are others. */
const BRANDS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d)\d{12}|35\d{14})$/;
/** What a number is called that is no card's. */
const OTHER_NUMBER =
  /(?:order|invoice|ticket|case|tracking|reference|ref|imei|serial|shipment|parcel|booking|account id|customer|article|request|id|no|number|nr)\.?[ #:№]*$/i;
const CARD_NUMBER = /(?:card|visa|mastercard|amex|payment)\b.{0,12}$/i;

function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;

/** ISO 13616: the figures, the country last and letters as numbers, leave 1 when divided by 97. */
function isIban(written: string): boolean {
  const plain = written.replace(/ /g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const PASSWORD =
  /\b(?:password|passwort|passcode|passphrase|pwd)(?: (?:is|was|will be|ist|to|=)| ?[:=])[ \n]{1,2}["'“‘`]?([^\s"'“”‘’`<>]{6,64})/gi;
/** A word that a person could not have meant as a sentence. */
const looksSecret = (word: string): boolean =>
  /\d/.test(word) && /\p{L}/u.test(word) && !/^https?:|^\d+[a-z]{2}\b/i.test(word);

const KEY =
  /(?<![\p{L}\p{N}])(?:(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,99}|sk-[A-Za-z0-9_-]{20,200}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,100}|github_pat_\w{30,100}|glpat-[\w-]{20,40}|xox[abprs]-[A-Za-z0-9-]{10,100}|AIza[\w-]{35}|eyJ[\w-]{10,400}\.[\w-]{10,400}\.[\w-]{10,400}|Bearer [\w.~+/-]{20,400}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?:[^-]{0,4000}-----END [A-Z ]{0,20}PRIVATE KEY-----)?)/gu;

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** Addresses of a desk, not of a person. */
const DESK =
  /^(?:support|help|helpdesk|info|billing|sales|contact|hello|office|team|service|care|success|legal|privacy|security|accounts?|admin|orders?|returns?|no-?reply|abuse|press|jobs|feedback|invoices?|payments?|your|you|name|user|email|example|jane\.doe|john\.doe|first\.?last)@/i;
const EXAMPLE = /@(?:.+\.)?(?:example\.(?:com|org|net)|(?:your)?(?:company|domain)\.(?:com|org))$/i;
const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);
/** Where everybody has an address: the same host says nothing. */
const EVERYBODY =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|zoho|yandex|qq|163)\.[a-z.]{2,6}$/;

const MOST = 6;

/**
 * Card numbers, bank accounts, passwords, keys, and in a text for the customer the address of a person who has no part in the
 * conversation. `known`: what both sides have seen before, in small letters; `hosts` whose addresses are nobody else's.
 */
export function secretsIn(
  text: string,
  { known, hosts }: { known: string; hosts: ReadonlySet<string> },
  forCustomer: boolean,
): Leaked[] {
  const found: Leaked[] = [];
  const add = (what: Secret, said: string, from: number, shown: string): void => {
    if (found.length < MOST) found.push({ what, from, to: from + said.length, shown });
  };
  for (const { 0: said, index } of text.matchAll(CARD)) {
    const digits = said.replace(/\D/g, '');
    const before = text.slice(Math.max(0, index - 30), index);
    const isOther = OTHER_NUMBER.test(before) && !CARD_NUMBER.test(before);
    if (BRANDS.test(digits) && luhn(digits) && !isOther)
      add('card', said, index, `•••• ${digits.slice(-4)}`);
  }
  for (const { 0: said, index } of text.matchAll(IBAN))
    if (isIban(said) && !known.includes(said.toLowerCase()))
      add('iban', said, index, `${said.slice(0, 2)} •••• ${said.replace(/ /g, '').slice(-4)}`);
  for (const match of text.matchAll(PASSWORD)) {
    const word = (match[1] ?? '').replace(/[.,;:)]+$/, '');
    if (looksSecret(word))
      add('password', word, match.index + match[0].length - match[1]!.length, '••••••');
  }
  for (const { 0: said, index } of text.matchAll(KEY))
    add('key', said, index, `${said.slice(0, 4)}••••`);
  if (!forCustomer) return found;
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    const said = written.toLowerCase();
    const domain = domainOf(said);
    const isOurs = hosts.has(domain) && !EVERYBODY.test(domain);
    if (!DESK.test(said) && !EXAMPLE.test(said) && !isOurs && !known.includes(said))
      add('email', written, index, written);
  }
  return found;
}
