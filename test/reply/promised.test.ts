import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import { checkDraft, promisesSaid } from '../../lib/reply';
import { promisesIn } from '../../lib/reply/promised';
import type { Message, Ticket } from '../../lib/ticket/schema';
import { runbook, settings, ticket as TICKET } from './desk';

/** A Tuesday, ten in the morning in New York; the desk is open from nine to six. */
const NOW = '2026-01-13T15:00:00.000Z';
const assessment = assess(TICKET, runbook, { tickets: [], decisions: [] }, NOW);
const given = { ticket: TICKET, playbook: runbook, settings, assessment, now: NOW };
const desk = { ...given, zone: 'America/New_York' };
const due = (text: string) => promisesIn(text, desk).map(({ by }) => by);

/** Instants of that week, in the words of New York. */
const at = (day: number, hour: number, minute = 0) =>
  new Date(Date.UTC(2026, 0, day, hour + 5, minute)).toISOString();
const [TUE, WED, THU, FRI] = [13, 14, 15, 16];
const CLOSES = 18;

describe('A promise is read', () => {
  it.each([
    // English
    ['I will call you in 30 minutes.', at(TUE, 10, 30)],
    ["I'll get back to you by 3 pm.", at(TUE, 15)],
    ['Tomorrow I will call you at 3 pm.', at(WED, 15)],
    ['We will answer you on 27/01.', at(27, CLOSES)],
    ['“Urgent” it is: I will write to you by noon tomorrow.', at(WED, 12)],
    // German: the present is the future
    ['Ich melde mich bis 15 Uhr bei Ihnen.', at(TUE, 15)],
    ['Wir melden uns bis morgen.', at(WED, CLOSES)],
    ['Bis Freitag melden wir uns mit einem Ergebnis.', at(FRI, CLOSES)],
    ['Ich rufe Sie morgen um 10 Uhr an.', at(WED, 10)],
    ['Morgen früh rufe ich Sie um 9:30 Uhr an.', at(WED, 9, 30)],
    ['Sie hören innerhalb von 2 Stunden von uns.', at(TUE, 12)],
    ['Sie erhalten in den nächsten 1-2 Werktagen eine Antwort.', at(THU, 10)],
    ['Ich antworte Ihnen in einer halben Stunde.', at(TUE, 10, 30)],
    ['Ich gebe Ihnen in der nächsten Stunde Bescheid.', at(TUE, 11)],
    ['Unser Technikteam meldet sich bis übermorgen bei Ihnen.', at(THU, CLOSES)],
    ['Wir beheben den Fehler bis zum 20. Januar.', at(20, CLOSES)],
    ['Ich werde Ihnen bis zum 20.1. antworten.', at(20, CLOSES)],
    ['Wir werden Sie heute noch informieren.', at(TUE, CLOSES)],
    ['Ich informiere Sie bis Feierabend.', at(TUE, CLOSES)],
    ['Ich schreibe Ihnen bis morgen Mittag.', at(WED, 12)],
    ['Ich melde mich bis 4 Uhr nachmittags.', at(TUE, 16)],
    ['Eine Antwort folgt spätestens am Donnerstag um 14.30 Uhr.', at(THU, 14, 30)],
    // Spanish
    ['Le responderé antes de las 15:00.', at(TUE, 15)],
    ['Le llamo mañana a las 10.', at(WED, 10)],
    ['Mañana por la mañana le llamaré a las 9:30.', at(WED, 9, 30)],
    ['Le escribiré a las 4 de la tarde.', at(TUE, 16)],
    ['Vamos a responderle en 2 horas.', at(TUE, 12)],
    ['Nos pondremos en contacto con usted en las próximas 24 horas.', at(WED, 10)],
    ['Recibirá una respuesta en un plazo de 48 horas.', at(THU, 10)],
    ['Te aviso en media hora.', at(TUE, 10, 30)],
    ['Tendrá noticias nuestras a más tardar el viernes.', at(FRI, CLOSES)],
    ['Nuestro equipo técnico le contactará pasado mañana.', at(THU, CLOSES)],
    ['Solucionaremos el problema para el 20 de enero.', at(20, CLOSES)],
    ['Le informaremos en 2 días hábiles.', at(THU, 10)],
    ['Le daré una respuesta antes de que termine el día de hoy.', at(TUE, CLOSES)],
    ['Le contestaremos hoy mismo.', at(TUE, CLOSES)],
    ['Le daremos una respuesta el 27/01.', at(27, CLOSES)],
    // French
    ['Je vous réponds d’ici 15 h.', at(TUE, 15)],
    ['Je vous rappelle demain à 10h30.', at(WED, 10, 30)],
    ['Demain, je vous appelle à 10 heures.', at(WED, 10)],
    ['Nous reviendrons vers vous avant vendredi.', at(FRI, CLOSES)],
    ['Vous recevrez une réponse sous 24 heures.', at(WED, 10)],
    ['Nous vous répondrons dans les deux heures.', at(TUE, 12)],
    ['Je vous écris dans une demi-heure.', at(TUE, 10, 30)],
    ['Je vous tiens au courant d’ici la fin de la journée.', at(TUE, CLOSES)],
    ['Notre équipe vous recontactera après-demain.', at(THU, CLOSES)],
    ['Nous allons corriger l’erreur d’ici le 20 janvier.', at(20, CLOSES)],
    ['On vous rappelle avant midi.', at(TUE, 12)],
    ['Vous aurez une réponse sous 2 jours ouvrés.', at(THU, 10)],
    ['Je vous donne des nouvelles cet après-midi à 16h.', at(TUE, 16)],
    ['Je vous réponds à 4 heures de l’après-midi.', at(TUE, 16)],
    ['Je vais vous écrire aujourd’hui.', at(TUE, CLOSES)],
  ])('%s', (text, by) => {
    expect(due(text)).toEqual([by]);
  });

  it('once each, in the order of the letter, whatever its languages', () => {
    expect(
      due('Ich melde mich heute bis Feierabend.\n\nWe will write to you by noon tomorrow.'),
    ).toEqual([at(TUE, CLOSES), at(WED, 12)]);
  });
});

