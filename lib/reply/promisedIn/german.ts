import { anyOf, eachOf, type Tongue } from './tongue';

const COUNT =
  '\\d{1,3}|(?:einer|eine) halben?|anderthalb|eineinhalb|eine[rmsn]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierundzwanzig|achtundvierzig';
const UNIT = 'Minuten?|Min\\.?|Stunden?|Std\\.?|h|Tag(?:en|es|e|s)?|Wochen?';
const CLOCK =
  '\\d{1,2}(?:[:.]\\d{2})? ?Uhr(?: (?:morgens|vormittags|mittags|nachmittags|abends|nachts))?|\\d{1,2}:\\d{2}|mittags?|mitternacht';
const WEEKDAY = '(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend';
const MONTH =
  'Jan(?:uar)?|Jänner|Feb(?:ruar)?|März|Mrz|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?';
const BY = '(?:bis|spätestens)(?: spätestens| bis)?(?: zum| am| um| gegen)?|vor|am|um|gegen';
const PART = 'früh|morgen|vormittag|nachmittag|abend|nacht';
/** `am Morgen` and `guten Morgen` are no day. */
const WORD = '(?<!(?:am|guten|jeden|diesen|ab) )(?<word>heute|übermorgen|morgen)';
const DAY =
  `${WORD}(?: (?:${PART}))?|(?<!(?:letzten|letztem|vergangenen|vorigen|seit|ab|jeden) )(?:(?:diesen|diesem|nächsten|nächstem|kommenden|kommendem) )?(?<weekday>${WEEKDAY})(?: ?(?:${PART}))?` +
  `|(?:(?:den|dem) )?(?<date>\\d{1,2})\\. ?(?<month>${MONTH})(?: \\d{4})?|(?:(?:den|dem) )?(?<n1>\\d{1,2})\\. ?(?<n2>\\d{1,2})\\.(?:\\d{4}|\\d{2})?|(?<iso>\\d{4}-\\d{2}-\\d{2})`;

/** `innerhalb von 2 Stunden`, `in den nächsten 1-2 Werktagen`, `in der nächsten Stunde`. */
const SPAN =
  `(?:innerhalb|binnen|in)(?: von)?(?: den| der)?(?: nächsten| kommenden)?(?: (?:weniger als|höchstens|maximal|spätestens|etwa|rund|ca\\.))? (?:\\d{1,3} ?(?:-|–|bis|oder) ?)?(?<count>${COUNT}) ?(?<open>Werk|Arbeits|Geschäfts)?(?<unit>${UNIT})` +
  '|(?:innerhalb|binnen|in) der (?:nächsten|kommenden) (?<hour>Stunde)';
const END =
  '(?:bis |zum |zu )?(?:zum )?(?<endOfDay>(?:Ende des (?:Tages|Arbeitstages|Werktages)|Tagesende|Feierabend|Geschäftsschluss|Dienstschluss|Büroschluss))';
/** `bis morgen 12 Uhr`, `am Freitag`, `bis zum 15. Januar`, `heute noch`. */
const ON = `(?:(?:${BY}) )?(?:noch )?(?:${DAY})(?: noch)?(?:,? (?:(?:${BY}) )?(?<clock>${CLOCK}))?`;
/** `bis 15 Uhr`, `um 10 Uhr morgen`. */
const AT = `(?:${BY}) (?<clock2>${CLOCK})(?: (?:am )?(?:(?<word2>heute|übermorgen|morgen)|(?<weekday2>${WEEKDAY})))?`;

/** Germans promise in the present: `ich melde mich morgen`. */
const I =
  'melde|gebe|schreibe|rufe|antworte|informiere|schicke|sende|komme|kläre|behebe|löse|repariere|erstatte|ersetze|teile|sage|werde|bestätige|kontaktiere|benachrichtige|aktualisiere|korrigiere';
const WE = `${I.replaceAll('|', 'n|')}n`;

