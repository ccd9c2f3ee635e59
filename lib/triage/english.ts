/** Small words of English that decide whether a term is meant. All in lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that may stand between the words of a term without changing what it says. */
export const FILLERS = list(
  'the a an our my your their its his her this that these those just still now currently again all also even ' +
    'really very quite simply basically literally actually suddenly apparently always constantly often please ' +
    'completely totally entirely absolutely fully almost pretty so too both already today here there then ' +
    'have has been be being to me us get got',
);

/** A word that takes back what follows, unless the term itself contains it. */
export const NEGATORS = list('not no never neither nor without nothing none zero');

/** Behind one of these a "not" no longer reaches: "I do not know why the system is down". */
export const TURNS = list(
  'why what that because when how where who which and but or so as if since although though while however ' +
    'whereas except unless only for on in at by after',
);

/** A gap never reaches over these: another thought begins. */
export const BREAKS = list('but although though while however whereas because except unless');

/** In front of a term in its clause, these make it a thought instead of a fact. */
export const SUPPOSERS = list(
  'if whether suppose supposing imagine hypothetically unless until avoid avoids prevent prevents preventing ' +
    'against assume assuming pretend case event risk happens happen scenario simulate simulated simulation drill test testing',
);

/** In front of a term in its clause, these make it something that is still awaited: "tell me when it is back up". */
export const AWAITERS = list(
  'when once until till soon before will would should must need want hope hoping please expect wait waiting how',
);

/** "When it is back" awaits; "when I came back" tells. */
export const TELLERS = list('i we you they he she my our');

/** A clause that opens with one of these asks. */
export const ASKERS = list(
  'is are was were do does did has have had will would should could can may might',
);

/** Behind a comma, one of these after an asking word makes the question: "sorry, is the system down". */
export const ASKED_ABOUT = list(
  'the a any i it we you they he she this that these those there your our my anyone anybody someone somebody everyone ' +
    'everything',
);

const NUMBERS = list(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ' +
    'ninety hundred hundreds thousand thousands million millions dozen dozens',
);

/** A number of two or more, in digits or words; "1,500" and "1.500" are one number. */
export const isNumber = (word: string): boolean => {
  const first = word.charCodeAt(0);
  if (first < 48 || first > 57) return NUMBERS.has(word);
  return Number.parseInt(word.replace(/[.,](?=\d{3})/g, ''), 10) >= 2;
};

const ENGLISH = list(
  'the a i is are we it to of and my our your you have has not can do does this that with for on at be when ' +
    'please since but they there would from how what am it',
);
const FOREIGN = list(
  'der das und ist nicht ich wir sie mit für auf ein eine einen einem einer den dem bei auch noch mehr kann können haben ' +
    'habe bitte seit unser unsere unserem unseren keine kein wenn aber nur uns mein meine von zum zur wird wurde sind ' +
    'hallo danke geht mir ihr im zu als es werden aus nach wie oder vor bis durch wann warum wo wer alles alle jetzt schon ' +
    'immer heute gestern gibt niemand ihre ihnen steht ' +
    'el la los las que una por para con del mi nuestro nuestra está están pero muy desde puedo podemos cuando hola ' +
    'gracias nada funciona un de y en se su tengo quiero como sobre hasta al lo más ya todos buenos buenas ' +
    'días qué esto ' +
    'le les des nous je pas une dans sur avec pour mon notre nos ne depuis bonjour merci vous votre ça du est et au qui ' +
    'ce cette mais où par tout tous très être avoir fait peut peux ' +
    'il che non è sono della nostro nostra buongiorno grazie di ho mio più molto anche gli dei ancora tutti tutto questo ' +
    'nel necesito cambiar quisiera ayuda cuenta factura ' +
    'het een niet wij ik voor naar onze ons geen maar van op te dat zijn aan er om hij heb heeft ook kan kunnen deze dit ' +
    'wat nu uw bij werkt goedemorgen ' +
    'não uma com nossa nosso está obrigado obrigada os dos meu minha da em na por mas foi tem ou já também isso você ' +
    'olá tudo oi fora ar pelo pela nosso nossos nós ele ela eles estamos temos estão faz desde hoje ontem agora nenhum ' +
    'nie jest się dzień dobry na od nikt mogę że po za jak czy przez tylko mamy nasz proszę dziękuję wszystko ' +
    'och är inte ingen det som vi jeg ikke og ei ole ja ve',
);

/** Letters that English words lack: another script, or a mark on one of ours. */
const NOT_ENGLISH = /[^\p{Script=Latin}\p{N}\p{M}'’ʼ]|[\u00df-\u024f]/u;

/** More than zero when a text reads as English, less when it reads as another language, by its small words and its letters. */
export const leaning = (word: string): number =>
  ENGLISH.has(word) ? 1 : FOREIGN.has(word) || NOT_ENGLISH.test(word) ? -1 : 0;
