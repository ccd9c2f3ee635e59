import type { Page } from 'puppeteer-core';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, type Demo } from '../demo/server';

const EXTENSION = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';

/** The demo helpdesk with a ticket, and the docked panel beside it, whose person has said who they are. */
export type Opened = { demo: Demo; desk: Desk; page: Page; panel: Page; close(): Promise<void> };

/** `before`: what happens in the helpdesk until the ticket is opened. */
export async function openBeside(
  ticket: number,
  before: (demo: Demo) => void = () => undefined,
): Promise<Opened> {
  const demo = await startDemo();
  before(demo);
  const desk = await openDesk({ extension: EXTENSION, hosts: demo.hosts });
  const page = await desk.open(ticketUrl(ticket));
  const panel = await desk.dockPanel(page);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.type('[data-field="name"]', 'Maya Lindholm');
  await panel.click('[data-act="role"][data-value="agent"]');
  await panel.waitForSelector('[data-part="first-run"]', { hidden: true });
  await panel.waitForSelector(`[data-part="strip"][data-value="${ticket}"]`, { timeout: 10_000 });
  // What follows the next step comes a moment later.
  await panel.waitForSelector('[data-part="reply"]', { timeout: 10_000 });
  const close = async () => {
    await desk.close();
    await demo.close();
  };
  return { demo, desk, page, panel, close };
}