describe('No promise is', () => {
  it.each([
    // what was
    'I called you at 11 am today and wrote to you.',
    'Ich habe Ihnen heute um 11 Uhr geschrieben.',
    'Wir haben uns am Freitag gemeldet.',
    'Le escribimos hoy a las 11:00.',
    'Le llamé hoy y le respondí a las 11:00.',
    'Reparé su cuenta hoy.',
    'Je vous ai répondu aujourd’hui à 11 h.',
    'Nous vous avons rappelé ce soir.',
    'Letzten Freitag melde ich mich.',
    // what the customer is to do, or said
    'Please reply to us by tomorrow.',
    'Bitte antworten Sie uns bis morgen.',
    'Melden Sie sich bitte bis Freitag.',
    'Sie werden gebeten, bis Freitag zu antworten.',
    'Por favor, respóndanos antes del viernes.',
    'Usted dijo que nos llamará el viernes.',
    'Merci de nous répondre avant vendredi.',
    'Vous avez dit que vous nous rappelez demain.',
    // a condition, a doubt, a habit
    'Wenn Sie mir bis morgen schreiben, antworte ich in 2 Stunden.',
    'Sobald ich es weiß, melde ich mich bis Freitag.',
    'Ich melde mich voraussichtlich morgen.',
    'Ich melde mich innerhalb von 2 Stunden nach Eingang Ihrer Antwort.',
    'Ich kann mich nicht bis morgen melden, ich werde es nicht schaffen.',
    'Si nos escribe hoy, le responderemos en 2 horas.',
    'Le responderé mañana, espero.',
    'Intentaré responderle mañana.',
    'Normalmente le responderemos en 24 horas.',
    'Si vous écrivez aujourd’hui, nous vous répondrons sous 2 heures.',
    'Nous ne pourrons pas vous répondre demain.',
    'J’essaierai de vous répondre demain, je vais voir.',
    'Dès que je le sais, je vous rappelle demain.',
    "I'll try to call you by noon.",
    // a question
    'Soll ich Sie morgen anrufen, oder rufe ich Sie am Freitag an?',
    '¿Le llamo mañana?',
    'Je vous rappelle demain ?',
    // somebody else’s words
    'You wrote: “I will call you by 3 pm”.',
    'Sie schrieben: „Ich melde mich bis Freitag“.',
    'Usted escribió: «le llamaré mañana».',
    'Vous avez écrit : « je vous rappelle demain ».',
    // either of two times
    'I will reply on 03/04 at 3 pm.',
    'I will reply 03/04 at 3 pm.',
    'I will call you tomorrow at 3:00.',
    'Ich rufe Sie morgen um 3 Uhr an.',
    'Le responderé el 03/04 a las 15:00.',
    'Le llamo mañana a las 3.',
    'Je vous réponds le 03/04 à 15 h.',
    'Je vous rappelle d’ici 3 h.',
    // no time, no day, or no such one
    'Ich melde mich so bald wie möglich bei Ihnen.',
    'Guten Morgen, ich melde mich bei Ihnen.',
    'Ich melde mich am Morgen.',
    'Ich melde mich freitags bei Ihnen.',
    'Vor 2 Stunden werde ich gemeldet, sagt Ihre Nachricht.',
    'Wir melden uns am 32.1. bei Ihnen.',
    'Le responderé lo antes posible.',
    'Los viernes le responderé.',
    'Le responderé por la mañana.',
    'Je vous réponds dès que possible.',
    'Je reviens vers vous rapidement.',
    'We will answer 24/7.',
    'Ab morgen schicke ich Ihnen Nachrichten.',
    // reminding and telling is not promising
    'Je vous rappelle que la réponse est pour demain.',
    'Wir sind morgen geschlossen und melden uns.',
    'Ich kaufe morgen Brot.',
  ])('%s', (text) => {
    expect(due(text)).toEqual([]);
  });

  it('what stands in the history of the mail', () => {
    const sent = (text: string): Ticket => ({
      ...TICKET,
      messages: [{ role: 'agent', visibility: 'public', sentAt: NOW, text }],
    });
    const said = (text: string) => promisesSaid({ ...desk, ticket: sent(text) }, []);
    expect(said('Ich melde mich bis morgen.')?.promises).toHaveLength(1);
    expect(said('Danke!\n\n> Ich melde mich bis morgen.')).toBeUndefined();
  });
});

