import { describe, expect, it } from 'vitest';
import { ticketKey } from '../../lib/ticket/key';
import { DANA } from './desk';
import { askPage, readingOf, stored } from './extension';
import { editorReady, keepHouse } from './house';
import { mailOf } from './mail';

/** What the built extension reads on a real Request Tracker 5, compared with what its REST interface says. */

const CUSTOMER = { name: 'Jürgen Müller', address: 'juergen@kunde.example' };
const SUBJECT = 'Rechnung doppelt – Ärger mit Abbuchung';
const FIRST =
  'Guten Tag,\n\nwir wurden zweimal belastet: 49 € — bitte prüfen. 😀\n\n<b>Danke</b>\nJürgen';
const REPLY = 'Dear Jürgen,\n\nwe are looking into it & will write again today.';
const NOTE = 'Two captures on the same card. Refund needs "finance".';

/** A ticket that came by mail, with an answer, a note and a second mail; made once. */
let mailed: string;

const house = keepHouse(async ({ rt }) => {
  await rt.mail(
    mailOf({
      ...CUSTOMER,
      subject: SUBJECT,
      plain: FIRST,
      html: '<p>Only for readers of HTML</p>',
      picture: true,
    }),
  );
  mailed = await rt.newest();
  await rt.correspond(mailed, REPLY);
  await rt.comment(mailed, NOTE);
  await rt.change(`ticket/${mailed}`, { Owner: DANA.user, Priority: '50' });
  await rt.mail(
    mailOf({
      ...CUSTOMER,
      subject: `Re: [example.com #${mailed}] ${SUBJECT}`,
      html: '<p>Noch da?</p><p>Jürgen</p>',
    }),
  );
});

describe('reading', () => {
  it('says of a ticket what Request Tracker says of it', async () => {
    const truth = await house.rt.ticket(mailed);
    const { ticket, agent } = await house.read(await house.display(mailed), 4);
    expect(ticket).toMatchObject({
      ref: { helpdesk: 'rt', site: house.rt.host, id: mailed },
      subject: SUBJECT,
      status: truth.Status,
      requester: { name: CUSTOMER.name, email: CUSTOMER.address },
      assignee: DANA.name,
    });
    expect(Date.parse(ticket.createdAt ?? '')).toBe(Date.parse(String(truth.Created)));
    expect(truth).toMatchObject({ Subject: SUBJECT, Status: 'open' });
    expect(agent).toMatchObject({ name: DANA.name, email: DANA.email });
  });

  it('reads every message with its author, role, visibility, time and text', async () => {
    const truth = await house.rt.said(mailed);
    const { ticket } = await house.read(await house.display(mailed), 4);
    expect(truth.map(({ type, creator }) => [type, creator])).toEqual([
      ['Create', CUSTOMER.address],
      ['Correspond', DANA.user],
      ['Comment', DANA.user],
      ['Correspond', CUSTOMER.address],
    ]);
    const customer = { author: CUSTOMER.name, role: 'customer', visibility: 'public' };
    const agent = { author: DANA.name, role: 'agent' };
    expect(ticket.messages).toMatchObject([
      { ...customer, text: FIRST },
      { ...agent, visibility: 'public', text: REPLY },
      { ...agent, visibility: 'internal', text: NOTE },
      { ...customer, text: 'Noch da?\n\nJürgen' },
    ]);
    expect(ticket.messages.map(({ sentAt }) => Date.parse(sentAt ?? ''))).toEqual(
      truth.map(({ at }) => Date.parse(at)),
    );
  });

  it('is stored once it was seen, for the side panel to show', async () => {
    await house.read(await house.display(mailed), 4);
    const key = ticketKey({ helpdesk: 'rt', site: house.rt.host, id: mailed });
    await expect
      .poll(async () => (await stored(house.ours, key))?.ticket.messages.length, {
        timeout: 10_000,
      })
      .toBe(4);
    expect((await stored(house.ours, key))?.ticket.subject).toBe(SUBJECT);
  });

  it('is the same whatever language the agent has chosen', async () => {
    const { ticket: english } = await house.read(await house.display(mailed), 4);
    await house.rt.change(`user/${DANA.user}`, { Lang: 'de' });
    try {
      const page = await house.display(mailed);
      expect(await page.$eval('html', ({ lang }) => lang)).toBe('de');
      const { ticket: german } = await house.read(page, 4);
      expect({ ...german, readAt: '' }).toEqual({ ...english, readAt: '' });
    } finally {
      await house.rt.change(`user/${DANA.user}`, { Lang: 'en' });
    }
  });

  it('reads the conversation on the reply page too, with the composer and who will see it', async () => {
    const reply = await house.replyTo(mailed);
    await editorReady(reply);
    const { ticket, composer } = await house.read(reply, 4);
    expect(ticket.subject).toBe(SUBJECT);
    expect(composer).toEqual({ as: 'public' });

    const comment = await house.commentOn(mailed);
    await editorReady(comment);
    expect((await house.read(comment, 4)).composer).toEqual({ as: 'internal' });
  });

  it('takes a later message into account when the page shows it', async () => {
    const id = await house.rt.create({
      Subject: 'Grows',
      Requestor: 'grows@kunde.example',
      Content: 'First',
    });
    const page = await house.display(id);
    await house.read(page, 1);
    await house.rt.correspond(id, 'Second');
    await page.reload({ waitUntil: 'load' });
    expect((await house.read(page, 2)).ticket.messages.map(({ text }) => text)).toEqual([
      'First',
      'Second',
    ]);
  });
});

