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

const { addSite, allowHosted, removeSite, stopHosted } =
  await import('../../entrypoints/dashboard/sites');
const { db } = await import('../../lib/store/database');
const { sitesAllowed } = await import('../../lib/store');
const { healthKept } = await import('../../lib/store/health');
const { helpdesksWanted } = await import('../../lib/store/readers');

const origins = async () => (await sitesAllowed()).map(({ origin }) => origin);

beforeEach(async () => {
  granted.clear();
  answer = true;
  permissions.request.mockClear();
  await db.sites.clear();
});

describe('a self-hosted helpdesk', () => {
  test('is asked for as that one host, listed once allowed, and said to be on', async () => {
    const outcome = await addSite('rt.example.com/rt', 'rt', []);
    expect(permissions.request.mock.calls).toEqual([[{ origins: ['https://rt.example.com/*'] }]]);
    expect(outcome.tone).toBe('ok');
    expect(await origins()).toEqual(['https://rt.example.com']);
  });

  test('is not listed when the person says no to the browser', async () => {
    answer = false;
    expect((await addSite('rt.example.com', 'rt', [])).tone).toBe('bad');
    expect(await origins()).toEqual([]);
  });

  test('is not asked for when its address is none', async () => {
    expect(await addSite('our helpdesk', 'rt', [])).toEqual({
      tone: 'bad',
      text: expect.stringContaining('not a web address'),
    });
    expect(permissions.request).not.toHaveBeenCalled();
  });

  test('gives its permission back when it could not be stored', async () => {
    const put = vi.spyOn(db.sites, 'put').mockRejectedValueOnce(new Error('disk full'));
    expect((await addSite('rt.example.com', 'rt', [])).tone).toBe('bad');
    expect([...granted]).toEqual([]);
    put.mockRestore();
  });

  test('loses permission and row at once when removed', async () => {
    await addSite('rt.example.com', 'rt', []);
    expect((await removeSite('https://rt.example.com', ['https://rt.example.com'])).tone).toBe(
      'ok',
    );
    expect([...granted]).toEqual([]);
    expect(await origins()).toEqual([]);
  });

  test('keeps the permission while another listed site stands on the same host', async () => {
    await addSite('http://rt.example.com:8080', 'rt', []);
    await addSite('http://rt.example.com:9090', 'rt', []);
    await removeSite('http://rt.example.com:8080', await origins());
    expect([...granted]).toEqual(['http://rt.example.com/*']);
    expect(await origins()).toEqual(['http://rt.example.com:9090']);
  });

  test('is not asked for while nobody said which helpdesk it is', async () => {
    expect(await addSite('rt.example.com', '', [])).toEqual({
      tone: 'bad',
      text: expect.stringContaining('Choose it'),
    });
    expect(permissions.request).not.toHaveBeenCalled();
  });

  test('is named as the product that it is, when the address is a hosted one', async () => {
    expect((await addSite('acme.atlassian.net', 'jira', [])).text).toContain('Jira');
    expect(permissions.request).not.toHaveBeenCalled();
  });

  test('takes what is known of how well it was read with it', async () => {
    await addSite('rt.example.com', 'rt', []);
    const site = 'rt.example.com';
    await db.health.put({ key: `rt ${site}`, helpdesk: 'rt', site, at: '', fields: {} });
    await removeSite('https://rt.example.com', await origins());
    expect(await healthKept()).toEqual([]);
  });
});

describe('a hosted helpdesk', () => {
  const OUTLOOK = [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ];

  test('is asked for with all its hosts and no other, and remembered', async () => {
    expect((await allowHosted('outlook')).tone).toBe('ok');
    expect(permissions.request.mock.calls).toEqual([[{ origins: OUTLOOK }]]);
    expect(await helpdesksWanted()).toContain('outlook');
  });

  test('is not remembered when the person says no to the browser', async () => {
    answer = false;
    expect((await allowHosted('front')).tone).toBe('bad');
    expect(await helpdesksWanted()).not.toContain('front');
  });

  test('gives all its hosts back when it is switched off', async () => {
    await allowHosted('outlook');
    expect((await stopHosted('outlook')).tone).toBe('ok');
    expect([...granted]).toEqual([]);
    expect(await helpdesksWanted()).not.toContain('outlook');
  });

  test('stays on, and says so, when the browser keeps its permission', async () => {
    await allowHosted('outlook');
    permissions.remove.mockRejectedValueOnce(new Error('required'));
    expect((await stopHosted('outlook')).tone).toBe('bad');
    expect(await helpdesksWanted()).toContain('outlook');
  });
});
