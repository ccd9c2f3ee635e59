import type { Page } from 'puppeteer-core';
import type { Desk } from '../browser/chromium';
import {
  completeDraft,
  insertDraft,
  openBestTemplate,
  panelShows,
  panelState,
  type Shown,
} from './panel';
import type { Camera } from './picture';
import { ticketUrl, ZENDESK, type Demo } from './server';

/** The main flow, walked as an agent, a new hire and a reviewer would; what is not as it must be is thrown. */

export type Scene = { demo: Demo; desk: Desk; page: Page; panel: Page; camera: Camera };

export const QUEUE = `https://${ZENDESK}/agent/filters/1`;

const say = (...lines: string[]) => lines.forEach((line) => console.log(`  ${line}`));

function must(holds: boolean, what: string) {
  if (!holds) throw new Error(what);
}

function tell({ subject, requester, read, priority, category, quotes, clocks }: Shown) {
  say(
    `read      ${subject} · ${requester} (${read} fields)`,
    `judged    ${priority.name} · ${category.name}`,
    `because   ${quotes.map((quote) => `“${quote}”`).join(' ') || 'nothing in it decides'}`,
    ...clocks.map(({ words }) => `clock     ${words}`),
  );
}

/** Opens a ticket by a click in the queue: the address changes, the page does not load again. */
async function openTicket({ page, panel }: Scene, id: number): Promise<Shown> {
  await page.click('.rail a:not(.mark)');
  await page.waitForSelector(`a[href="/agent/tickets/${id}"]:not([role])`);
  await page.click(`a[href="/agent/tickets/${id}"]:not([role])`);
  await page.waitForSelector(`[data-test-id="ticket-${id}-standard-layout"] .ck-editor__editable`);
  const shown = await panelShows(panel, id);
  tell(shown);
  return shown;
}

/** What the editor of this ticket holds in its own model, which is what would be submitted. */
const composerHolds = (page: Page, id: number) =>
  page.$eval(`[data-test-id="ticket-${id}-standard-layout"] .ck-editor__editable`, (box) =>
    (box as unknown as { ckeditorInstance: { getData(): string } }).ckeditorInstance.getData(),
  );

const nothingRan = async (pages: Page[]) => {
  for (const page of pages)
    must(!(await page.evaluate(() => '__struck' in window)), 'something of the hostile ticket ran');
};

async function introduce({ panel }: Scene) {
  await panel.waitForSelector('[data-field="name"]');
  await panel.type('[data-field="name"]', 'Nora Feld');
  await panel.click('[data-act="role"][data-value="agent"]');
  await panel.waitForSelector('[data-part="first-run"]', { hidden: true });
}

async function outage(scene: Scene) {
  const { page, panel, camera } = scene;
  await page.goto(ticketUrl(4211));
  await introduce(scene);
  const shown = await panelShows(panel, 4211);
  tell(shown);
  must(shown.priority.rank === '0', `the outage is judged ${shown.priority.name}`);
  must(shown.category.id === 'technical', `the outage is filed under ${shown.category.name}`);
  must(shown.quotes.length > 0, 'no words of the ticket are shown for it');
  for (const metric of ['firstResponse', 'update', 'resolution'])
    must(
      shown.clocks.some((clock) => clock.metric === metric && clock.state !== 'unknown'),
      `the clock ${metric} is not known`,
    );
  await camera.take('outage', [page, panel]);

  const name = await openBestTemplate(panel);
  const typed = await completeDraft(panel, { emergencyContact: 'Tomás Aguirre, +1 555 0142' });
  await camera.take('reply', [page, panel]);
  const became = await insertDraft(panel);
  must(became === 'inserted', `the reply was ${became}`);
  const text = await composerHolds(page, 4211);
  must(
    text.includes('Maren') && text.includes('+1 555 0142'),
    'the composer does not hold the reply',
  );
  say(
    `inserted  ${name}, with ${typed.join(' and ')} typed, found in the composer (${text.length} characters)`,
  );
  await camera.take('inserted', [page, panel]);
}

