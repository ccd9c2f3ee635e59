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
  const clocks = await panel.$$eval('[data-part="clocks"] [data-metric]', (all) =>
    all.map((clock) => ({
      metric: (clock as HTMLElement).dataset.metric ?? '',
      state: (clock as HTMLElement).dataset.state ?? '',
      words: (clock as HTMLElement).innerText,
    })),
  );
  return {
    subject: await words(panel, 'h1[data-field="subject"]'),
    requester: await words(panel, 'span[data-field="requester"]'),
    read: await value(panel, '[data-act="health"]'),
    priority: {
      rank: await value(panel, '[data-field="priority"]'),
      name: await words(
        panel,
        '[data-part="assessment"] [data-field="priority"] > :not(:has([data-act]))',
      ),
    },
    category: {
      id: await value(panel, '[data-field="category"]'),
      name: await words(
        panel,
        '[data-part="assessment"] [data-field="category"] > :not(:has([data-act]))',
      ),
    },
    quotes: await panel.$$eval('[data-part="assessment"] [data-part="evidence"]', (all) =>
      all.map((quote) => (quote as HTMLElement).innerText).filter(Boolean),
    ),
    clocks: clocks.map((clock) => ({ ...clock, words: oneLine(clock.words) })),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const words = async (panel: Page, selector: string) =>
  oneLine(
    (await panel.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText))).join(
      ' ',
    ),
  );

const value = async (panel: Page, selector: string) =>
  (await panel.$$eval(selector, ([one]) => (one as HTMLElement | undefined)?.dataset.value)) ?? '';

/** The name of the calm screen that the panel shows instead of a ticket. */
export async function panelState(panel: Page, state: string): Promise<string> {
  await panel.waitForSelector(`[data-part="state"][data-state="${state}"]`, { timeout: 15_000 });
  return panel.$eval('[data-part="state"] h1', (title) => title.textContent ?? '');
}

/** Presses a button where it can be seen whole, as a person would. */
async function press(panel: Page, selector: string) {
  await panel.$eval(selector, (button) => button.scrollIntoView({ block: 'center' }));
  await panel.click(selector);
}

/** Opens the template that stands first, and says its name. */
export async function openBestTemplate(panel: Page): Promise<string> {
  await panel.waitForSelector('[data-act="open-template"]');
  await press(panel, '[data-act="open-template"]');
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
  const box = '[data-act="confirm-statement"]:not(:checked)';
  while (await panel.$(box)) await press(panel, box);
  return typed;
}

/** Presses the panel's own button and waits for what it says became of the text. */
export async function insertDraft(panel: Page): Promise<string> {
  await panel.waitForSelector('[data-act="insert"]:not([aria-disabled="true"], :disabled)');
  await press(panel, '[data-act="insert"]');
  const said = await panel.waitForSelector('[data-part="reply"] [data-part="insertion"]');
  return (await said?.evaluate((note) => (note as HTMLElement).dataset.state)) ?? '';
}
