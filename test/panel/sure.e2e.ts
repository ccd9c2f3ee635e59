import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeDraft, insertDraft, openBestTemplate } from '../demo/panel';
import { openBeside, type Opened } from './opened';

let opened: Opened;

beforeAll(async () => {
  opened = await openBeside(4206);
  // As a helpdesk whose page gives no sign of who will read the reply.
  await opened.page.evaluate(() =>
    document.querySelector('[data-channel]')?.removeAttribute('data-channel'),
  );
});
afterAll(() => opened.close());

const draft = () =>
  opened.page.$eval('.ck-editor__editable', (editor) => editor.textContent?.trim() ?? '');

describe('a reply box that doesn’t say who will read it', () => {
  it('takes nothing at first, and asks the person to look', async () => {
    const { panel } = opened;
    await openBestTemplate(panel);
    await completeDraft(panel, { team: 'Support', due: 'Monday evening' });
    const before = await draft();
    expect(await insertDraft(panel)).toBe('wrongComposer');
    expect(await draft()).toBe(before);
    const act = await panel.$eval('[data-act="sure"]', (button) => button.textContent);
    expect(act).toBe('It goes to the customer: insert');
  });

  it('takes the reply once the person has looked and says so', async () => {
    const { panel } = opened;
    const before = (await draft()).length;
    await panel.click('[data-act="sure"]');
    await panel.waitForSelector('[data-part="insertion"][data-state="inserted"]');
    expect((await draft()).length).toBeGreaterThan(before + 40);
  });

  it('is never asked about where the page does say: a note takes no reply for the customer', async () => {
    const { page, panel } = opened;
    await page.evaluate(() => {
      const button = document.querySelector('[data-test-id="omnichannel-channel-switcher-button"]');
      button?.setAttribute('data-channel', 'internal');
    });
    await openBestTemplate(panel);
    await completeDraft(panel, { team: 'Support', due: 'Monday evening' });
    expect(await insertDraft(panel)).toBe('wrongComposer');
    expect(await panel.$('[data-act="sure"]')).toBeNull();
  });
});
