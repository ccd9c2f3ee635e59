import { expect, test } from 'vitest';
import { bytesOf, found, taken, text } from './reading';

/** Files as helpdesks write them, made up by hand in their shapes. */

const file = (name: string) => text(bytesOf(name));

test('a Zendesk export of the API: the later state of a ticket counts, a ticket without labels is told', () => {
  const written = file('zendesk-incremental.json');
  const { rows, guess, columns } = found(written);
  expect(rows).toBe(5);
  expect(guess).toEqual({
    subject: 'subject',
    text: 'description',
    category: 'type',
    priority: 'priority',
    at: 'created_at',
    id: 'id',
  });
  const field = columns.find(({ name }) => name === 'Field 27642');
  expect(field).toMatchObject({ fits: true, filled: 4, distinct: 2 });
  const { tickets, left } = taken(written, { category: 'Field 27642' });
  expect(left).toEqual({ noText: 0, noLabel: 1, again: 1, older: 0 });
  expect(tickets.map(({ category, priority, at }) => [category, priority, at])).toEqual([
    ['billing__invoice', 'normal', '2026-03-02T08:14:05.000Z'],
    ['billing__invoice', 'low', '2026-03-02T11:02:55.000Z'],
    ['technical__planner', 'high', '2026-03-02T09:40:12.000Z'],
  ]);
});

test('people’s addresses and numbers do not come along', () => {
  const { tickets } = taken(file('zendesk-incremental.json'), { category: 'Field 27642' });
  expect(tickets[0]!.text).toContain('still has our old address on it');
  expect(tickets[0]!.text).toMatch(/EMAIL\nPHONE$/);
  expect(tickets[2]!.text).toMatch(/Link: https:\/\/app\.harbourline\.example\/planner\/day$/);
});

test('Zendesk’s full export has a ticket a line; one that broke off costs its line', () => {
  const written = file('zendesk-export.ndjson');
  const { rows, unread, guess } = found(written);
  expect([rows, unread]).toEqual([3, { count: 1, line: 5 }]);
  expect(guess).toMatchObject({ category: 'type', text: 'description' });
  const { tickets, left } = taken(written, { category: 'group' });
  expect(left).toEqual({ noText: 0, noLabel: 0, again: 0, older: 0 });
  expect(tickets.map(({ category }) => category)).toEqual(['Accounts', 'Technical', 'Accounts']);
  expect(tickets[0]!.text).toBe('The link in the mail says expired.\n\nIda');
});

test('Zendesk’s table has subjects only: they are learned from', () => {
  const written = file('zendesk-table.csv');
  const { guess } = found(written);
  expect(guess).toEqual({
    subject: 'Subject',
    category: 'Categories [list]',
    priority: 'Priority',
    at: 'Created at',
    id: 'Id',
  });
  const { tickets, left } = taken(written);
  expect(left).toEqual({ noText: 0, noLabel: 1, again: 0, older: 0 });
  expect(tickets).toHaveLength(4);
  expect(tickets[1]).toEqual({
    subject: 'Refund for a cancelled berth',
    text: '',
    category: 'Payments',
    priority: 'Low',
    at: '2026-01-12T10:02:00.000Z',
  });
});

test('names of colleagues and customers are never offered as categories', () => {
  for (const name of ['zendesk-table.csv', 'jira-all-fields.csv', 'zendesk-export.ndjson']) {
    const offered = found(file(name)).columns.filter(({ fits }) => fits);
    expect(offered.map(({ name: column }) => column).join()).not.toMatch(
      /requester|assignee|submitter|reporter|creator|lead|organi/i,
    );
  }
});

test('Jira’s table has columns several times; the description keeps its lines', () => {
  const written = file('jira-all-fields.csv');
  const { rows, guess, columns } = found(written);
  expect(rows).toBe(4);
  expect(guess).toEqual({
    subject: 'Summary',
    text: 'Description',
    category: 'Custom field (Request Type)',
    priority: 'Priority',
    at: 'Created',
    id: 'Issue key',
  });
  expect(columns.find(({ name }) => name === 'Labels')).toMatchObject({ filled: 3, several: 1 });
  expect(columns.find(({ name }) => name === 'Comment')).toMatchObject({ filled: 2, several: 1 });
  const { tickets } = taken(written);
  expect(tickets.map(({ category }) => category)).toEqual([
    'Report a fault',
    'Ask for something new',
    'Report a fault',
    'Ask for something new',
  ]);
  expect(tickets[0]).toMatchObject({ priority: 'High', at: '2025-07-14T15:42:00.000Z' });
  expect(tickets[0]!.text).toMatch(/the table is one hour off\.\n[^{}]*Seen by EMAIL$/);
  expect(tickets[3]).toMatchObject({ subject: 'A mail every hour is too much', text: '' });
});

test('of several components, the one that most tickets have is the category', () => {
  const { tickets } = taken(file('jira-all-fields.csv'), { category: 'Component/s' });
  expect(tickets.map(({ category }) => category)).toEqual(['Tables', 'Charts', 'Charts', 'Mails']);
});

test('Jira’s answers: documents and plain descriptions, fields by the names that Jira gives', () => {
  const written = file('jira-search.json');
  expect(found(written).guess).toEqual({
    subject: 'Summary',
    text: 'Description',
    category: 'Ticket category',
    priority: 'Priority',
    at: 'Created',
    id: 'key',
  });
  const { tickets, left } = taken(written);
  expect(left).toEqual({ noText: 0, noLabel: 0, again: 0, older: 0 });
  expect(tickets.map(({ category, priority }) => [category, priority])).toEqual([
    ['Access', 'High'],
    ['Display', 'Medium'],
    ['Access', undefined],
  ]);
  expect(tickets[0]!.at).toBe('2026-02-03T08:12:44.000Z');
  expect(tickets[0]!.text).toBe(
    'What I did\nI press Sign in and land on the same page\nagain. 😢\ncookies deleted\n\nother browser',
  );
  expect(tickets[1]!.text).toBe('All tiles are *grey* since the update.');
});

test('Jira’s XML: HTML as text, fields of the team’s own, comments left out', () => {
  const written = file('jira-issues.xml');
  const { guess } = found(written);
  expect(guess).toMatchObject({
    subject: 'summary',
    text: 'description',
    id: 'key',
    at: 'created',
  });
  expect(guess.category).toBe('Ticket category');
  const { tickets } = taken(written);
  expect(tickets).toEqual([
    {
      subject: 'Gate 3 & gate 4 do not open',
      text: 'The gates stay closed at low water.\n\nCall me: PHONE',
      category: 'Machinery',
      priority: 'High',
      at: '2026-01-12T09:00:00.000Z',
    },
    {
      subject: 'Tide mail in French',
      text: 'Could the mail be in French?',
      category: 'Wishes',
      priority: 'Low',
      at: '2026-01-13T07:05:00.000Z',
    },
  ]);
});
