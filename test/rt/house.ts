import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { TicketReading } from '../../lib/ticket/schema';
import { openDesk, type Desk } from '../browser/chromium';
import { DANA, startRequestTracker, type RequestTracker } from './desk';
import { addSite, buildAllowing, readerRegistered, readingOf } from './extension';

/** Chromium with the built extension, signed in at a Request Tracker that was added in the settings. */
export type House = {
  rt: RequestTracker;
  desk: Desk;
  /** The extension's settings page. */
  ours: Page;
  /** Opens a page of Request Tracker; it is closed after the test. */
  show(path: string): Promise<Page>;
  display(id: string): Promise<Page>;
  replyTo(id: string): Promise<Page>;
  commentOn(id: string): Promise<Page>;
  signIn(): Promise<void>;
  /** The reading of a whole ticket, with at least as many messages. */
  read(page: Page, messages: number): Promise<TicketReading>;
};

/** Waits for CKEditor 4, which comes after the page. */
export async function editorReady(page: Page): Promise<void> {
  await page.waitForFunction(
    `globalThis.CKEDITOR?.instances.UpdateContent?.status === 'ready' && document.querySelector('iframe.cke_wysiwyg_frame')`,
  );
}

/** Sends Request Tracker's own form. */
export async function submit(page: Page): Promise<void> {
  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.click('input[name="SubmitTicket"]')]);
}

/** Builds the house before a file's tests and takes it down after them; `then` fills it. */
export function keepHouse(then: (house: House) => Promise<void> = async () => {}): House {
  const house = {} as House;
  const open: Page[] = [];
  let extension = '';

  house.show = async (path) => {
    const page = await house.desk.open(`${house.rt.url}${path}`);
    open.push(page);
    return page;
  };
  house.display = (id) => house.show(`/Ticket/Display.html?id=${id}`);
  house.replyTo = (id) => house.show(`/Ticket/Update.html?id=${id}&Action=Respond`);
  house.commentOn = (id) => house.show(`/Ticket/Update.html?id=${id}&Action=Comment`);
  house.signIn = async () => {
    const page = await house.show('/NoAuth/Login.html');
    await page.type('input[name="user"]', DANA.user);
    await page.type('input[name="pass"]', DANA.password);
    await Promise.all([page.waitForNavigation(), page.click('form#login [type="submit"]')]);
    await page.close();
  };
  house.read = async (page, messages) => {
    const reading = await readingOf(
      house.ours,
      page,
      (seen) => seen.is === 'ticket' && seen.ticket.messages.length >= messages,
    );
    expect(reading).toMatchObject({ is: 'ticket' });
    return reading as TicketReading;
  };

  beforeAll(async () => {
    house.rt = await startRequestTracker();
    extension = buildAllowing(house.rt.url);
    house.desk = await openDesk({ extension });
    house.ours = await house.desk.openOurs('dashboard.html');
    await addSite(house.ours, house.rt.url);
    await readerRegistered(house.ours);
    await house.signIn();
    await then(house);
  }, 300_000);

  afterEach(async () => {
    for (const page of open.splice(0)) if (!page.isClosed()) await page.close();
  });

  afterAll(async () => {
    await house.desk?.close();
    await house.rt?.stop();
    if (extension) rmSync(extension, { recursive: true, force: true });
  }, 60_000);

  return house;
}
