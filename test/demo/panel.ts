import type { Page } from 'puppeteer-core';

/** The docked panel, used and read as a person does: by what it shows, through its own fields and buttons. */

export type Shown = {
  subject: string;
  requester: string;
  read: string;
  priority: { rank: string; name: string };
  category: { id: string; name: string };
  quotes: string[];
  clocks: { metric: string; state: string; words: string }[];
};

/** Waits until the panel shows this ticket, judged, with its clocks. */
export async function panelShows(panel: Page, id: string | number): Promise<Shown> {
  await panel.waitForFunction(
    (ticket) =>
      document.querySelector(`[data-part="strip"][data-value="${ticket}"]`) &&
      document.querySelector('[data-part="clocks"] [data-metric]'),
    { timeout: 15_000 },
    String(id),
  );
  return panel.evaluate(() => {
    const one = (selector: string) => document.querySelector<HTMLElement>(selector);
    const words = (element: Element | null | undefined) =>
      ((element as HTMLElement | null | undefined)?.innerText ?? '').replace(/\s+/g, ' ').trim();
    const value = (selector: string) => one(selector)?.dataset.value ?? '';
    return {
      subject: words(one('[data-field="subject"]')),
      requester: words(one('[data-field="requester"]')),
      read: value('[data-act="health"]'),
      priority: {
        rank: value('[data-field="priority"]'),
        name: words(one('[data-field="priority"]')?.firstElementChild),
      },
      category: {
        id: value('[data-field="category"]'),
        name: words(one('[data-field="category"]')?.firstElementChild),
      },
      quotes: [...document.querySelectorAll('[data-part="assessment"] [data-part="evidence"]')].map(
        words,
      ),
      clocks: [...document.querySelectorAll<HTMLElement>('[data-part="clocks"] [data-metric]')].map(
        (clock) => ({
          metric: clock.dataset.metric ?? '',
          state: clock.dataset.state ?? '',
          words: words(clock),
        }),
      ),
    };
  });
}

/** The name of the calm screen that the panel shows instead of a ticket. */
export async function panelState(panel: Page, state: string): Promise<string> {
  await panel.waitForSelector(`[data-part="state"][data-state="${state}"]`, { timeout: 15_000 });
  return panel.$eval('[data-part="state"] h1', (title) => title.textContent ?? '');
}

/** Opens the template that stands first, and says its name. */
export async function openBestTemplate(panel: Page): Promise<string> {
  await panel.waitForSelector('[data-act="open-template"]');
  await panel.click('[data-act="open-template"]');
  await panel.waitForSelector('[data-part="draft"]');
  return panel.$eval('[data-part="draft"] h3', (name) => name.textContent ?? '');
}

const OPEN = '[data-part="draft"] :is(input, textarea, select)[data-state="open"]';

/** Types into every open slot what `words` says for its key, and confirms every statement of the draft. */
export async function completeDraft(panel: Page, words: Record<string, string>): Promise<string[]> {
  const typed: string[] = [];
  for (let field = await panel.$(OPEN); field; field = await panel.$(OPEN)) {
    const key = await field.evaluate((element) => (element as HTMLElement).dataset.slot ?? '');
    const value = words[key];
    if (value === undefined || typed.includes(key))
      throw new Error(`nothing to say for the slot ${key}`);
    await field.focus();
    await panel.keyboard.type(value);
    await panel.keyboard.press('Tab');
    typed.push(key);
  }
  for (const box of await panel.$$('[data-act="confirm-statement"]:not(:checked)'))
    await box.click();
  return typed;
}

/** Presses the panel's own button and waits for what it says became of the text. */
export async function insertDraft(panel: Page): Promise<string> {
  await panel.waitForSelector('[data-act="insert"]:not([aria-disabled="true"], :disabled)');
  await panel.click('[data-act="insert"]');
  const said = await panel.waitForSelector('[data-part="draft"] [data-part="insertion"]');
  return (await said?.evaluate((note) => (note as HTMLElement).dataset.state)) ?? '';
}