describe('A promise in a reply that was sent', () => {
  const sent = (text: string, sentAt = '2026-01-13T15:00:00.000Z'): Ticket => ({
    ...TICKET,
    messages: [...TICKET.messages, { role: 'agent', visibility: 'public', sentAt, text }],
  });
  const said = (ticket: Ticket, now: string, watched: string[] = []) =>
    promisesSaid({ ...desk, ticket, now }, watched)?.promises.map(({ by }) => by) ?? [];
  const now = '2026-01-13T15:20:00.000Z';

  it.each([
    ['I will call you in 30 minutes.', '2026-01-13T15:30:00.000Z'],
    ['I’ll write to you within 2 hours.', '2026-01-13T17:00:00.000Z'],
    ['You will hear from us within the hour.', '2026-01-13T16:00:00.000Z'],
    ['I will get back to you by 3 pm.', '2026-01-13T20:00:00.000Z'],
    ['I will get back to you by noon tomorrow.', '2026-01-14T17:00:00.000Z'],
    ['We will update you by tomorrow.', '2026-01-14T23:00:00.000Z'],
    ['I will reply on Thursday at 14:30.', '2026-01-15T19:30:00.000Z'],
    ['We will have it fixed by 20 January.', '2026-01-20T23:00:00.000Z'],
    ['I will let you know by end of day.', '2026-01-13T23:00:00.000Z'],
    ['We will answer within 1-2 business days.', '2026-01-15T15:00:00.000Z'],
  ])('%s', (text, by) => {
    expect(said(sent(text), now)).toEqual([by]);
  });

  it.each([
    'You have 30 minutes to reply.',
    'If you write to me by tomorrow, I will reply in an hour.',
    'I cannot reply by tomorrow.',
    'We are closed tomorrow.',
    'Will I hear from you by tomorrow?',
    'I answered within 2 hours.',
    'The refund shows up within 5 days.',
    'I might call you tomorrow.',
    'I will keep this ticket open.',
    'Could you reply by Friday?',
  ])('is none: %s', (text) => {
    expect(said(sent(text), now)).toEqual([]);
  });

  it('is offered no more once it is watched, once it is over, or once a newer reply went out', () => {
    const ticket = sent('I will call you in 30 minutes.');
    expect(said(ticket, now, ['2026-01-13T15:30:40.000Z'])).toEqual([]);
    expect(said(ticket, '2026-01-13T15:31:00.000Z')).toEqual([]);
    const answered: Message = { role: 'agent', visibility: 'public', sentAt: now, text: 'Done.' };
    expect(said({ ...ticket, messages: [...ticket.messages, answered] }, now)).toEqual([]);
  });
});

describe('A promise that a clock can’t keep', () => {
  const better = (text: string) =>
    checkDraft({ text, as: 'public' }, desk).flatMap((one) =>
      one.is === 'late' ? (one.edit?.words ?? '') : [],
    );

  it('is offered a better time in the language of the sentence', () => {
    expect(better('I will write to you in two weeks.')).toEqual([
      expect.stringMatching(/^by \w{3} \d+ Jan 2026, /),
    ]);
    expect(better('Ich melde mich in zwei Wochen.')).toEqual([
      expect.stringMatching(/^bis \p{L}{2}\.?, .*Jan/u),
    ]);
    expect(better('Le responderé en dos semanas.')).toEqual([
      expect.stringMatching(/^a más tardar el .*ene/),
    ]);
    expect(better('Je vous répondrai dans deux semaines.')).toEqual([
      expect.stringMatching(/^au plus tard le .*janv/),
    ]);
  });

  it('is left to the person where its day and its hour stand apart', () => {
    expect(better('On 20 January I will write to you at 3 pm.')).toEqual(['']);
  });
});
