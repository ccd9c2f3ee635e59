import type { Assessment } from '../assessment';
import { termReader } from '../playbook/terms';
import type { Ticket } from '../ticket/schema';
import { findAll, indexOf, type Index } from '../triage/find';
import { read } from '../triage/read';

/** What customers told that somebody who takes over has to know; theirs word for word, and nothing that they did not write. */

export type Asked = 'impact' | 'steps' | 'intended' | 'actual' | 'environment';

/** A sentence, or a field of the ticket. `message`: its index in `ticket.messages`, -1 for the subject; none for a field. */
export type Told = { text: string; message?: number };

const STEP =
  '(click|press|open|choose|select|go to|go into|log in|sign in|start|try|export|import|upload|download|save|send|submit|type|enter|run|' +
  'switch|add|delete|print|search|reload|update|install|connect|scan|pay|invite|create|change|edit)';
const WORK =
  '(work|ship|deliver|invoice|bill|sell|serve|operate|trade|produce|pay|order|dispatch|close|open)';

const TERMS: Record<Asked, string[]> = {
  impact: [
    '(lose|lost|losing|cost us|costs us) (money|sale|sales|revenue|order|orders|customer|customers|business|deal)',
    '(lose|lost|losing) * (sale|sales|revenue|turnover|income|money|orders)',
    '(impact|effect|harm|damage|hurt|disrupt|affect|threaten) * business',
    'business impact',
    `(we|nobody|no one|team|staff|employees|people|everybody|department|office|shop|store|floor) can not ${WORK}`,
    `(nobody|no one|none of us) can ${WORK}`,
    `(stop|prevent|keep|block) (us|me|our team|everybody) * ${WORK}`,
    '(production|payroll|shipping|delivery|dispatch|sales|operation|operations|warehouse|store|shop|factory|line|floor|office|team) * (blocked|stuck|stopped|halted|idle|down|at a standstill|on hold)',
    '# (people|users|colleagues|seats|employees|agents|drivers|customers|stores|clients|orders) * (affected|blocked|stuck|waiting|idle|down|can not)',
    '(deadline|payroll|launch|release|audit|go live|month end|year end) * (today|tonight|tomorrow|this week|monday|friday)',
    '(contract|business|mission) (critical|penalty)',
  ],
  steps: [
    `(when|whenever|if|once|after|as soon as|every time|each time) (i|we|you|they|she|he) ${STEP}`,
    'steps to reproduce',
    'to reproduce',
    '(can|could) (reproduce|repeat) it',
  ],
  intended: [
    '(expect|expected|expecting)',
    '(it|this|that|there|which|page|screen|report|file|button|total|system|app|export|import|mail) should',
    '(supposed|meant) to',
  ],
  actual: [
    'instead',
    '(get|got|see|saw|show|receive|throw|return|give|gave|say|said) * (error|message|warning|blank page|empty page|white screen)',
    'error (message|code|500|502|503|504|403|404)',
    'nothing happens',
    '(crash|freeze|froze|hang)',
    '(it|this|that|which|page|screen|report|file|button|system|app|export|import|site) (stop|fail|break|broke|spin|disappear)',
    '(does|did|will|can|could) not (load|open|save|send|start|finish|export|print|sync|log in|sign in|work|respond|appear)',
    '(is|are|was|were|stays|stay|comes|come) (empty|blank|missing|gone|white|wrong|twice|down)',
  ],
  environment: [
    '(chrome|firefox|safari|internet explorer|opera|brave|microsoft edge)',
    'edge #',
    '(windows|macos|mac os|linux|ubuntu|ipados|chromeos)',
    '(ios|android) #',
    '(version|release|build) #',
    '(iphone|ipad|macbook|chromebook|pixel|galaxy|android phone|android tablet)',
  ],
};

/** What a helpdesk's own fields call the place where it happened, without blanks. */
const FIELDS = ['environment', 'browser', 'os', 'operatingsystem', 'device', 'version', 'platform'];

