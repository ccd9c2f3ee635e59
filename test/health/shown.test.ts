// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dayOf, siteHealth } from '../../entrypoints/dashboard/healthShown';
import { HELPDESKS } from '../../lib/helpdesks';
import type { OwnReader } from '../../lib/readers/schema';
import type { Health } from '../../lib/store/schema';

/** The health of a site in the settings: what a rung stands for. */

const NOW = '2026-11-22T14:00:00.000Z';
const OLD = '2026-11-12T10:00:00.000Z';
const { hooks } = HELPDESKS.find(({ id }) => id === 'zendesk')!;

const health = (fields: Record<string, string | undefined>): Health => ({
  key: 'zendesk acme.zendesk.com',
  helpdesk: 'zendesk',
  site: 'acme.zendesk.com',
  at: NOW,
  fields: Object.fromEntries(
    Object.entries(fields).map(([path, source]) => [
      path,
      source === undefined ? { since: OLD } : { source, since: OLD },
    ]),
  ),
});
const shown = (fields: Record<string, string | undefined>, readers: OwnReader[] = []) =>
  siteHealth(health(fields), readers, NOW, 'UTC').fields;

const own: OwnReader = {
  id: 'selectors zendesk',
  at: OLD,
  addition: { kind: 'selectors', helpdesk: 'zendesk', hooks: { subject: ['.ours'] } },
};

test.each([
  ['api', 'api'],
  ['dom:1', 'first'],
  ['dom:2', 'fallback'],
  ['dom:0', 'elsewhere'],
  [`dom:${hooks.subject!.length + 1}`, 'elsewhere'],
  [undefined, 'gap'],
])('a subject from %s is called %s', (source, is) => {
  expect(shown({ subject: source })[0]).toMatchObject({ is, since: 'Nov 12' });
});

test('the team’s own selectors come first, and are called theirs', () => {
  const [subject] = shown({ subject: 'dom:1' }, [own]);
  expect(subject!.tried[0]).toEqual({ css: '.ours', own: true });
  expect(subject!.tried[1]).toEqual({ css: hooks.subject![0], own: false });
});

test('those of another helpdesk are none of its', () => {
  const other: OwnReader = {
    ...own,
    addition: { kind: 'selectors', helpdesk: 'rt', hooks: { subject: ['.theirs'] } },
  };
  expect(shown({ subject: 'dom:1' }, [other])[0]!.tried[0]!.own).toBe(false);
});

test('fields stand in the order in which a person looks for them, those of the product last', () => {
  const paths = shown({ 'fields.Plan': 'api', messages: 'api', status: 'api', subject: 'api' });
  expect(paths.map(({ name }) => name)).toEqual(['Subject', 'Status', 'Messages', 'Plan']);
});

test('a day of another year names it, today names the time', () => {
  expect(dayOf('2025-11-12T10:00:00.000Z', NOW, 'UTC')).toBe('Nov 12, 2025');
  expect(dayOf('2026-11-22T08:00:00.000Z', NOW, 'UTC')).toMatch(/today 8:00/);
});
