import type { Ticket } from '../../../lib/ticket/schema';
import { randomFrom } from '../sla/office';

/** Phrases that a team could look for, and messages that customers could write; the same for the same seed. */

/** From the commonest to the rarest, as a message of a customer has them. */
const WORDS = (
  'the to and is i we it a of in our for on that this with you have not are my be can but when ' +
  'from as at has was an all your or please if they there will us so no do get after since which ' +
  'system account error customer page order user password email login team support issue problem ' +
  'data payment invoice report screen button message access update app server file time day today ' +
  'working work need help see use try open send check change show load fail click start stop find ' +
  'still now again still every new same different wrong right last first next other another some ' +
  'any many more most only also just even already never always often since before during about ' +
  'website browser phone computer laptop printer network connection internet database backup ' +
  'security permission role license subscription plan price refund charge card bank credit amount ' +
  'bill tax receipt discount coupon delivery package shipment warehouse address street country ' +
  'label parcel courier tracking number code token link attachment document folder image picture ' +
  'video sound camera microphone keyboard mouse monitor cable battery charger device tablet ' +
  'dashboard widget chart table column row cell filter search result list item menu tab window ' +
  'dialog form field box checkbox option setting preference profile name title comment note tag ' +
  'status queue ticket agent manager office branch department company partner supplier vendor ' +
  'contract agreement policy process workflow rule trigger schedule calendar meeting event ' +
  'reminder notification alert warning notice letter answer question reply request feature idea ' +
  'feedback survey rating review test trial demo training guide manual article video course ' +
  'morning evening night week month year hour minute second moment yesterday tomorrow monday ' +
  'tuesday wednesday thursday friday weekend holiday deadline delay outage downtime maintenance ' +
  'release version upgrade install reset restart restore remove delete create add edit save copy ' +
  'paste print export import download upload sync share invite approve reject cancel renew expire ' +
  'block lock unlock enable disable connect disconnect freeze crash break repair replace return ' +
  'exchange order ship deliver receive lose miss double duplicate missing broken slow blank empty ' +
  'full large small old late early urgent important critical simple strange unexpected correct ' +
  'incorrect invalid available unavailable visible hidden public private internal external local ' +
  'remote global mobile online offline manual automatic monthly yearly daily weekly annual total ' +
  'production staging development integration webhook gateway endpoint request response timeout ' +
  'certificate domain hosting storage quota limit memory disk processor session cookie cache proxy ' +
  'firewall router switch wireless signal cloud cluster node container script module plugin theme ' +
  'template layout font colour logo banner header footer sidebar panel toolbar icon shortcut ' +
  'currency euro dollar pound balance statement transfer deposit transaction merchant checkout ' +
  'basket catalogue product stock colour size model serial warranty insurance claim complaint ' +
  'lawyer auditor director executive owner founder student teacher doctor patient nurse driver'
).split(/\s+/);

const PER_TEXT = 4;
const LENGTH = 2_000;

type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);
/** These have no other forms. */
const SMALL = 60;
/** An early entry more often than a late one. */
const common = (random: Random): string => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? 'the';
const rare = (random: Random): string =>
  WORDS[SMALL + below(random, WORDS.length - SMALL)] ?? 'the';

/** Different phrases of two to four words. */
export function phrasesOf(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const phrases = new Set<string>();
  while (phrases.size < count)
    phrases.add(
      Array.from({ length: 2 + below(random, 3) }, (_, at) =>
        at > 0 && random() < 0.2 ? common(random) : rare(random),
      ).join(' '),
    );
  return [...phrases];
}

/** Numbers, codes and names, which no other message has. */
function unheard(random: Random): string {
  const number = String(1_000 + below(random, 90_000));
  const letter = String.fromCharCode(65 + below(random, 26));
  return [number, `${letter}-${number}`, `${letter}ar${common(random)}`, `v${number}`][
    below(random, 4)
  ]!;
}

const FORMS = ['', '', '', '', '', 's', 'ed', 'ing'];
const inflected = (random: Random): string => {
  const word = common(random);
  return WORDS.indexOf(word) < SMALL ? word : word + FORMS[below(random, FORMS.length)];
};
const MARKS = ['.', '.', '.', '.', '.', '.', '!', '?'];

function sentence(random: Random, said: readonly string[]): string {
  const words = Array.from({ length: 5 + below(random, 12) }, () =>
    random() < 0.03 ? unheard(random) : inflected(random),
  ).map((word) => (random() < 0.08 ? `${word},` : word));
  words.splice(below(random, words.length), 0, ...said);
  const written = words.join(' ').replace(/,$/, '');
  return written.charAt(0).toUpperCase() + written.slice(1) + MARKS[below(random, MARKS.length)];
}

/**
 * Messages of 2,000 characters in sentences and paragraphs. Each holds about four of the phrases, and as many that stop one word
 * short; every fourth has a typographic apostrophe, as phones write it.
 */
export function textsOf(phrases: readonly string[], count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const planted = (): string => phrases[below(random, phrases.length)] ?? '';
  return Array.from({ length: count }, (_, which) => {
    const said = Array.from({ length: 2 * PER_TEXT }, (_, at) =>
      at % 2 ? planted() : `${planted().split(' ').slice(0, -1).join(' ')} ${common(random)}`,
    );
    let text = 'Hello,\n\n';
    for (let at = 0; text.length < LENGTH; at += 1) {
      const apostrophe = which % 4 === 0 && at === 1 ? 'It’s like this. ' : '';
      text += apostrophe + sentence(random, said.splice(0, at % 2)) + (at % 5 === 4 ? '\n\n' : ' ');
    }
    return flat(`${text.slice(0, LENGTH - 21)}\n\nBest regards,\nKim`);
  });
}

/** One string in one piece, as it comes out of a database. */
export const flat = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

export const ticketOf = (text: string): Ticket => ({
  ref: {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id: '1',
    url: 'https://acme.zendesk.com/1',
  },
  tags: [],
  fields: {},
  messages: [{ role: 'customer', visibility: 'public', text }],
  readAt: '2026-11-22T09:00:00Z',
});
