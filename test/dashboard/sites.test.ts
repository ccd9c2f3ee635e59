import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const granted = new Set<string>();
let answer = true;
const permissions = {
  request: vi.fn(async ({ origins }: { origins: string[] }) => {
    if (answer) origins.forEach((origin) => granted.add(origin));
    return answer;
  }),
  remove: vi.fn(async ({ origins }: { origins: string[] }) => {
    origins.forEach((origin) => granted.delete(origin));
    return true;
  }),
};
vi.mock('webextension-polyfill', () => ({
  default: { permissions, storage: { local: { set: async () => undefined } } },
}));

const { addSite, removeSite } = await import('../../entrypoints/dashboard/sites');
const { db } = await import('../../lib/store/database');
const { sitesAllowed } = await import('../../lib/store');

const origins = async () => (await sitesAllowed()).map(({ origin }) => origin);

beforeEach(async () => {
  granted.clear();
  answer = true;
  permissions.request.mockClear();
  await db.sites.clear();
});

describe('a self-hosted helpdesk', () => {
  test('is asked for as that one host, listed once allowed, and said to be on', async () => {
    const outcome = await addSite('rt.example.com/rt', []);
    expect(permissions.request.mock.calls).toEqual([[{ origins: ['https://rt.example.com/*'] }]]);
    expect(outcome.tone).toBe('ok');
    expect(await origins()).toEqual(['https://rt.example.com']);
  });

  test('is not listed when the person says no to the browser', async () => {
    answer = false;
    expect((await addSite('rt.example.com', [])).tone).toBe('bad');
    expect(await origins()).toEqual([]);
  });

  test('is not asked for when its address is none', async () => {
    expect(await addSite('our helpdesk', [])).toEqual({
      tone: 'bad',
      text: expect.stringContaining('not a web address'),
    });
    expect(permissions.request).not.toHaveBeenCalled();
  });

  test('gives its permission back when it could not be stored', async () => {
    const put = vi.spyOn(db.sites, 'put').mockRejectedValueOnce(new Error('disk full'));
    expect((await addSite('rt.example.com', [])).tone).toBe('bad');
    expect([...granted]).toEqual([]);
    put.mockRestore();
  });

  test('loses permission and row at once when removed', async () => {
    await addSite('rt.example.com', []);
    expect((await removeSite('https://rt.example.com', ['https://rt.example.com'])).tone).toBe(
      'ok',
    );
    expect([...granted]).toEqual([]);
    expect(await origins()).toEqual([]);
  });

  test('keeps the permission while another listed site stands on the same host', async () => {
    await addSite('http://rt.example.com:8080', []);
    await addSite('http://rt.example.com:9090', []);
    await removeSite('http://rt.example.com:8080', await origins());
    expect([...granted]).toEqual(['http://rt.example.com/*']);
    expect(await origins()).toEqual(['http://rt.example.com:9090']);
  });
});