const MOST = 3;
const LONGEST = 240;

type Reader = { index: Index; owners: Asked[] };
let reader: Reader | undefined;

/** Made when it is first asked for: a panel that shows no report pays nothing for it. */
function readerOf(): Reader {
  if (reader) return reader;
  const place = termReader({});
  const all = (Object.keys(TERMS) as Asked[]).flatMap((asked) =>
    TERMS[asked].map((term) => ({ asked, places: place(term) })),
  );
  reader = {
    index: indexOf(all.map(({ places }) => places)),
    owners: all.map(({ asked }) => asked),
  };
  return reader;
}

const known = new WeakMap<Ticket, ReadonlyMap<Asked, Told[]>>();

function sentencesOf(ticket: Ticket): ReadonlyMap<Asked, Told[]> {
  const before = known.get(ticket);
  if (before) return before;
  const { index, owners } = readerOf();
  const { words, sentences, texts } = read(ticket);
  const told = new Map<Asked, Told[]>();
  for (const { term, first } of findAll(words, index).toSorted((a, b) => a.first - b.first)) {
    const sentence = sentences[words[first]?.sentence ?? -1];
    const text = sentence && texts.get(sentence.message);
    if (!sentence || text === undefined) continue;
    const asked = owners[term]!;
    const own = told.get(asked) ?? [];
    const said = tidied(text.slice(sentence.from, sentence.to + 1));
    if (own.length === MOST || own.some((one) => one.text === said)) continue;
    told.set(asked, [...own, { text: said, message: sentence.message }]);
  }
  known.set(ticket, told);
  return told;
}

/** With its own closing mark, where it has one. */
function tidied(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

const NUMBERED = /^\s*(?:\d{1,2}[.):]|step \d{1,2}\b)/i;

/** Lines that the customer numbered, at least two: nobody says more clearly how it goes. */
function numbered({ messages }: Ticket): Told[] {
  for (const [message, { role, text }] of messages.entries()) {
    if (role !== undefined && role !== 'customer') continue;
    const lines = text.split('\n').filter((line) => NUMBERED.test(line));
    if (lines.length > 1)
      return lines.slice(0, 12).map((line) => ({ text: tidied(line), message }));
  }
  return [];
}

const inFields = ({ fields }: Ticket): Told[] =>
  Object.entries(fields)
    .filter(
      ([name, value]) =>
        FIELDS.includes(name.toLowerCase().replace(/[\s_-]/g, '')) && value.trim() !== '',
    )
    .map(([name, value]) => ({ text: tidied(`${name}: ${value}`) }));

/** Where no words name the harm, those that decided how urgent the ticket is; words of the subject or of a message. */
function urgent({ priority, triggers }: Judged, urgency: ReadonlySet<string>): Told[] {
  const raised = triggers.filter(({ id }) => urgency.has(id)).flatMap(({ evidence }) => evidence);
  const quotes = [...raised, ...priority.evidence].map(({ quote: text, message }) => ({
    text,
    message,
  }));
  return quotes.filter(({ text }, at) => quotes.findIndex((one) => one.text === text) === at);
}

type Judged = Pick<Assessment, 'priority' | 'triggers'>;
type Motives = { triggers: readonly { id: string; motive?: string }[] };

/** What the customer told of one thing, at most three sentences (a dozen numbered steps); none where nothing was found. English only. */
export function toldOf(ticket: Ticket, asked: Asked, judged: Judged, playbook: Motives): Told[] {
  const said = sentencesOf(ticket).get(asked) ?? [];
  if (asked === 'steps') {
    const steps = numbered(ticket);
    return steps.length > 0 ? steps : said;
  }
  if (asked === 'environment') return [...inFields(ticket), ...said].slice(0, MOST);
  if (asked !== 'impact' || said.length > 0) return said;
  const urgency = playbook.triggers.filter(({ motive }) => motive === 'urgency');
  return urgent(judged, new Set(urgency.map(({ id }) => id))).slice(0, MOST);
}
