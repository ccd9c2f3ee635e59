/** How mail programs mark what somebody else wrote: attributions, header blocks, separators, in the languages that they speak. */

const WROTE =
  /(?:^|\s)(?:wrote|writes|schrieb|écrit|escribió|escribio|ha scritto|escreveu|schreef|napisał(?:\(a\))?|napisała|skrev|kirjoitti|написал[а-я()]*|пишет)(?=[\s:]|$)/iu;
/** "On Mon, 12 Jan 2026 at 08:02, Ana <ana@x.example> wrote:": a day or an address tells it from "as I wrote:". */
const DATED = /\d|@|^\s*on\b/i;
const BY_MYSELF = /\b(?:I|we|you)\s+wrote\b/;
/** How one begins that goes on in the next line. */
const OPENS = /^\s*(?:on|am|le|el|il giorno|il|op|em|den|på)\s/iu;
const DAY_AND_ADDRESS = /^\s*\d{4}-\d\d-\d\d\b.{0,80}<[^<>\s]{1,80}@[^<>\s]{1,80}>:\s*$/;

const SEPARATOR =
  /^\s*(?:_{10,}|[-–—]{2,}\s*(?=[^-–—\n]{0,40}\b(?:original|forwarded|ursprüngliche|weitergeleitete|transféré|d['’]origine|reenviado|originale|inoltrato|oorspronkelijk|doorgestuurd|encaminhada|oryginalna|przekazana|ursprungligt|vidarebefordrat|videresendt))[^\n]{0,80})\s*$/iu;
const FORWARDED =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message|courriel) (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|início da mensagem encaminhada)\s*:\s*$/iu;
const REPLY_ABOVE =
  /\b(?:(?:type|write|enter|add) your (?:reply|response|answer) above this line|(?:write|reply|type) below this line|antworten sie (?:bitte )?(?:über|oberhalb) dieser (?:zeile|linie))/iu;

const FROM = /^\s*\*?(?:from|von|de|da|van|od|från|fra|lähettäjä)\s?:\*?\s/iu;
const SENT =
  /^\s*\*?(?:sent|date|subject|gesendet|datum|betreff|envoyé|objet|enviado(?: el)?|fecha|asunto|inviato|data|oggetto|verzonden|onderwerp|enviada?(?: em)?|assunto|wysłano|temat|skickat|ämne|sendt|emne)\s?:\*?\s/iu;
const TO = /^\s*\*?(?:to|cc|an|à|para|a|aan|do|till|til|reply-to)\s?:\*?\s/iu;

const endsInColon = (line: string): boolean => line.includes(':') && /:\s*$/.test(line.slice(-3));
const HEADER_MOST = 16;
/** Header words are short: "Enviado el:". */
const hasEarlyColon = (line: string): boolean => {
  const at = line.indexOf(':');
  return at >= 0 && at <= HEADER_MOST;
};

/**
 * Whether a line, of a few hundred characters at most, begins what somebody else wrote, as the lines around it say. Most lines are told
 * by a glance at where a colon or a dash stands.
 */
export const startsHistory = (line: string, previous: string, next: string): boolean =>
  (/^\s*[-–—_]/.test(line) && SEPARATOR.test(line)) ||
  (endsInColon(line) &&
    (FORWARDED.test(line) || DAY_AND_ADDRESS.test(line) || isAttribution(line))) ||
  (endsInColon(next) &&
    OPENS.test(line) &&
    !isAttribution(next) &&
    isAttribution(`${line} ${next}`)) ||
  (line.includes(' line') && REPLY_ABOVE.test(line)) ||
  (hasEarlyColon(line) &&
    ((FROM.test(previous) && isNext(line, previous)) || (FROM.test(line) && isNext(next, line))));

/** The line under "From:". A pair of "From:" and "To:" alone may be a journey: it needs an address. */
const isNext = (line: string, from: string): boolean =>
  SENT.test(line) || (TO.test(line) && (from.includes('@') || line.includes('@')));

const isAttribution = (line: string): boolean =>
  WROTE.test(line) && DATED.test(line) && !BY_MYSELF.test(line);

/** A line of the block in front of a forwarded message. */
export const isHeader = (line: string): boolean =>
  hasEarlyColon(line) && (FROM.test(line) || SENT.test(line) || TO.test(line));

/** "Ana Ruiz wrote:" in front of marked lines. */
export const isAbove = (line: string, next: string): boolean =>
  endsInColon(line) && isMarked(next) && WROTE.test(line);

/** Marked as quoted, with ">" or a bar in front. */
export const isMarked = (line: string): boolean => /^\s*(?:>|\|(?!\|))/.test(line);
