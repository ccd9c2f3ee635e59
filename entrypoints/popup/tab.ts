import browser from 'webextension-polyfill';
import type { Reading } from '../../lib/ticket/schema';
import { tabsShown } from '../../lib/store';

/** How long a page may take to answer, in milliseconds. */
const PATIENCE = 3_000;

/**
 * The tab to review: the one named by `?tab=`, the active one when this is the popup, and the helpdesk tab used last
 * when this page is opened as a tab of its own.
 */
export async function tabToReview(search: string): Promise<number | undefined> {
  const named = Number(new URLSearchParams(search).get('tab') ?? NaN);
  if (Number.isInteger(named)) return named;
  const ours = await browser.tabs.getCurrent();
  if (!ours) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id;
  }
  const [all, shown] = await Promise.all([browser.tabs.query({}), tabsShown()]);
  const helpdesks = new Set(shown.map(({ tabId }) => tabId));
  const [last] = all
    .filter(({ id }) => id !== undefined && helpdesks.has(id))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.id;
}

/** What the page in this tab says it shows; undefined when no reader of ours answers there. */
export async function askPage(tabId: number): Promise<Reading | undefined> {
  return inTime(
    browser.tabs
      .sendMessage(tabId, { type: 'readTicket' }, { frameId: 0 })
      .then((reading: unknown) => reading as Reading | undefined),
  );
}

/**
 * The words selected in the page, at most 4,000 characters: empty when nothing is selected, undefined when the page
 * can't be asked or doesn't answer. A frame that is still loading keeps nobody waiting.
 */
export async function selectionIn(tabId: number): Promise<string | undefined> {
  return inTime(
    browser.scripting
      .executeScript({
        target: { tabId, allFrames: true },
        injectImmediately: true,
        func: () => (getSelection()?.toString() ?? '').slice(0, 4_000),
      })
      .then(
        (results) => results.map(({ result }) => String(result ?? '').trim()).find(Boolean) ?? '',
      ),
  );
}

/** A page's answer, or undefined when it fails or takes too long. */
function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([answer.catch(() => undefined), silence]);
}
