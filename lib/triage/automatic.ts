/** Mail that a machine sent for somebody: out of office, undeliverable, accepted. Nobody asks for anything in it. */

const SUBJECT =
  /^\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|auto\s?:|out of (?:the )?office|ooo\b|abwesen(?:d|heit)|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|risposta automatica|automatisch antwoord|resposta automática|undeliver(?:able|ed)|mail delivery (?:failed|subsystem)|delivery (?:status notification|has failed|failure)|returned mail|unzustellbar|(?:accepted|declined|tentative|zugesagt|abgesagt)\s*:|newsletter\b)/iu;
const OPENING =
  /^\s*(?:(?:hello|hi|dear \w+|good (?:day|morning))\b[^\n]{0,30}\n+\s*)?(?:thank you for (?:your|the) (?:e-?mail|message)[^.\n]{0,40}\.\s*)?(?:I(?:['’]m| am)\s+(?:currently |now )?(?:out of (?:the )?office|on (?:annual |sick |parental |maternity )?(?:leave|holiday|vacation))\b|this is an auto(?:matic|mated|matically generated) (?:reply|answer|response|message)|this message was created automatically by)/iu;

/** Whether a machine wrote the message, known by its subject or by its first words. */
export const isAutomatic = (subject: string | undefined, text: string): boolean =>
  SUBJECT.test(subject ?? '') || OPENING.test(text.slice(0, 400));
