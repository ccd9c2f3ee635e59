import browser from 'webextension-polyfill';

/**
 * The page of a tab without its words. Runs in the page on this one click and leaves nothing there; `undefined` where the browser lets
 * nobody in: an error page, a tab that sleeps, a site that is not allowed.
 */
export async function redactedPage(tabId: number): Promise<string | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/redact.js'],
    });
    return typeof answer?.result === 'string' ? answer.result : undefined;
  } catch {
    return undefined;
  }
}

/** The tab that a person looked at last, of those that show this site. */
export async function tabAt(site: string): Promise<number | undefined> {
  const host = site.replace(/:\d+$/, '');
  const tabs = await browser.tabs.query({ url: [`https://${host}/*`, `http://${host}/*`] });
  const there = tabs
    .filter(({ url, discarded }) => url && !discarded && new URL(url).host === site)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return there[0]?.id;
}

/** What the copy is of, before it: the version, the helpdesk, and the selectors that found nothing. */
export function withHeading(page: string, helpdesk: string, misses: readonly string[]): string {
  const { version } = browser.runtime.getManifest();
  const lines = [`Deskside ${version}, ${helpdesk}`, ...misses.map((miss) => `not found: ${miss}`)];
  const heading = lines.map((line) => `<!-- ${line.replaceAll('--', '- -')} -->`).join('\n');
  return `${heading}\n${page}`;
}