async function internal(scene: Scene) {
  const { page, panel, camera } = scene;
  await openTicket(scene, 4206);
  await page.click(
    '[data-test-id="ticket-4206-standard-layout"] [data-test-id="omnichannel-channel-switcher-button"]',
  );
  await openBestTemplate(panel);
  await completeDraft(panel, { team: 'Support', due: 'Monday evening' });
  const became = await insertDraft(panel);
  must(
    became === 'wrongComposer',
    `a reply for the customer went into an internal note: ${became}`,
  );
  must((await composerHolds(page, 4206)) === '', 'something was written into the internal note');
  say('refused   the composer writes an internal note, the reply is for the customer');
  await camera.take('refused', [page, panel], ['light']);
}

async function chargedTwice(scene: Scene) {
  const shown = await openTicket(scene, 4209);
  must(shown.category.id === 'billing', `it is filed under ${shown.category.name}`);
}

const german = (scene: Scene) => openTicket(scene, 4203);

async function upset(scene: Scene) {
  await openTicket(scene, 4204);
  await scene.camera.take('upset', [scene.page, scene.panel], ['light']);
}

async function timeless(scene: Scene) {
  const { clocks } = await openTicket(scene, 4195);
  must(
    clocks.every(({ state }) => state === 'unknown' || state === 'waiting'),
    'a clock runs on a ticket without a time',
  );
  await scene.camera.take('no-times', [scene.page, scene.panel], ['light']);
}

async function hostile(scene: Scene) {
  const { subject } = await openTicket(scene, 4192);
  must(subject.includes('<script>'), 'the subject is not shown as it was written');
  await nothingRan([scene.page, scene.panel]);
}

async function long(scene: Scene) {
  await openTicket(scene, 4150);
}

async function noTicket({ page, panel }: Scene) {
  await page.click('.rail a:not(.mark)');
  say(`shows     ${await panelState(panel, 'noTicket')}`);
}

async function review(scene: Scene) {
  const { desk, page, camera } = scene;
  await openTicket(scene, 4180);
  const ours = await desk.openOurs('popup.html');
  await ours.setViewport({ width: 440, height: 600, deviceScaleFactor: 1.5 });
  // An agent's popup begins with the queue; the scorecard is one tab away.
  await (await ours.waitForSelector('#view-review'))!.click();
  await ours.waitForSelector('[data-part="item"]');
  for (const item of await ours.$$('[data-part="item"]'))
    await (await item.$('[data-answer="yes"]'))?.click();
  const third = await ours.$('[data-part="item"]:nth-of-type(3) [data-answer="no"]');
  await third?.click();
  await camera.take('review', [ours]);
  await ours.click('[data-act="save"]');
  await ours.waitForSelector('[data-part="saved"] [data-part="review"]');
  say(
    `scored    ${await ours.$eval('[data-part="saved"] [data-part="score"]', (score) => score.textContent?.trim() ?? '')}`,
  );
  await ours.close();
  await page.bringToFront();
}

async function newHire(scene: Scene) {
  const { desk, page, panel, camera } = scene;
  const ours = await desk.openOurs('dashboard.html');
  await ours.waitForSelector('input[name="hints"]');
  await ours.click('input[name="hints"]');
  await ours.waitForSelector('input[name="hints"]:checked');
  await ours.close();
  await page.bringToFront();
  await openTicket(scene, 4209);
  await panel.waitForSelector('[data-part="hint"]');
  say(
    `hint      ${await panel.$eval('[data-part="hint"] p', (hint) => hint.textContent?.trim() ?? '')}`,
  );
  await panel.$eval('[data-part="steps"]', (steps) => steps.scrollIntoView({ block: 'center' }));
  await camera.take('new-hire', [page, panel]);
}

export const WALK: { name: string; act: (scene: Scene) => Promise<unknown> }[] = [
  { name: 'an outage is read, judged, and answered into the composer', act: outage },
  { name: 'a public reply is refused by an internal note', act: internal },
  { name: 'a customer was charged twice', act: chargedTwice },
  { name: 'a ticket in German', act: german },
  { name: 'a customer is about to leave', act: upset },
  { name: 'a ticket without readable times', act: timeless },
  { name: 'a hostile ticket', act: hostile },
  { name: 'a conversation of thirty messages', act: long },
  { name: 'a page without a ticket', act: noTicket },
  { name: 'a reviewer scores a conversation', act: review },
  { name: 'a new hire is led through the first assessment', act: newHire },
];
