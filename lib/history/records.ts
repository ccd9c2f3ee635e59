import type { Row } from './contract';
import { isDocument, textOfDocument } from './adf';

/**
 * Tickets as objects, flattened into rows.
 *
 * Zendesk: `subject`, `description` (the first comment), `priority`, `type`, `tags`, `created_at`, `custom_fields: [{id, value}]` in its
 * Tickets, Search and Incremental Export APIs; the full JSON export adds `comments` (developer.zendesk.com, Tickets and Incremental
 * Exports, read 2026-11). Jira: `key`, `fields.{summary, description, priority.name, issuetype.name, components[].name, labels, created,
 * customfield_…}` (developer.atlassian.com, Issue search, read 2026-11); with `expand=names` it tells what custom fields are called.
 */

type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function rowOfRecord(record: Thing, names: Thing = {}): Row {
  if (isThing(record.fields)) return rowOfIssue(record, record.fields, names);
  const row = new Map<string, string[]>();
  for (const [name, value] of Object.entries(record)) {
    if (name === 'custom_fields' || name === 'fields') addFields(row, value);
    else if (name !== 'comments') add(row, name, value);
  }
  if (!row.has('description') && Array.isArray(record.comments))
    add(row, 'description', firstSaid(record.comments));
  return row;
}

function rowOfIssue(issue: Thing, fields: Thing, names: Thing): Row {
  const row = new Map<string, string[]>();
  add(row, 'key', issue.key);
  for (const [field, value] of Object.entries(fields)) {
    const name = Object.hasOwn(names, field) ? names[field] : field;
    if (field !== 'comment') add(row, typeof name === 'string' ? name : field, value);
  }
  return row;
}

/** What stands in a field, as words; people, lists of comments and other trees are none. */
function add(row: Map<string, string[]>, name: string, value: unknown): void {
  const values = (Array.isArray(value) ? value : [value]).flatMap((one) => wordOf(one) ?? []);
  if (values.length > 0) row.set(name, values);
}

function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isDocument(value)) return textOfDocument(value) || undefined;
  if (!isThing(value)) return undefined;
  const { requestType } = value;
  const inner = isThing(requestType)
    ? requestType.name
    : (value.name ?? value.value ?? value.channel);
  return typeof inner === 'string' ? inner.trim() || undefined : undefined;
}

/** Zendesk's own fields have a number in place of a name. */
function addFields(row: Map<string, string[]>, list: unknown): void {
  if (!Array.isArray(list)) return;
  for (const one of list)
    if (isThing(one) && (typeof one.id === 'number' || typeof one.id === 'string'))
      add(row, `Field ${one.id}`, one.value);
}

/** The first comment that the customer could see. */
function firstSaid(comments: unknown[]): string | undefined {
  const first = comments.find((one) => isThing(one) && one.public !== false);
  if (!isThing(first)) return undefined;
  const { plain_body, body, html_body } = first;
  return [plain_body, body, html_body].find((said) => typeof said === 'string') as
    string | undefined;
}
