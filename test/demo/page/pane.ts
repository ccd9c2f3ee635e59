import { composer } from './composer';
import { ago, initials, type Shown, type ShownComment } from './data';
import { el } from './el';
import { showMarkup } from './markup';

const long = (iso: string) =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(iso));

const SOURCES = {
  email: 'EmailInteraction',
  web: 'WebInteraction',
  api: 'ApiInteraction',
} as const;

function article(ticket: Shown, { id, by, at, html, internal }: ShownComment): HTMLElement {
  const kind = internal ? 'internal' : by.role;
  const time = ticket.timeless
    ? el('time', { 'data-test-id': 'timestamp-relative' }, 'a while ago')
    : el('time', { 'data-test-id': 'timestamp-relative', datetime: at, title: long(at) }, ago(at));
  return el(
    'article',
    { 'data-test-id': 'omni-log-comment-item', id: `comment-${id}`, class: kind },
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(by.name)),
    el(
      'div',
      { class: 'said' },
      el(
        'div',
        { class: 'said-head' },
        el(
          'div',
          { 'data-test-id': 'omni-log-item-sender' },
          el('a', { href: `/agent/users/${by.id}` }, el('strong', {}, by.name)),
          by.role === 'agent' &&
            el(
              'span',
              { 'data-test-id': 'omni-log-avatar-badge-AgentBadge', class: 'badge' },
              'Agent',
            ),
        ),
        internal &&
          el(
            'div',
            { 'data-test-id': 'omni-log-internal-note-tag', class: 'note-tag' },
            'Internal',
          ),
        time,
      ),
      el(
        'div',
        { 'data-test-id': 'omni-log-item-message', type: kind },
        el(
          'div',
          {
            'data-test-id': 'omni-log-message-content',
            'data-originated-from': by.role === 'agent' ? SOURCES.web : SOURCES[ticket.channel],
          },
          showMarkup(html, el('div', { class: 'zd-comment', dir: 'auto' })),
        ),
      ),
    ),
  );
}

const field = (id: string, label: string, value: Node | string) =>
  el(
    'div',
    { 'data-test-id': id, class: 'field' },
    el('label', { 'data-garden-id': 'forms.input_label' }, label),
    value,
  );

const combobox = (value: string) =>
  el('div', { 'data-garden-id': 'dropdowns.combobox.value' }, value);

function fields(ticket: Shown): HTMLElement {
  const { requester, assignee, group, tags, type, priority } = ticket;
  return el(
    'div',
    { 'data-garden-id': 'pane', 'data-test-id': 'column-1', class: 'fields' },
    field('ticket-system-field-requester-select', 'Requester', combobox(requester.name)),
    requester.organisation ? el('p', { class: 'organisation' }, requester.organisation) : null,
    field(
      'assignee-field',
      'Assignee',
      el(
        'div',
        { 'data-test-id': 'assignee-field-selected-agent-tag' },
        el('span', { title: group }, group),
        assignee ? el('span', {}, ' / ') : null,
        assignee ? el('span', { title: assignee.name }, assignee.name) : null,
      ),
    ),
    field(
      'ticket-fields-tags',
      'Tags',
      el(
        'div',
        { class: 'tags' },
        ...tags.map((tag) =>
          el(
            'div',
            { 'data-test-id': 'ticket-system-field-tags-item-selected', class: 'garden-tag-item' },
            el('span', {}, tag),
          ),
        ),
      ),
    ),
    field('ticket-fields-type-select', 'Type', combobox(type ?? '-')),
    field('ticket-fields-priority-select', 'Priority', combobox(priority ?? '-')),
  );
}

/** The empty pane of a ticket that is being opened. */
export function waitingPane(id: number): HTMLElement {
  const test = `ticket-${id}-standard-layout`;
  return el(
    'div',
    { class: 'pane-holder' },
    el(
      'section',
      { class: 'ember-view workspace' },
      el('div', { class: 'ticket-panes-grid-layout waiting', 'data-test-id': test }),
    ),
  );
}

/** Fills a ticket's pane with its fields, its conversation and its composer. */
export function fillPane(holder: HTMLElement, ticket: Shown) {
  const layout = holder.querySelector('.ticket-panes-grid-layout');
  const id = ticket.id;
  layout?.classList.remove('waiting');
  layout?.replaceChildren(
    el(
      'div',
      { 'data-test-id': 'tabs-section-nav-item-ticket', class: 'ticket-head' },
      el('span', { class: `ticket_status_label ${ticket.status}` }, ticket.status),
      ` Ticket #${id}`,
    ),
    fields(ticket),
    el(
      'div',
      { 'data-garden-id': 'pane', 'data-test-id': 'column-2', class: 'talk' },
      el(
        'div',
        {
          class: 'conversation-polaris',
          'data-ticket-id': id,
          'data-side-conversations-anchor-id': id,
        },
        el(
          'header',
          {},
          el('input', {
            'data-test-id': 'omni-header-subject',
            'aria-label': 'Subject',
            value: ticket.subject,
          }),
          el('div', { 'data-test-id': 'omni-header-via-label' }, `Via ${ticket.channel}`),
        ),
        el(
          'div',
          { 'data-test-id': 'omni-log-container', class: 'log' },
          el('section', { role: 'feed' }, ...ticket.comments.map((one) => article(ticket, one))),
        ),
        composer(ticket),
      ),
    ),
  );
}

/** Brings a filled pane up to date without touching what has not changed, least of all the composer. */
export function updatePane(holder: HTMLElement, ticket: Shown) {
  const status = holder.querySelector('.ticket_status_label');
  if (!status) return;
  status.className = `ticket_status_label ${ticket.status}`;
  status.textContent = ticket.status;
  const subject = holder.querySelector<HTMLInputElement>('[data-test-id="omni-header-subject"]');
  if (subject) subject.value = ticket.subject;
  holder.querySelector('[data-test-id="column-1"]')?.replaceWith(fields(ticket));
  const feed = holder.querySelector('[role="feed"]');
  for (const one of ticket.comments)
    if (!feed?.querySelector(`#comment-${one.id}`)) feed?.append(article(ticket, one));
  scrollToLast(holder);
}

export function scrollToLast(holder: HTMLElement) {
  const log = holder.querySelector('.log');
  if (log) log.scrollTop = log.scrollHeight;
}
