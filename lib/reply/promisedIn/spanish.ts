import { anyOf, eachOf, type Tongue } from './tongue';

const COUNT =
  '\\d{1,3}|media|medio|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinticuatro|cuarenta y ocho';
const UNIT = 'minutos?|mins?\\.?|horas?|hrs?|h|días?|semanas?';
const CLOCK =
  '(?:las?|la) \\d{1,2}(?:[:.]\\d{2})?(?: ?h(?:oras|rs)?)?(?: (?:de la (?:mañana|tarde|noche)|[ap]\\. ?m\\.|[ap]m))?|\\d{1,2}:\\d{2}(?: ?h)?|\\d{1,2} ?h(?:oras)?|mediodía|medianoche';
const WEEKDAY = 'lunes|martes|miércoles|jueves|viernes|sábado|domingo';
const MONTH =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept?iembre|octubre|noviembre|diciembre';
const BY =
  'antes del?|a más tardar(?: el| a)?|como muy tarde(?: el| a)?|hasta(?: el)?|para(?: el)?|sobre|a|el|al';
const PART = '(?: (?:por|en) la (?:mañana|tarde|noche)| a (?:primera|última) hora)?';
/** `la mañana` and `esta mañana` are no day to come. */
const WORD =
  '(?<word>hoy(?: mismo)?|pasado mañana|(?<!(?:la|esta|cada|de) )mañana(?: mismo)?|esta (?:tarde|noche))';
const FIGURES =
  '(?:(?<=(?:el|del|para|hasta|día) )|(?=\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?,? a las? ))(?<n1>\\d{1,2})\\/(?<n2>\\d{1,2})(?:\\/\\d{2,4})?';
const DAY =
  `${WORD}${PART}|(?<!(?:los|desde el|partir del|cada|pasado) )(?:(?:este|próximo|el próximo) )?(?<weekday>${WEEKDAY})(?! pasado)(?: (?:que viene|próximo))?${PART}` +
  `|(?:día )?(?<date>\\d{1,2}) de (?<month>${MONTH})(?: de \\d{4})?|(?<iso>\\d{4}-\\d{2}-\\d{2})|${FIGURES}`;

/** `en 2 horas`, `en un plazo de 48 horas`, `en las próximas 24 horas`, `en 2 días hábiles`. */
const SPAN =
  `(?:en|dentro de|antes de)(?: un plazo (?:máximo )?de| el plazo de| un máximo de| menos de| las próximas| los próximos)? (?:\\d{1,3} ?(?:-|–|a|o) ?)?(?<count>${COUNT}) ?(?<unit>${UNIT})(?<open> (?:hábil(?:es)?|laborables?))?` +
  '|(?:en|dentro de) la próxima (?<hour>hora)';
const END =
  '(?:antes de(?: que (?:termine|acabe))? |(?:a|al|para el|hasta el|antes del) )?(?<endOfDay>(?:final|fin) (?:del día|de la jornada)(?: laboral)?|el día de hoy)';
const ON = `(?:(?:${BY}) )?(?:${DAY})(?:,? (?:(?:antes de|hasta|sobre|a) )?(?<clock>${CLOCK}))?`;
const AT = `(?:antes de|a más tardar a|como muy tarde a|hasta|para|sobre|a|al) (?<clock2>${CLOCK})(?: (?:de |del )?(?:(?<word2>hoy|mañana)|(?<weekday2>${WEEKDAY})))?`;

/** To come, in a form that the past never has: `llamo` and `damos`, but not `llamamos`, which is both. */
const NOW =
  'llamo|escribo|respondo|contesto|aviso|informo|envío|mando|confirmo|comunico|digo|doy|pongo|respondemos|damos|decimos|ponemos|resuelvo|resolvemos|devuelvo|devolvemos';
const STEM =
  'responder|contestar|escribir|llamar|avisar|informar|enviar|mandar|comunicar|contactar|confirmar|notificar|actualizar|solucionar|resolver|arreglar|corregir|reparar|reembolsar|reemplazar|sustituir|devolver|volver|tendr|dar|dir|har|pondr|estar|restablecer|facilitar';

export const spanish: Tongue = {
  language: 'es',
  time: eachOf(SPAN, END, ON, AT),
  who: anyOf(
    `(?:${STEM})(?:é|emos)|(?:voy|vamos) a(?: \\p{L}+)?`,
    `(?:le|les|te|os|lo|la|me|nos) (?:${NOW})`,
    '(?:recibirá[sn]?|tendrá[sn]?|sabrá[sn]?|obtendrá[sn]?)',
    '(?:nuestr[oa]s?|el|la|los|un|una|mi|mis)(?: \\p{L}+){0,2} (?:equipo|técnic[oa]s?|especialistas?|compañer[oa]s?|ingenier[oa]s?|departamento|colegas?)(?: \\p{L}+){0,3} (?:\\p{L}{2,}rán?|va a|van a)',
  ),
  doubt: anyOf(
    'si|cuando|en cuanto|una vez|después|tras|salvo|excepto|a menos que|siempre que|no|nunca|tampoco|ningún|ninguna',
    'quizás?|tal vez|acaso|podría\\p{L}*|puede que|debería\\p{L}*|esper(?:o|amos)|ojalá|probablemente|posiblemente|intentar\\p{L}*|trat(?:o|amos|aré|aremos) de',
    'normalmente|generalmente|habitualmente|suele|suelen|solemos|cerrad[oa]s?|cerramos|festivos?|vacaciones|fin de semana|mantenimiento',
  ),
  news: anyOf(
    'respond\\p{L}*|respuestas?|contest\\p{L}*|escrib\\p{L}*|llam\\p{L}*|avis\\p{L}*|inform\\p{L}*|noticias?|novedad(?:es)?|(?:en )?contact\\p{L}*|comunic\\p{L}*|notific\\p{L}*|actualiz\\p{L}*|confirm\\p{L}*|resultados?|correo|dir(?:é|emos)|digo|mensaje',
  ),
  solution: anyOf(
    'soluci\\p{L}*|resolver\\p{L}*|resuel\\p{L}*|arregl\\p{L}*|repar\\p{L}*|correg\\p{L}*|reembols\\p{L}*|reemplaz\\p{L}*|sustitu\\p{L}*|devol\\p{L}*|devuel\\p{L}*|list[oa]s?|restablec\\p{L}*|funcion\\p{L}*',
  ),
  counts: {
    media: 0.5,
    medio: 0.5,
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    doce: 12,
    veinticuatro: 24,
    'cuarenta y ocho': 48,
  },
  units: { m: 60, h: 3_600, d: 86_400, s: 604_800 },
  days: {
    hoy: 0,
    'hoy mismo': 0,
    'esta tarde': 0,
    'esta noche': 0,
    mañana: 1,
    'mañana mismo': 1,
    'pasado mañana': 2,
  },
  weekdays: ['dom', 'lun', 'mar', 'mie', 'jue', 'vie', 'sab'],
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'se', 'oct', 'nov', 'dic'],
  clocks: { mediodia: 720, medianoche: 1440 },
  afternoon: /de la (?:tarde|noche)|p\. ?m|\dpm| pm/,
  morning: /de la manana|a\. ?m|\dam| am/,
  by: (when) => `a más tardar el ${when}`,
};
