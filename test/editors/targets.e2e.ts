import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type Laboratory, openLaboratory } from './bench';
import { expectUntouched } from './untouched';

let laboratory: Laboratory;
let bench: Bench;

beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());
afterEach(() => bench.page.close());

const ZENDESK = 'CKEditor 5 (Zendesk)';
const FRAME = 'CKEditor 4 in its frame (RT)';
const PLAIN = 'plain textarea (RT)';

const setMode = (mode: string) =>
  bench.page.$eval(
    '[name=UpdateType]',
    (field, value) => ((field as HTMLSelectElement).value = value),
    mode,
  );

const setChannel = (channel: string | null) =>
  bench.page.$eval(
    '[data-ticket-id="987"] [data-test-id="omnichannel-channel-switcher-button"]',
    (button, value) =>
      value === null
        ? button.removeAttribute('data-channel')
        : button.setAttribute('data-channel', value),
    channel,
  );

describe('a reply for another ticket', () => {
  it.each([
    [ZENDESK, '41'],
    [FRAME, '2'],
    [PLAIN, '1'],
  ] as const)('is refused as moved in %s', async (name, id) => {
    bench = await laboratory.open(name);
    expect(await bench.insert({ id })).toEqual({ is: 'moved' });
    await expectUntouched(bench);
  });

  it('is refused when the page went to another ticket without loading anew', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.page.evaluate(() => history.pushState({}, '', '/agent/tickets/41'));
    expect(await bench.insert()).toEqual({ is: 'moved' });
    await expectUntouched(bench);
  });

  it('does not reach the hidden composer of a ticket whose pane is not in front', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.page.evaluate(() => history.pushState({}, '', '/agent/tickets/41'));
    expect(await bench.insert({ id: '41' })).toEqual({ is: 'noComposer' });
    await expectUntouched(bench);
  });

  it('says moved when the page leaves the ticket while the words arrive', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.page.evaluate(() =>
      document.querySelector('#composer')!.addEventListener('paste', () => {
        setTimeout(() => history.pushState({}, '', '/agent/tickets/41'), 100);
      }),
    );
    expect(await bench.insert()).toEqual({ is: 'moved' });
  });
});

describe('a composer for other readers', () => {
  it('keeps a public reply out of an internal note', async () => {
    bench = await laboratory.open(ZENDESK);
    await setChannel('internal');
    expect(await bench.insert()).toEqual({ is: 'wrongComposer', as: 'internal' });
    await expectUntouched(bench);
  });

  it('keeps an internal note out of a public reply', async () => {
    bench = await laboratory.open(ZENDESK);
    expect(await bench.insert({ as: 'internal' })).toEqual({ is: 'wrongComposer', as: 'public' });
    await expectUntouched(bench);
  });

  it.each(['public', 'internal'] as const)(
    'that does not say who they are takes nothing %s',
    async (as) => {
      bench = await laboratory.open(ZENDESK);
      await setChannel(null);
      expect(await bench.insert({ as })).toEqual({ is: 'wrongComposer' });
      await expectUntouched(bench);
    },
  );

  it.each([FRAME, PLAIN] as const)(
    'is a comment in %s, and takes the internal note only',
    async (name) => {
      bench = await laboratory.open(name);
      await setMode('private');
      expect(await bench.insert()).toEqual({ is: 'wrongComposer', as: 'internal' });
      await expectUntouched(bench);
      expect(await bench.insert({ as: 'internal' })).toMatchObject({ is: 'inserted' });
    },
  );
});

describe('a page that changes between the look and the act', () => {
  /** Runs in the page when the composer gets the focus, which is after the first look. */
  const onFocus = (script: string) =>
    bench.page.evaluate(
      `document.querySelector('#composer, #UpdateContent').addEventListener('focus', () => { ${script} })`,
    );

  it('to another ticket gets nothing', async () => {
    bench = await laboratory.open(ZENDESK);
    await onFocus(`history.pushState({}, '', '/agent/tickets/41')`);
    expect(await bench.insert()).toEqual({ is: 'moved' });
    await expectUntouched(bench);
  });

  it('to an internal note gets nothing', async () => {
    bench = await laboratory.open(ZENDESK);
    await onFocus(
      `document.querySelector('[data-ticket-id="987"] [data-channel]').dataset.channel = 'internal'`,
    );
    expect(await bench.insert()).toEqual({ is: 'wrongComposer', as: 'internal' });
    await expectUntouched(bench);
  });

  it('to another element in its place gets nothing', async () => {
    bench = await laboratory.open(PLAIN);
    await onFocus(
      `const twin = event.target.cloneNode(); event.target.replaceWith(twin); twin.focus()`,
    );
    expect(await bench.insert()).toEqual({ is: 'lost' });
    await expectUntouched(bench);
  });

  it('by covering the composer gets nothing', async () => {
    bench = await laboratory.open(PLAIN);
    await onFocus(
      `const cover = document.createElement('div'); cover.style.cssText = 'position: fixed; inset: 0; z-index: 9';
       document.body.append(cover)`,
    );
    expect(await bench.insert()).toEqual({ is: 'noComposer' });
    await expectUntouched(bench);
  });

  it('by taking the focus away gets nothing into the field it prefers', async () => {
    bench = await laboratory.open(PLAIN);
    await bench.page.evaluate(() => {
      const trap = document.createElement('textarea');
      trap.id = 'trap';
      document.body.append(trap);
    });
    await onFocus(`setTimeout(() => document.getElementById('trap').focus(), 10)`);
    expect(await bench.insert()).toEqual({ is: 'lost' });
    await expectUntouched(bench);
    expect(await bench.page.$eval('#trap', (trap) => (trap as HTMLTextAreaElement).value)).toBe('');
  });
});
