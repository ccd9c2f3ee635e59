import type { Page } from 'puppeteer-core';

/** Runs in a page of the extension: stores made-up tickets beside what is there, and what people said on some of them. */
async function fill(count: number): Promise<void> {
  const words =
    'account agent backend billing button customer delivery export filter footer gateway import invoice limit login message order password payment queue refund region report reset row screen search server shipping ticket update version'.split(
      ' ',
    );
  let state = 7;
  const next = (under: number) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % under;
  const say = (length: number) => Array.from({ length }, () => words[next(words.length)]).join(' ');
  const DAY = 86_400_000;
  const site = 'acme.zendesk.com';
  const now = Date.now();
  const ticket = (index: number) => {
    const id = String(500_000 + index);
    const at = (later: number) =>
      new Date(now - (90 * DAY * (count - index)) / count - DAY + later * 60_000).toISOString();
    return {
      key: `zendesk ${site} ${id}`,
      gaps: [],
      source: {},
      firstSeenAt: at(1),
      seenAt: at(90),
      ticket: {
        ref: { helpdesk: 'zendesk', site, id, url: `https://${site}/agent/tickets/${id}` },
        subject: say(6),
        status: index % 10 === 0 ? 'open' : 'solved',
        tags: [words[index % words.length]],
        fields: {},
        requester: {
          name: `Person ${index % 5_000}`,
          email: `person${index % 5_000}@acme.example`,
        },
        messages: [0, 1, 2].map((n) => ({
          id: `${id}-${n}`,
          role: n % 2 ? 'agent' : 'customer',
          visibility: 'public',
          sentAt: at(n * 30),
          text: say(70),
        })),
        createdAt: at(0),
        readAt: at(90),
      },
    };
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('deskside');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const BATCH = 2_500;
  for (let from = 0; from < count; from += BATCH)
    await new Promise<void>((resolve, reject) => {
      const write = db.transaction(['tickets', 'decisions'], 'readwrite', {
        durability: 'relaxed',
      });
      write.oncomplete = () => resolve();
      write.onerror = () => reject(write.error);
      for (let index = from; index < Math.min(count, from + BATCH); index++) {
        const row = ticket(index);
        write.objectStore('tickets').put(row);
        if (index % 20 === 0)
          write.objectStore('decisions').add({
            ticket: row.key,
            field: 'category',
            value: 'technical',
            proposed: 'technical',
            proposedBy: 'playbook',
            at: row.seenAt,
            playbook: { id: 'runbook', version: '1' },
          });
      }
    });
  db.close();
}

/** Fills the store of the extension that `page` belongs to. Answers milliseconds. */
export async function fillStore(page: Page, count: number): Promise<number> {
  const began = performance.now();
  // The tool that runs this file marks its functions with their names.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(fill, count);
  return performance.now() - began;
}
