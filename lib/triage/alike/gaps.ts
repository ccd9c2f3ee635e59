import type { Playbook } from '../../playbook/schema';
import { fromAgentToCustomer } from '../../ticket/conversation';
import type { Ticket } from '../../ticket/schema';
import { peopleOf, quoted } from './cluster';
import type { Corpus, Prepared } from './corpus';
import { grouping } from './group';
import { whole } from './pieces';

/** The same asked again and again, and no answer to it pointed to an article. */
export type Gap = {
  /** Keys of the tickets, the newest first. */
  tickets: string[];
  people: number;
  words: string[];
  firstAt: string;
  lastAt: string;
};

const DAY = 24 * 3_600_000;
export const GAP_DAYS = 30;
/** The rule that names how many: the playbook's own where it has it, else ten as an assumption (R-004-KB-23). */
const GAP_RULE = 'R-004-KB-23';
const ASSUMED_TICKETS = 10;

export function gapRule({ notes }: Playbook): { tickets: number; assumed: boolean } {
  const own = notes?.find(({ ref, figure }) => ref === GAP_RULE && figure)?.figure?.value;
  return { tickets: own ?? ASSUMED_TICKETS, assumed: own === undefined };
}

const LINK = /https?:\/\/[^\s<>"')\]]{4,300}/gi;
/** Where help centres keep their articles. */
const ARTICLE =
  /\/(?:hc|kb|help|docs?|faqs?|articles?|guides?|knowledge(?:-?base)?|wiki|manual|hilfe|anleitung(?:en)?)(?:[/?#._-]|$)|^https?:\/\/(?:help|docs?|kb|support|wiki|faq|hilfe)\./i;

/** Whether an agent answered the customer with a link to an article: one of the team's own addresses, or one that looks like a help centre's. */
export const hasArticle = ({ messages }: Ticket, own: readonly string[] = []): boolean =>
  messages
    .filter(fromAgentToCustomer)
    .flatMap(({ text }) => text.slice(0, 20_000).match(LINK) ?? [])
    .some((link) => ARTICLE.test(link) || own.some((address) => link.startsWith(address)));

/**
 * Gaps of the knowledge base, the most asked first (R-004-KB-24): as many tickets as the playbook's rule asks for say the same within
 * 30 days, and none of them was answered with an article.
 */
export function gapsOf(
  tickets: readonly (Prepared & { hasArticle: boolean })[],
  corpus: Corpus,
  playbook: Playbook,
): Gap[] {
  const answered = new Set(tickets.flatMap((one) => (one.hasArticle ? [one.key] : [])));
  const { tickets: fewest } = gapRule(playbook);
  const asked = tickets.filter(({ isMachine }) => !isMachine);
  return whole(grouping(asked, corpus, { within: GAP_DAYS * DAY }))
    .filter(({ members }) => members.length >= fewest)
    .filter(({ members }) => !members.some(({ key }) => answered.has(key)))
    .map(({ members, words }) => ({
      tickets: members.map(({ key }) => key).reverse(),
      people: peopleOf(members).size,
      words: quoted(members, words),
      firstAt: new Date(members[0]!.at).toISOString(),
      lastAt: new Date(members.at(-1)!.at).toISOString(),
    }))
    .sort((a, b) => b.tickets.length - a.tickets.length || (a.lastAt < b.lastAt ? 1 : -1));
}
