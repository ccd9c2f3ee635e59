import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { DANA } from './desk';
import { insertReply } from './extension';
import { editorReady, submit, keepHouse } from './house';

/** Where a reply of the built extension lands in a real Request Tracker 5, and when it is refused. */

const house = keepHouse();

const editorText = (page: Page) =>
  page.evaluate(`CKEDITOR.instances.UpdateContent.editable().$.innerText`) as Promise<string>;

describe('replying', () => {
  it("puts the panel's reply into the rich composer, and the customer gets exactly those words", async () => {
    const id = await house.rt.create({
      Subject: 'Charged twice for the same invoice',
      Requestor: 'pat@kunde.example',
      Content: 'Hello,\n\nI was charged twice for invoice 4711. Please refund one payment.\n\nPat',
    });
    const page = await house.replyTo(id);
    await editorReady(page);
    await house.read(page, 1);
    const panel = await house.desk.dockPanel(page);
    const role = await panel.$('[data-act="role"][data-value="agent"]');
    await role?.click();
    await panel.waitForSelector('[data-act="open-template"]');
    await panel.click('[data-act="open-template"]');
    await panel.waitForSelector('[data-act="insert"]');
    for (const slot of await panel.$$(
      'input[data-slot][data-state="open"], textarea[data-slot][data-state="open"]',
    ))
      await slot.type('Forty-two');
    for (const statement of await panel.$$('[data-act="confirm-statement"]'))
      await statement.click();
    await panel.click('[data-act="insert"]');

    await panel.waitForSelector('[data-part="insertion"][data-state="inserted"]');
    expect(await editorText(page)).toContain('Forty-two');
    const shown = await editorText(page);
    await submit(page);
    await expect.poll(async () => (await house.rt.said(id)).length, { timeout: 15_000 }).toBe(2);
    const reply = (await house.rt.said(id))[1];
    expect(reply).toMatchObject({ type: 'Correspond', creator: DANA.user });
    const received = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return parsed.body.textContent;
    }, reply?.body['text/html'] ?? '');
    const words = (text: string | null) => (text ?? '').split(/\s+/).filter(Boolean);
    expect(words(received)).toEqual(words(shown));
  });

  const TEXT = 'Dear Pat,\n\nyour 49 € are on the way — “soon” & <safe>. 😀\n\nDana';
  const HTML =
    '<p>Dear Pat,</p><p>your 49 € are on the way — “soon” &amp; &lt;safe&gt;. 😀</p><p>Dana</p>';
  const PARAGRAPHS = ['Dear Pat,', 'your 49 € are on the way — “soon” & <safe>. 😀', 'Dana'];

  const refOf = (id: string, page: Page) => ({
    helpdesk: 'rt',
    site: house.rt.host,
    id,
    url: page.url(),
  });

  const paragraphs = (page: Page, html: string) =>
    page.evaluate((markup) => {
      const parsed = new DOMParser().parseFromString(markup, 'text/html');
      return Array.from(
        parsed.querySelectorAll('p'),
        ({ textContent }) => textContent?.trim() ?? '',
      ).filter(Boolean);
    }, html);

  async function complaint(): Promise<string> {
    return house.rt.create({
      Subject: 'Where is my money',
      Requestor: 'pat@kunde.example',
      Content: 'Where is it?',
    });
  }

  it('sets a reply behind an earlier draft, and Request Tracker keeps both, letter for letter', async () => {
    const id = await complaint();
    const page = await house.replyTo(id);
    await editorReady(page);
    const frame = await (await page.$('iframe.cke_wysiwyg_frame'))?.contentFrame();
    await page.bringToFront();
    await frame?.click('body');
    await page.keyboard.type('Thank you for waiting.');
    await page.keyboard.press('Enter');

    const as = 'public' as const;
    const inserted = await insertReply(house.ours, page, {
      ref: refOf(id, page),
      text: TEXT,
      html: HTML,
      as,
    });
    expect(inserted).toMatchObject({ is: 'inserted' });
    await submit(page);
    await expect.poll(async () => (await house.rt.said(id)).length, { timeout: 15_000 }).toBe(2);
    const reply = (await house.rt.said(id))[1];
    expect(reply).toMatchObject({ type: 'Correspond', creator: DANA.user });
    expect(await paragraphs(page, reply?.body['text/html'] ?? '')).toEqual([
      'Thank you for waiting.',
      ...PARAGRAPHS,
    ]);

    const { ticket } = await house.read(page, 2);
    expect(ticket.messages[1]).toMatchObject({ role: 'agent', visibility: 'public' });
    expect(ticket.messages[1]?.text).toContain(PARAGRAPHS[1]);
  });

  it('writes into the plain field of an agent who has switched the rich editor off', async () => {
    const id = await complaint();
    const preferences = await house.show('/Prefs/Other.html');
    await preferences.evaluate(`(() => {
      const off = [...document.querySelectorAll('[name="MessageBoxRichText"]')].find(({ value }) => value === '0');
      off.checked = true;
      off.form.querySelector('[type="submit"]').click();
    })()`);
    await preferences.waitForNavigation();
    const page = await house.replyTo(id);
    expect(await page.$('textarea#UpdateContent.richtext')).toBeNull();
    const as = 'public' as const;
    const inserted = await insertReply(house.ours, page, {
      ref: refOf(id, page),
      text: TEXT,
      html: HTML,
      as,
    });
    expect(inserted).toMatchObject({ is: 'inserted' });
    await submit(page);
    await expect.poll(async () => (await house.rt.said(id)).length, { timeout: 15_000 }).toBe(2);
    expect((await house.rt.said(id))[1]?.body['text/plain']?.replaceAll('\r\n', '\n').trim()).toBe(
      TEXT,
    );
  });

  it('refuses to put a reply for the customer into a comment, and the other way round', async () => {
    const id = await complaint();
    const comment = await house.commentOn(id);
    const asPublic = { ref: refOf(id, comment), text: TEXT, html: HTML, as: 'public' as const };
    expect(await insertReply(house.ours, comment, asPublic)).toEqual({
      is: 'wrongComposer',
      as: 'internal',
    });
    const reply = await house.replyTo(id);
    const asInternal = { ref: refOf(id, reply), text: TEXT, html: HTML, as: 'internal' as const };
    expect(await insertReply(house.ours, reply, asInternal)).toEqual({
      is: 'wrongComposer',
      as: 'public',
    });
  });

  it('follows the agent who turns a reply into a comment on the page itself', async () => {
    const id = await complaint();
    const page = await house.replyTo(id);
    await page.select('select#UpdateType', 'private');
    const asPublic = { ref: refOf(id, page), text: TEXT, html: HTML, as: 'public' as const };
    expect(await insertReply(house.ours, page, asPublic)).toEqual({
      is: 'wrongComposer',
      as: 'internal',
    });
  });

  it('refuses a reply that was written for another ticket', async () => {
    const [one, other] = [await complaint(), await complaint()];
    const page = await house.replyTo(one);
    const reply = { ref: refOf(other, page), text: TEXT, html: HTML, as: 'public' as const };
    expect(await insertReply(house.ours, page, reply)).toEqual({ is: 'moved' });
  });
});
