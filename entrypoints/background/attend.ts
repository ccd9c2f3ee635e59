import browser from 'webextension-polyfill';

export const ALARM = 'attention';

let looking: Promise<void> = Promise.resolve();
let planned: ReturnType<typeof setTimeout> | undefined;

/** Browsers wake a sleeping worker no sooner. */
const SOONEST = 30_000;
/** After a look that failed. */
const AGAIN = 5 * 60_000;

/**
 * An alarm rings once. Until a look has set the next one, one stands behind it: a look that dies with its worker is
 * begun again, and so is one that fails, later.
 */
async function look(): Promise<void> {
  const now = Date.now();
  await browser.alarms.create(ALARM, { when: now + SOONEST });
  let wakeAt: string | null = new Date(now + AGAIN).toISOString();
  try {
    // Bundled into the same script, but not run before it is wanted: a page's answer needs no playbook.
    wakeAt = await (await import('./look')).look(new Date(now).toISOString());
  } finally {
    if (wakeAt) {
      const when = Math.max(Date.parse(wakeAt), now + SOONEST);
      await browser.alarms.create(ALARM, { when });
    } else await browser.alarms.clear(ALARM);
  }
}

/** Sets badge, title and the one alarm and gives notices, from what is stored now, one look after the other. */
export function attend(): Promise<void> {
  clearTimeout(planned);
  planned = undefined;
  looking = looking.then(look, look);
  return looking;
}

/** The same, soon: once for a burst of changes, and after the page has its answer. */
export function attendSoon(milliseconds = 200): void {
  clearTimeout(planned);
  planned = setTimeout(() => void attend(), milliseconds);
}
