import type { SiteHealth } from '../../components/settings/Health';
import type { FieldHealth } from '../../components/settings/HealthTable';
import { HELPDESKS } from '../../lib/helpdesks';
import type { OwnReader } from '../../lib/readers/schema';
import type { Health } from '../../lib/store/schema';
import { locale, words } from '../../lib/words';
import { dayAndTime, daysAhead } from '../../lib/words/time';

/** The health of a site as it is shown: what its rungs are called, and which selectors they stand for. */

/** In the order in which a person would look for them; what is not named here comes last. */
const ORDER = [
  'subject requester requester.name requester.email requester.organisation status priority channel assignee group tags',
  'createdAt messages messages.author messages.role messages.visibility messages.sentAt messages.text',
].flatMap((line) => line.split(' '));

/** The hooks of a field whose path is not their name. */
const HOOK_OF: Record<string, string> = {
  'requester.name': 'requester',
  'requester.email': 'email',
  'requester.organisation': 'organisation',
  messages: 'message',
  'messages.author': 'author',
  'messages.role': 'kind',
  'messages.visibility': 'kind',
  'messages.sentAt': 'sentAt',
  'messages.text': 'text',
};

const hookOf = (path: string): string => HOOK_OF[path] ?? path.replace(/^fields\./, 'field.');

/** Parts of the messages come from within each message: the rung of the list is none of theirs. */
const isPart = (path: string): boolean => path.startsWith('messages.');

type Tried = FieldHealth['tried'];

/** The selectors of a field as the page's reader tries them: the team's own first. */
function triedFor(path: string, helpdesk: string, readers: readonly OwnReader[]): Tried {
  const hook = hookOf(path);
  const own = readers.flatMap(({ addition }) => {
    const id = addition.kind === 'taught' ? addition.id : addition.helpdesk;
    return id === helpdesk ? (addition.hooks[hook] ?? []) : [];
  });
  const shipped = HELPDESKS.find(({ id }) => id === helpdesk)?.hooks;
  const known = shipped && Object.hasOwn(shipped, hook) ? shipped[hook]! : [];
  return [...own.map((css) => ({ css, own: true })), ...known.map((css) => ({ css, own: false }))];
}

function stateOf(path: string, source: string | undefined, tried: Tried) {
  if (source === undefined) return { is: 'gap' as const };
  const rung = Number(/^dom:(\d+)$/.exec(source)?.[1]);
  if (Number.isNaN(rung)) return { is: 'api' as const };
  // A part of a message, or a value that another place told: there is no rung of its own to name.
  if (isPart(path) || rung === 0 || (tried.length > 0 && rung > tried.length))
    return { is: 'elsewhere' as const };
  return { is: rung === 1 ? ('first' as const) : ('fallback' as const), rung };
}

function place(path: string): number {
  const at = ORDER.indexOf(path);
  return at === -1 ? ORDER.length : at;
}

/** `today 8:00 AM EST`, else the date: `Nov 12`. */
export function dayOf(instant: string, now: string, zone: string): string {
  if (daysAhead(instant, now, zone) === 0) return dayAndTime(locale, instant, now, zone);
  const isThisYear = instant.slice(0, 4) === now.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(instant));
}

const nameOf = (path: string): string =>
  path.startsWith('fields.') ? path.slice('fields.'.length) : words.ticket.field(path);

/** @param now and `zone` say how days are called */
export function siteHealth(
  health: Health,
  readers: readonly OwnReader[],
  now: string,
  zone: string,
): SiteHealth {
  const { key, helpdesk, site, at, fields, unreadable } = health;
  const day = (instant: string) => dayOf(instant, now, zone);
  const taught = readers.find(({ id }) => id === helpdesk)?.addition;
  return {
    key,
    site,
    name: taught?.kind === 'taught' ? taught.name : words.ticket.helpdesk(helpdesk),
    looked: day(at),
    since: unreadable && day(unreadable.since),
    misses: unreadable?.misses ?? [],
    fields: Object.entries(fields)
      .sort(([a], [b]) => place(a) - place(b))
      .map(([path, { source, since }]) => {
        const tried = triedFor(path, helpdesk, readers);
        return {
          path,
          name: nameOf(path),
          since: day(since),
          tried,
          ...stateOf(path, source, tried),
        };
      }),
  };
}
