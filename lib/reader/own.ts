import type { Helpdesk } from '../helpdesks/contract';
import type { Hooks } from '../helpdesks/find';
import type { Api, Life } from './life';

/** Where the background lays out the team's own selectors: helpdesk → field → selectors. */
const KEY = 'selectors';
/** Where it names, for a moment, the hosts that may be read no more. */
const STOPPED = 'stopped';

const shipped = new Map<readonly string[], readonly string[]>();

/**
 * Puts the team's own selectors before the shipped ones, in place, because every function of a helpdesk looks into the same
 * lists. They were tried by this very browser when they were imported; without own ones the lists are as they shipped.
 */
export function mend(hooks: Hooks, own: Partial<Hooks> = {}): void {
  for (const [field, list] of Object.entries(hooks) as [string, string[]][]) {
    const first = shipped.get(list) ?? [...list];
    shipped.set(list, first);
    list.splice(0, list.length, ...(own[field] ?? []), ...first);
  }
}

/** Mends the helpdesk by what is kept now. */
export async function mendNow({ storage: { local } }: Api, { id, hooks }: Helpdesk): Promise<void> {
  const own = (await local.get(KEY))[KEY] as Record<string, Hooks> | undefined;
  mend(hooks, own?.[id]);
}

/** Mends the helpdesk now, and again with each change; `changed` is told of those. Ends the life of a reader that is not wanted. */
export async function takeOwn(
  api: Api,
  life: Life,
  helpdesk: Helpdesk,
  changed: () => void,
): Promise<void> {
  life.hear(api.storage.local.onChanged, (changes) => {
    if ((changes[STOPPED]?.newValue as string[] | undefined)?.includes(location.host)) life.end();
    if (!changes[KEY] || life.isOver()) return;
    void mendNow(api, helpdesk).then(changed);
  });
  await mendNow(api, helpdesk);
}
