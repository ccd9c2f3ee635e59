import browser from 'webextension-polyfill';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertReply } from '../../lib/insertion';
import type { As } from '../../lib/messages';

vi.mock('webextension-polyfill', () => ({
  default: { scripting: { executeScript: vi.fn() }, tabs: { sendMessage: vi.fn() } },
}));

const inject = vi.mocked(browser.scripting.executeScript);
const send = vi.mocked(browser.tabs.sendMessage);
const NOW = Date.UTC(2026, 10, 21, 9);
const reply = {
  ref: {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id: '987',
    url: 'https://acme.zendesk.com/agent/tickets/987',
  },
  text: 'Hi',
  html: '<p>Hi</p>',
  as: 'public' as As,
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  inject.mockReset().mockResolvedValue([]);
  send.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('the panel asks the page in a tab to insert a reply', () => {
  it('by a script that goes into that page’s top frame only, and a message to the same frame', async () => {
    send.mockResolvedValue({ is: 'inserted', words: 1 });
    expect(await insertReply(7, reply)).toEqual({ is: 'inserted', words: 1 });
    expect(inject).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['insert.js'],
    });
    expect(send).toHaveBeenCalledExactlyOnceWith(
      7,
      { type: 'insertReply', ...reply, until: NOW + 2000 },
      { frameId: 0 },
    );
  });

  it('and says that there is no composer where the browser lets nothing in', async () => {
    inject.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await insertReply(7, reply)).toEqual({ is: 'noComposer' });
    expect(send).not.toHaveBeenCalled();
  });

  it('and says moved when the page has gone before it could hear', async () => {
    send.mockRejectedValue(
      new Error('Could not establish connection. Receiving end does not exist.'),
    );
    expect(await insertReply(7, reply)).toEqual({ is: 'moved' });
  });

  it('and says lost when the page goes, or falls silent, after it may have written', async () => {
    send.mockRejectedValueOnce(
      new Error('The message port closed before a response was received.'),
    );
    expect(await insertReply(7, reply)).toEqual({ is: 'lost' });
    send.mockResolvedValueOnce(undefined);
    expect(await insertReply(7, reply)).toEqual({ is: 'lost' });
  });

  it('and waits six seconds for an answer, not longer', async () => {
    send.mockReturnValue(new Promise(() => {}));
    const answer = vi.fn();
    void insertReply(7, reply).then(answer);
    await vi.advanceTimersByTimeAsync(5999);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ is: 'lost' });
  });
});
