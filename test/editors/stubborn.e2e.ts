import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type Laboratory, openLaboratory, pause } from './bench';
import { expectUntouched } from './untouched';

let laboratory: Laboratory;
let bench: Bench;

beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());
afterEach(() => bench.page.close());

const ZENDESK = 'CKEditor 5 (Zendesk)';
const PLAIN = 'plain textarea (RT)';
const TINYMCE = 'TinyMCE in its frame';
const REACT = 'textarea controlled by React (RT)';

describe('an editor that does not take the words as they are', () => {
  it('is told as lost when the field gives them back', async () => {
    bench = await laboratory.open(REACT);
    await bench.page.evaluate(() => window.bench.refuse());
    expect(await bench.insert()).toEqual({ is: 'lost' });
    await expectUntouched(bench);
  });

  it('is told as lost when it ignores the paste, and is not tried again', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.page.evaluate(() => {
      addEventListener('paste', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    expect(await bench.insert()).toEqual({ is: 'lost' });
    await expectUntouched(bench);
  });

  it('is waited for when it takes the paste a second later, and gets it once', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.page.evaluate(() => {
      addEventListener(
        'paste',
        (event) => {
          if (!event.isTrusted && !('late' in event)) {
            event.stopImmediatePropagation();
            const again = Object.assign(
              new ClipboardEvent('paste', {
                clipboardData: event.clipboardData,
                bubbles: true,
                cancelable: true,
              }),
              { late: true },
            );
            const html = event.clipboardData!.getData('text/html');
            setTimeout(() => {
              again.clipboardData!.setData('text/html', html);
              document.querySelector('#composer')!.dispatchEvent(again);
            }, 1000);
          }
        },
        { capture: true },
      );
    });
    expect(await bench.insert()).toEqual({ is: 'inserted', words: 2 });
    await pause(1500);
    expect(await bench.model()).toBe('<p>Hi Priya</p>');
  });

  it('keeps a blank line between paragraphs that look like plain text to it', async () => {
    bench = await laboratory.open(TINYMCE);
    const reply = { text: 'one\n\ntwo', html: '<p>one</p><p></p><p>two</p>' };
    expect(await bench.insert(reply)).toEqual({ is: 'inserted', words: 2 });
    expect(await bench.model()).toBe('<p>one</p>\n<p>&nbsp;</p>\n<p>two</p>');
  });

  it('is told as lost when it takes the paste twice', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.page.evaluate(() => {
      document.querySelector('#composer')!.addEventListener('paste', (event) => {
        if (!('second' in event)) {
          const { clipboardData } = event as ClipboardEvent;
          const again = new ClipboardEvent('paste', {
            clipboardData,
            bubbles: true,
            cancelable: true,
          });
          event.target!.dispatchEvent(Object.assign(again, { second: true }));
        }
      });
    });
    expect(await bench.insert()).toEqual({ is: 'lost' });
  });
});

describe('the page itself', () => {
  it('can make nothing be inserted by messages and events of its own', async () => {
    bench = await laboratory.open(ZENDESK);
    await bench.insert({ text: 'ready', html: '<p>ready</p>' });
    await bench.page.evaluate(() => {
      const ref = { helpdesk: 'zendesk', site: location.host, id: '987', url: location.href };
      const message = {
        type: 'insertReply',
        ref,
        text: 'Hi Priya',
        html: '<p>Hi Priya</p>',
        as: 'public',
      };
      for (let round = 0; round < 1000; round += 1) {
        postMessage(message, '*');
        for (const name of [
          'message',
          'insertReply',
          'deskside insert',
          'click',
          'submit',
          'input',
        ])
          document
            .querySelector('#composer')!
            .dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true }));
      }
    });
    await pause(500);
    await expectUntouched(bench);
  });

  it('can not answer for its document by names in a customer’s mail', async () => {
    bench = await laboratory.open(PLAIN);
    await bench.page.evaluate(() => {
      for (const name of [
        'execCommand',
        'getSelection',
        'activeElement',
        'body',
        'elementFromPoint',
      ])
        document.querySelector('#header')!.append(Object.assign(new Image(), { name, alt: '' }));
      for (const name of ['parentElement', 'getRootNode', 'getBoundingClientRect', 'closest'])
        document
          .querySelector('form')!
          .prepend(Object.assign(document.createElement('input'), { name }));
    });
    expect(await bench.insert()).toEqual({ is: 'inserted', words: 2 });
    expect(await bench.model()).toBe('Hi Priya');
  });
});
