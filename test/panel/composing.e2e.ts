import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBeside, type Opened } from './opened';

let opened: Opened;

beforeAll(async () => {
  opened = await openBeside(4201);
});
afterAll(() => opened.close());

const said = () =>
  opened.panel
    .$eval(
      '[data-part="composing"]',
      (line) => `${line.textContent} ${line.getAttribute('data-value')}`,
    )
    .catch(() => '');

describe('what the agent writes in the page’s own reply box', () => {
  it('is not spoken of while the box is empty', async () => {
    expect(await said()).toBe('');
  });

  it('is counted once the agent pauses, with who will read it', async () => {
    await opened.page.bringToFront();
    await opened.page.click('.ck-editor__editable');
    await opened.page.keyboard.type('Good morning, we are on it');
    await expect
      .poll(said, { timeout: 8000 })
      .toBe('6 words in the reply box, for the customer public');
  });

  it('is forgotten when the box is emptied', async () => {
    await opened.page.keyboard.down('Control');
    await opened.page.keyboard.press('a');
    await opened.page.keyboard.up('Control');
    await opened.page.keyboard.press('Delete');
    await expect.poll(said, { timeout: 8000 }).toBe('');
  });
});
