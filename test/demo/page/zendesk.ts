import { ago, listen, load, wait, type Shown, type State } from './data';
import { el, icon } from './el';
import { fillPane, scrollToLast, updatePane, waitingPane } from './pane';

/** The demo helpdesk: a queue, and tickets that stay alive in the page, hidden, once they were opened. */

const panes = new Map<number, HTMLElement>();
let state: State = { me: null, late: 0, tickets: [] };

const main = el('main', { id: 'main_panes' });
const tabs = el('nav', { 'data-test-id': 'header-tablist', 'aria-label': 'Open tickets' });

const ticketAt = (path: string) => Number(path.match(/^\/agent\/tickets\/(\d+)/)?.[1] ?? 0);
const find = (id: number) => state.tickets.find((ticket) => ticket.id === id);

function go(path: string) {
  history.pushState(null, '', path);
  void show();
}

const link = (
  path: string,
  attributes: Record<string, string>,
  ...children: (Node | string | null)[]
) =>
  el(
    'a',
    {
      ...attributes,
      href: path,
      onclick: (event) => {
        event.preventDefault();
        go(path);
      },
    },
    ...children,
  );

function cell(test: string, ...children: (Node | string)[]) {
  return el('td', { 'data-test-id': test }, ...children);
}

function row(ticket: Shown): HTMLElement {
  const path = `/agent/tickets/${ticket.id}`;
  return el(
    'tr',
    { 'data-test-id': 'generic-table-row' },
    cell(
      'ticket-table-cells-status',
      el(
        'span',
        { 'data-cy-test-id': 'status-badge-state', class: `ticket_status_label ${ticket.status}` },
        ticket.status,
      ),
    ),
    cell('generic-table-cells-id', `#${ticket.id}`),
    cell('ticket-table-cells-subject', link(path, {}, ticket.subject)),
    cell('ticket-table-cells-requester', ticket.requester.name),
    cell(
      'generic-table-cells-date',
      ticket.timeless
        ? el('time', {}, 'a while ago')
        : el('time', { datetime: ticket.updatedAt }, ago(ticket.updatedAt)),
    ),
    cell('ticket-table-cells-assignee', ticket.assignee?.name ?? ''),
  );
}

function queue(): HTMLElement {
  const waiting = state.tickets.filter((ticket) => ticket.status !== 'solved').length;
  return el(
    'div',
    { class: 'pane-holder queue', id: 'views_views-ticket-table' },
    el('h1', {}, 'All tickets'),
    el('p', { class: 'quiet' }, `${waiting} of ${state.tickets.length} wait for somebody`),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...['Status', 'Number', 'Subject', 'Requester', 'Updated', 'Assignee'].map((name) =>
            el('th', {}, name),
          ),
        ),
      ),
      el('tbody', {}, ...state.tickets.map(row)),
    ),
  );
}

function drawTabs(active: number) {
  tabs.replaceChildren(
    ...[...panes.keys()].map((id) =>
      link(
        `/agent/tickets/${id}`,
        {
          role: 'tab',
          'data-test-id': 'header-tab',
          'data-entity-type': 'TICKET_ENTITY_TYPE',
          'data-entity-id': String(id),
          'data-entity-is-selected': String(id === active),
          ...(id === active ? { 'aria-current': 'page' } : {}),
        },
        el(
          'div',
          { 'data-test-id': 'header-tab-title', title: find(id)?.subject },
          find(id)?.subject ?? '',
        ),
        el('div', { 'data-test-id': 'header-tab-subtitle' }, `#${id}`),
      ),
    ),
  );
}

/** Hides what was open, as the real one does: the other tickets keep their place in the document. */
function bringForward(id: number) {
  for (const [one, holder] of panes) {
    const active = one === id;
    holder.style.visibility = active ? 'visible' : 'hidden';
    holder.style.position = active ? 'static' : 'absolute';
    const layout = holder.querySelector('.ticket-panes-grid-layout');
    layout?.classList.toggle('active', active);
    layout?.setAttribute('data-is-active', String(active));
  }
}

function showQueue() {
  bringForward(0);
  drawTabs(0);
  document.title = 'Acme – Tickets – Larkspur Desk';
  main.querySelector('.queue')?.remove();
  main.append(queue());
}

async function show() {
  const id = ticketAt(location.pathname);
  const ticket = find(id);
  if (!ticket) return showQueue();
  const known = panes.get(id);
  if (!known) await wait(state.late);
  if (ticketAt(location.pathname) !== id) return;
  main.querySelector('.queue')?.remove();
  const holder = panes.get(id) ?? waitingPane(id);
  if (!panes.has(id)) {
    panes.set(id, holder);
    main.append(holder);
  }
  bringForward(id);
  drawTabs(id);
  document.title = `Acme – Ticket: ${ticket.subject} – Larkspur Desk`;
  if (known) return;
  await wait(state.late);
  fillPane(holder, find(id) ?? ticket);
  scrollToLast(holder);
}

async function refresh(id: number) {
  state = await load();
  const holder = panes.get(id);
  const ticket = find(id);
  if (holder && ticket) updatePane(holder, ticket);
  if (main.querySelector('.queue')) showQueue();
}

async function start() {
  state = await load();
  document.body.append(
    el(
      'aside',
      { class: 'rail' },
      link(
        '/agent/filters/1',
        { 'aria-label': 'Tickets', class: 'mark' },
        icon('M10 18V9M10 9C5 9 4 5 4 2c4 0 6 3 6 7ZM10 11c0-4 2-6 6-6 0 4-2 6-6 6Z'),
      ),
      link('/agent/filters/1', { 'aria-label': 'All tickets' }, icon('M3 5h14M3 10h14M3 15h9')),
    ),
    el(
      'header',
      { 'data-test-id': 'header-toolbar', class: 'bar' },
      tabs,
      el(
        'button',
        { type: 'button', 'data-test-id': 'toolbar-profile-menu-button', class: 'me' },
        state.me?.name ?? '',
      ),
    ),
    main,
  );
  window.addEventListener('popstate', () => void show());
  listen((id) => void refresh(id));
  await show();
}

void start();
