import { anyOf, eachOf, type Tongue } from './tongue';

const COUNT =
  '\\d{1,3}|une demie?|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt-quatre|quarante-huit';
const UNIT = 'minutes?|min|heures?|h|jours?|semaines?';
const CLOCK =
  "\\d{1,2} ?(?:heures?|h)(?: ?\\d{2})?(?: (?:du matin|de l['’]après-midi|du soir))?|\\d{1,2}:\\d{2}|midi|minuit";
const WEEKDAY = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const MONTH =
  'janv(?:ier)?|févr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|août|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|déc(?:embre)?';
const HERE =
  "d['’]ici(?: à| au| le)?|avant(?: le)?|au plus tard(?: le| à)?|jusqu['’](?:à|au)|pour(?: le)?|vers|le|à";
const PART =
  "(?: (?:matin|soir|après-midi|en fin de (?:journée|matinée|d['’]après-midi)|dans la (?:journée|matinée|soirée)))?";
const WORD =
  "(?<!(?:à partir de|dès) )(?<word>aujourd['’]hui|après-demain|demain|ce soir|cet après-midi)";
const FIGURES =
  '(?:(?<=(?:le|au|avant|pour) )|(?=\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?,? à ))(?<n1>\\d{1,2})\\/(?<n2>\\d{1,2})(?:\\/\\d{2,4})?';
const DAY =
  `${WORD}${PART}|(?<!(?:depuis|chaque|depuis le|partir de|dès) )(?:ce )?(?<weekday>${WEEKDAY})(?! (?:dernier|passé))(?: prochain| qui vient)?${PART}` +
  `|(?<date>\\d{1,2})(?:er)? (?<month>${MONTH})\\.?(?: \\d{4})?|(?<iso>\\d{4}-\\d{2}-\\d{2})|${FIGURES}`;

/** `dans les 2 heures`, `sous 24 h`, `d’ici deux jours ouvrés`. `d’ici 15 h` is a time of day, `d’ici 3 h` may be either. */
const SPAN =
  `(?:d['’]ici(?! (?:[1-9]|1\\d|2[0-3]) ?h(?![\\p{L}]))(?! (?:[7-9]|1\\d|2[0-3]) heures)|dans|sous|en|dans un délai de|dans un délai maximum de)(?: (?:les|la|le))?(?: prochaine?s)?(?: (?:moins de|environ|maximum))? (?:\\d{1,3} ?(?:-|–|à|ou) ?)?(?<count>${COUNT})[ -]?(?<unit>${UNIT})(?<open> (?:ouvrée?s?|ouvrables?))?` +
  "|(?:dans|sous) (?:l['’]|la prochaine )(?<hour>heure)";
const END =
  "(?:d['’]ici|avant|à|en|pour|dans)(?: à)?(?: la)? (?<endOfDay>(?:fin (?:de (?:la )?|du )?(?:journée|jour)|journée))";
const ON = `(?:(?:${HERE}) )?(?:${DAY})(?:,? (?:(?:à|avant|vers|d['’]ici) )?(?<clock>${CLOCK}))?`;
const AT = `(?:à|avant|d['’]ici(?: à)?|vers|pour|au plus tard à) (?<clock2>${CLOCK})(?: (?:(?<word2>aujourd['’]hui|après-demain|demain)|(?<weekday2>${WEEKDAY})))?`;

const TO = "(?: (?:vous|te|me|nous|la|le|les|leur|lui|y|en)| [tlm]['’])*";
/** `je vous rappelle que` reminds, and promises nothing. */
const I =
  'réponds|écris|(?:rappelle|informe|confirme|préviens)(?! qu)|appelle|recontacte|contacte|reviens|tiens|donne|fais|envoie|transmets|corrige|répare|rembourse|remplace|règle|vais|\\p{L}{2,}rai';
const WE =
  'répondons|écrivons|(?:rappelons|informons|confirmons|prévenons)(?! qu)|appelons|recontactons|contactons|revenons|tenons|donnons|faisons|envoyons|allons|\\p{L}{2,}rons';
const ONE = '(?:rappelle|informe)(?! qu)|répond|recontacte|revient|va|\\p{L}{2,}ra';
const TEAM =
  'équipe|technicien(?:ne)?s?|spécialistes?|collègues?|ingénieurs?|service|experte?s?|développeurs?';

export const french: Tongue = {
  language: 'fr',
  time: eachOf(SPAN, END, ON, AT),
  who: anyOf(
    `(?:je${TO} |j['’]|j['’]y )(?:${I})`,
    `nous${TO} (?:${WE})`,
    `on${TO} (?:${ONE})`,
    'vous (?:recevrez|aurez|serez|saurez|obtiendrez)',
    `(?:notre|nos|une?|mon|ma|mes|le|la|les|l['’]) ?(?:\\p{L}+ ){0,2}(?:${TEAM})(?: [\\p{L}'’]+){0,3} (?:va|vont|\\p{L}{2,}ra|\\p{L}{2,}ront)`,
    '(?:réponse|retour|mise à jour|solution) (?:suit|suivra|arrive)',
  ),
  doubt: anyOf(
    "si|s['’]ils?|quand|lorsque?|dès qu(?:e|['’]\\p{L}+)|une fois|après(?!-)|sauf|à moins|à condition|ne|pas|jamais|aucune?|[nN]['’]\\p{L}+",
    'peut-être|pourr(?:ait|ais|ions|aient|iez)|devr(?:ait|ais|iez|ions)|sans doute|probablement|espér\\p{L}+|essa(?:ie|yer|yons|ierai|ierons|yerai|yerons)|tent(?:e|er|erai|erons)',
    'normalement|généralement|habituellement|en principe|en général|ferm(?:é|ée|és|ées|ons|eture|era)|fériés?|vacances|congés?|week-ends?|maintenance',
  ),
  news: anyOf(
    'répon\\p{L}+|écri\\p{L}+|rappel\\p{L}+|appel\\p{L}+|(?:re)?contact\\p{L}*|revien\\p{L}+|revenons|retour|nouvelles?|inform\\p{L}+|courant|prévien\\p{L}+|prévenons|mise à jour|(?:le|un) point|résultats?|message|e-?mail|mail|signe|confirm\\p{L}+|précisions',
  ),
  solution: anyOf(
    'résol\\p{L}+|résoudr\\p{L}+|corrig\\p{L}+|répar\\p{L}+|rembours\\p{L}+|rempla\\p{L}+|solution|rétabli\\p{L}*|règl\\p{L}+|prête?s?|fonctionn\\p{L}+',
  ),
  counts: {
    'une demi': 0.5,
    'une demie': 0.5,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    douze: 12,
    'vingt quatre': 24,
    'quarante huit': 48,
  },
  units: { m: 60, h: 3_600, j: 86_400, s: 604_800 },
  days: { "aujourd'hui": 0, 'ce soir': 0, 'cet apres midi': 0, demain: 1, 'apres demain': 2 },
  weekdays: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
  months: [
    'janv',
    'fevr',
    'mars',
    'avr',
    'mai',
    'juin',
    'juil',
    'aou',
    'sept',
    'oct',
    'nov',
    'dec',
  ],
  clocks: { midi: 720, minuit: 1440 },
  afternoon: /de l'apres midi|du soir/,
  morning: /du matin/,
  by: (when) => `au plus tard le ${when}`,
};
