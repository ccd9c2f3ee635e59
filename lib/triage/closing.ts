/** How letters end, and what companies hang on to them. */

const CLOSING =
  /^\s*(?:--|(?:(?:best|kind|kindest|warm|warmest|many|with best|with kind) )?(?:regards|wishes|greetings)|thanks(?: (?:a lot|so much|in advance|again))?|thank you|many thanks|cheers|sincerely|yours(?: (?:sincerely|truly|faithfully))?|best|br|thx|all the best|warmly|mit (?:freundlichen|besten|herzlichen) grü(?:ß|ss)en|(?:viele|liebe|beste|freundliche|schöne|herzliche) grü(?:ß|ss)e|mfg|vg|lg|(?:bien )?cordialement|bien à vous|salutations|merci d['’]avance|(?:un )?saludos?(?: cordiales)?|atentamente|(?:cordiali |distinti )?saluti|met vriendelijke groet(?:en)?|(?:hartelijke )?groet(?:en)?|mvg|atenciosamente|abraços?|pozdrawiam|z poważaniem|med vänliga hälsningar|mvh|vennlig hilsen|danke|gracias|merci|grazie|obrigad[oa])\s*[,.!-]*\s*$/iu;
const SENT_FROM =
  /^\s*(?:sent (?:from|via|with) (?:my|the|outlook|gmail|yahoo|mail|proton)|get outlook for|von meinem \p{L}+ gesendet|gesendet (?:von|mit)|envoyé (?:de|depuis)|enviado desde|inviato da|verzonden (?:vanaf|met))\b/iu;

const DISCLAIMER =
  /\b(?:e-?mails?|mail|messages?|communication|transmission|nachricht|courriel|correo|mensaje|messaggio|bericht)\b.{0,120}\b(?:confidential|privileged|intended (?:only |solely )?for|vertraulich\p{L}*|confidentiel\p{L}*|confidencial\p{L}*|riservat\p{L}*|vertrouwelijk\p{L}*)|confidentiality notice|not the intended recipient|intended solely for the (?:addressee|recipient)|consider the environment before printing/iu;
const BANNER =
  /\b(?:this|diese|ce) (?:e-?mail|mail|message|nachricht)\b.{0,40}\b(?:originated|came|comes|sent|stammt|provient)\b.{0,40}\b(?:outside|external|extern)/iu;

/** No closing has more letters. */
const LONGEST = 40;
const NO_LETTERS = /^[\s,.!-]*$/;

/** A line that ends a letter: what follows is the signature. */
export const isClosing = (line: string): boolean =>
  (NO_LETTERS.test(line.trimStart().slice(LONGEST)) && CLOSING.test(line)) || SENT_FROM.test(line);

/** Shorter lines are no legal footer and no banner. */
const SHORTEST = 22;

/** One of these stands in every legal footer, or in every banner. */
const MARKS =
  /confiden|privileged|intended|vertraulich|riservat|vertrouwelijk|before printing|outside|extern/;

/** Whether a text may hold a legal footer or a banner: most don't, and are looked at once instead of line by line. */
export const mayBeFormal = (text: string): boolean => MARKS.test(text.toLowerCase());

/** A line of a legal footer: nothing behind it is the writer's own. */
export const isDisclaimer = (line: string): boolean =>
  line.length >= SHORTEST && mayBeFormal(line) && DISCLAIMER.test(line);

/** The line that a mail server puts in front of mail from outside. */
export const isBanner = (line: string): boolean =>
  line.length >= SHORTEST && mayBeFormal(line) && BANNER.test(line);

/** "PS": the letter goes on behind its signature. */
export const isPostscript = (line: string): boolean => /^\s*p\.?\s?p?\.?s\b[.:,\s-]/i.test(line);