describe('other pages', () => {
  it('never shows one ticket as another while the agent goes from one to the next', async () => {
    const ids: string[] = [];
    for (const name of ['Alpha', 'Beta', 'Gamma'])
      ids.push(
        await house.rt.create({
          Subject: name,
          Requestor: `${name.toLowerCase()}@kunde.example`,
          Content: name,
        }),
      );
    const page = await house.display(ids[0]!);
    for (const [index, id] of [...ids, ...ids].entries()) {
      const going = page.goto(`${house.rt.url}/Ticket/Display.html?id=${id}`, {
        waitUntil: 'domcontentloaded',
      });
      for (let look = 0; look < 5; look++) {
        const url = page.url();
        const reading = await askPage(house.ours, page, { type: 'readTicket' }).catch(
          () => undefined,
        );
        if (reading?.is !== 'ticket' || page.url() !== url) continue;
        const at = ids.indexOf(reading.ticket.ref.id);
        expect(reading.ticket.subject ?? '').toBe(['Alpha', 'Beta', 'Gamma'][at]);
        expect(url).toContain(`id=${reading.ticket.ref.id}`);
      }
      await going;
      const { ticket } = await house.read(page, 1);
      expect([ticket.ref.id, ticket.messages[0]?.text]).toEqual([
        id,
        ['Alpha', 'Beta', 'Gamma'][index % 3],
      ]);
    }
  });

  it('says that a ticket which the agent may not see is not readable, and invents nothing', async () => {
    const id = await house.rt.create({
      Queue: 'Vault',
      Subject: 'Secret',
      Requestor: 'x@kunde.example',
      Content: 'Secret',
    });
    const reading = await readingOf(house.ours, await house.display(id));
    expect(reading.is).toMatch(/^(unreadable|elsewhere)$/);
    expect(JSON.stringify(reading)).not.toContain('Secret');
  });

  it('says that a list of tickets is no ticket', async () => {
    const page = await house.show('/Search/Results.html?Query=id%3E0');
    expect(await readingOf(house.ours, page)).toMatchObject({
      is: 'elsewhere',
      because: 'noTicket',
    });
  });
});

describe('a session that has ended', () => {
  it('is told calmly, with nothing left of the ticket that was read before', async () => {
    const page = await house.display(mailed);
    await house.read(page, 4);
    const cookies = await house.desk.browser.cookies();
    await house.desk.browser.deleteCookie(
      ...cookies.filter(({ name }) => name.startsWith('RT_SID')),
    );
    await page.goto(`${house.rt.url}/Ticket/Display.html?id=${mailed}`, { waitUntil: 'load' });
    const reading = await readingOf(house.ours, page);
    expect(reading).toMatchObject({ is: 'elsewhere', helpdesk: 'rt', because: 'signedOut' });
    const panel = await house.desk.dockPanel(page);
    await panel.waitForSelector('[data-part="state"][data-state="signedOut"]');
    await house.signIn();
    await page.goto(`${house.rt.url}/Ticket/Display.html?id=${mailed}`, { waitUntil: 'load' });
    expect((await house.read(page, 4)).ticket.subject).toBe(SUBJECT);
  });
});
