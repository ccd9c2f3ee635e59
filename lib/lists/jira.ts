import { address } from '../helpdesks/jira/address';
import { exactTime } from '../helpdesks/dates';
import type { Get } from '../helpdesks/contract';
import { record, records, text, type Json } from './answers';
import type { Facts, List } from './contract';
import { idInLinks } from './rows';

const KEY = 'a[href*="/browse/"], a[href*="/queues/"]';
const native = (cell: string) =>
  `[data-testid="native-issue-table.common.ui.issue-cells.${cell}.${cell}-cell"]`;

const HOOKS = {
  row: [
    '[data-testid="native-issue-table.ui.issue-row"]', // 2026-05: table of issues
    `tr:has(> td a[href*="/browse/"])`, // 2025-03: tables of queues
    `[role="row"]:has([role="gridcell"] a[href*="/browse/"])`, // 2022-06: virtual tables of queues
  ],
  subject: [
    native('issue-summary'), // 2026-05: table of issues
    '[data-testid*="cell-wrapper-row"][data-testid$="-summary"]', // 2026-01: tables of queues
    'td.summary .issue-link', // 2025-03: Data Center
  ],
  mark: [
    `td:has(${native('issue-summary')})`, // 2026-05: table of issues
    '[data-testid*="cell-wrapper-row"][data-testid$="-summary"]', // 2026-01: tables of queues
    'td.summary', // 2025-03: Data Center
    'td:has(a[href*="/browse/"])', // 2025-03: any other table
  ],
} as const;

const FIELDS = 'summary,status,priority,assignee,reporter,created,updated';
/** Categories of states, which are the same in every project and language. */
const STATES: Record<string, string> = { new: 'open', indeterminate: 'in progress', done: 'done' };

function factsOf(fields: Json): Facts {
  const { status, priority, assignee, reporter } = fields;
  const name = text(record(reporter).displayName);
  const email = text(record(reporter).emailAddress)?.toLowerCase();
  return {
    subject: text(fields.summary),
    status: STATES[String(record(record(status).statusCategory).key)],
    priority: text(record(priority).name)?.toLowerCase(),
    requester: name || email ? { ...(name && { name }), ...(email && { email }) } : undefined,
    assignee: text(record(assignee).displayName),
    createdAt: exactTime(fields.created),
    updatedAt: exactTime(fields.updated),
  };
}

/** Cloud's search first, then the one that Data Center has. */
async function search(jql: string, get: Get): Promise<unknown[] | undefined> {
  for (const path of ['3/search/jql', '2/search']) {
    const answer = await get(`/rest/api/${path}?jql=${jql}&fields=${FIELDS}&maxResults=100`);
    const { issues } = record(answer.ok ? answer.body : undefined);
    if (Array.isArray(issues)) return issues;
  }
  return undefined;
}

/** Queues of Jira Service Management; their issues as its API tells them. */
export const jira: List = {
  address,
  hooks: HOOKS,
  idOf: (row) => idInLinks(row, KEY, /\/([A-Z][A-Z0-9_]*-\d+)(?=[?#]|$)/),
  pathOf: (id) => `/browse/${id}`,
  async fromApi(ids, get) {
    const issues = await search(encodeURIComponent(`key in (${ids.join()})`), get);
    return (
      issues &&
      new Map(records(issues).map((issue) => [String(issue.key), factsOf(record(issue.fields))]))
    );
  },
};
