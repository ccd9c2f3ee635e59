import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../background/inside';
import { openStage, painted, type Stage } from './stage';

/** Lists that the products themselves have drawn, where they are at hand; the tests do without them. */

const SHARED = '../shared/pages';
const CREATED = () => new Date(Date.now() - 300_000).toISOString();

const DRAWN = [
  {
    name: 'osticket',
    file: 'osticket/queue.html',
    url: 'https://osticket.example.org/scp/tickets.php?queue=1',
    rows: [
      ['1', 'Export to CSV stops at 10,000 rows', 'Priya Natarajan', 'Dana Whitfield'],
      ['2', 'Invoice INV-2026-0311 charged twice & no reply', 'Oskar Lindqvist', undefined],
      ['3', 'Passwort zurücksetzen – Link läuft ab', 'Maja Gruber', undefined],
    ],
  },
  {
    name: 'rt',
    file: 'rt5/search-results.html',
    url: 'https://rt.example.org/Search/Results.html?Query=id%20%3E%200',
    rows: [
      ['1', 'Export to CSV stops at 10,000 rows', undefined, undefined],
      ['2', 'Invoice INV-2026-0311 charged twice <b>&amp; no reply</b>', undefined, undefined],
      ['3', 'Passwort zurücksetzen – Link läuft ab', undefined, undefined],
    ],
  },
].filter(({ file }) => existsSync(join(SHARED, file)));

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 90_000);

afterAll(() => stage.close());

test.each(DRAWN)(
  '$name: every row is read, and one that was opened before is marked',
  async ({ name, file, url, rows }) => {
    const site = new URL(url).host;
    await stage.read(
      { helpdesk: name, site, id: '2', url },
      { subject: 'The whole system is completely down', status: 'new', createdAt: CREATED() },
    );
    // Its API answers nothing: what is told is told by the page alone.
    const html = readFileSync(join(SHARED, file), 'utf8');
    const page = await stage.open('drawn', url, html);
    expect(await until(async () => (await painted(page)).length === 1)).toBe(true);
    const kept = await stage.rows(site);
    expect(
      kept.map(({ row }) => [row.ref.id, row.subject, row.requester?.name, row.assignee]),
    ).toEqual(rows);
    await page.close();
  },
);

describe('the script of a list', () => {
  const folder = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
  const scripts = readdirSync(folder).filter((file) => /^list-\w+\.js$/.test(file));

  test.each(scripts)('%s is no larger than a reader may be: 8 kB packed', (file) => {
    expect(gzipSync(readFileSync(join(folder, file)), { level: 9 }).length).toBeLessThanOrEqual(
      8_192,
    );
  });

  test('is there for eight helpdesks, and comes into no page that shows no list', async () => {
    expect(scripts).toHaveLength(8);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      content_scripts: { js: string[] }[];
    };
    expect(manifest.content_scripts.flatMap(({ js }) => js).join()).not.toContain('list-');
  });
});
