import { describe, expect, it } from 'vitest';
import { address } from '../../lib/helpdesks/jira/address';
import type { Get } from '../../lib/helpdesks/contract';
import { jira } from '../../lib/helpdesks/jira';

const url =
  'https://kitehouse.atlassian.net/jira/servicedesk/projects/KITE/queues/custom/14/KITE-1';
const ref = { helpdesk: 'jira', site: 'kitehouse.atlassian.net', id: 'KITE-1', url };
const issue = { key: 'KITE-1', fields: { summary: 'Kite', status: { name: 'Open' } } };
const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ text }] }],
});

/** Answers of a Jira with so many comments, a hundred a page as the real one gives. */
const withComments =
  (count: number, asked: string[] = []): Get =>
  async (path) => {
    asked.push(path);
    if (path.includes('/myself')) return { ok: true, body: {} };
    if (!path.includes('/comment')) return { ok: true, body: issue };
    const start = Number(/startAt=(\d+)/.exec(path)?.[1]);
    const comments = Array.from({ length: Math.min(100, count - start) }, (_, index) => ({
      id: String(start + index),
      jsdPublic: true,
      body: doc('words'),
    }));
    return { ok: true, body: { total: count, comments } };
  };

describe('the comments of a Jira request', () => {
  it('are asked for page by page, until the last', async () => {
    const asked: string[] = [];
    const seen = await jira.fromApi!(ref, withComments(250, asked));
    if ('refused' in seen) throw new Error('refused');
    expect(seen.ticket.messages).toHaveLength(250);
    expect(seen.gaps).not.toContain('messages');
    expect(asked.filter((path) => path.includes('/comment'))).toHaveLength(3);
  });

  it('are a gap when there are more than are asked for', async () => {
    const seen = await jira.fromApi!(ref, withComments(5000));
    if ('refused' in seen) throw new Error('refused');
    expect(seen.gaps).toContain('messages');
  });
});

describe('a Jira queue', () => {
  const at = (path: string) => address.isList!(new URL(path, url));

  it('is a list until one of its requests is open', () => {
    expect(at('/jira/servicedesk/projects/KITE/queues/custom/14')).toBe(true);
    expect(at('/jira/servicedesk/projects/KITE/queues/custom/14/KITE-1')).toBe(false);
    expect(at('/jira/servicedesk/projects/KITE/queues/custom/14?selectedIssue=KITE-1')).toBe(false);
  });
});