export const german: Tongue = {
  language: 'de',
  time: eachOf(SPAN, END, ON, AT),
  who: anyOf(
    `ich (?:${I})|(?:${I}) ich|wir (?:${WE})|(?:${WE}) wir`,
    '(?:Sie|ihr|du) (?:hören|hört|hörst|erhalten|erhaltet|erhältst|bekommen|bekommt|bekommst|werden|werdet|wirst)',
    '(?:hören|hört|hörst|erhalten|erhältst|bekommen|bekommst|werden|wirst) (?:Sie|ihr|du)',
    '(?:unsere?|das|die|der|eine?|meine?)(?: \\p{L}+){0,2} (?:\\p{L}*team|\\p{L}*techni\\p{L}+|kolleg\\p{L}+|spezialist\\p{L}*|\\p{L}*entwickl\\p{L}+|\\p{L}*abteilung|expert\\p{L}+) (?:wird|werden|meldet|melden|gibt|geben|schreibt|ruft|rufen|antwortet|antworten|behebt|informiert|schickt|sendet)',
    '(?:meldet|wird|antwortet) (?:sich )?(?:unsere?|das|die|der|eine?|meine?)(?: \\p{L}+){0,2} (?:\\p{L}*team|\\p{L}*techni\\p{L}+|kolleg\\p{L}+|\\p{L}*abteilung)',
    '(?:antwort|rückmeldung|update|lösung) (?:folgt|kommt|erfolgt)',
  ),
  doubt: anyOf(
    'wenn|falls|sobald|sofern|soweit|nachdem|sollten?|außer|vorausgesetzt|ob|nichts?|nie|niemals|kein\\p{L}*',
    'nach (?:eingang|erhalt|prüfung|rücksprache|ihre[rmn]?|deine[rmn]?|einer|dem|der)',
    'könnten?|würden?|möchten?|müssen|gebeten|vielleicht|eventuell|möglicherweise|wahrscheinlich|voraussichtlich|hoffentlich|hoffen?|versuchen?|normalerweise|üblicherweise|gewöhnlich|meist(?:ens)?|in der regel',
    'geschlossen|schließen|urlaub|feiertag\\p{L}*|wartung\\p{L}*|wochenende|abwesend',
  ),
  news: anyOf(
    'meld\\p{L}+|rückmeldung|hör(?:en|t|st)|bescheid|antwort\\p{L}*|schreib\\p{L}*|ruf\\p{L}*|anruf\\p{L}*|informier\\p{L}*|informationen?|updates?|neuigkeiten|nachricht|ergebnis\\p{L}*|auskunft|kontaktier\\p{L}*|benachrichtig\\p{L}*|auf (?:sie|dich) zu|auf dem laufenden|e-?mail|bestätig\\p{L}*',
  ),
  solution: anyOf(
    'beheb\\p{L}*|behoben|löse\\p{L}*|lösung|gelöst|reparier\\p{L}*|erstatt\\p{L}*|ersetz\\p{L}*|ersatz\\p{L}*|fertig|erledig\\p{L}*|korrigier\\p{L}*|wiederher\\p{L}+|wieder (?:laufen|läuft|funktionieren|verfügbar|erreichbar)',
  ),
  counts: {
    'einer halben': 0.5,
    'eine halbe': 0.5,
    anderthalb: 1.5,
    eineinhalb: 1.5,
    ein: 1,
    eine: 1,
    einer: 1,
    einem: 1,
    eines: 1,
    einen: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    zwölf: 12,
    vierundzwanzig: 24,
    achtundvierzig: 48,
  },
  units: { m: 60, s: 3_600, h: 3_600, t: 86_400, w: 604_800 },
  days: { heute: 0, morgen: 1, übermorgen: 2 },
  weekdays: ['sonnt', 'mon', 'diens', 'mitt', 'donners', 'frei', 'sams|sonna'],
  months: ['ja', 'feb', 'mar|mrz', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
  clocks: { mittag: 720, mittags: 720, mitternacht: 1440 },
  afternoon: /nachmittags|abends/,
  morning: /morgens|vormittags|nachts/,
  dotted: true,
  by: (when) => `bis ${when}`,
};
