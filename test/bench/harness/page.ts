import type { RequestListener } from 'node:http';

/** A made-up agent workspace of the usual weight: three tickets alive in the DOM, 60 comments in the one on screen. */

export const TICKET = 987;
const COMMENTS = 60;

const WORDS = (
  'account agent backend billing button customer delivery export filter footer gateway hello import invoice limit ' +
  'login message nightly number order password payment please queue refund region report reset row screen search ' +
  'server shipping since thanks ticket update version warning yesterday'
).split(' ');

/** The same words at every start: a measurement must not depend on chance. */
function speaker(seed: number) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 48271) >>> 0) % 2147483647);
  return (count: number) =>
    Array.from({ length: count }, () => WORDS[next() % WORDS.length]).join(' ');
}

const at = (index: number) => new Date(Date.UTC(2026, 10, 20, 9) + index * 600_000).toISOString();
const speaks = (index: number) =>
  index % 3 === 0 ? 'end-user' : index % 7 === 5 ? 'internal' : 'agent';
const name = (kind: string) => (kind === 'end-user' ? 'Priya Natarajan' : 'Dana Whitfield');
const ICON =
  '<svg width="16" height="16" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path d="M8 3v5h4"/></svg>';

type Comment = { id: number; kind: string; at: string; paragraphs: string[]; quote: string[] };

function comments(count: number, say: (words: number) => string): Comment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: 9000 + index,
    kind: speaks(index),
    at: at(index),
    paragraphs: Array.from({ length: 3 + (index % 4) }, () => say(36)),
    quote: index % 4 === 0 ? Array.from({ length: 8 }, () => say(9)) : [],
  }));
}

const markup = ({ paragraphs, quote }: Comment) =>
  paragraphs.map((text) => `<p>${text}<br><a href="https://acme.example/">more</a></p>`).join('') +
  (quote.length
    ? `<blockquote type="cite"><div>${quote.map((line) => `<div>${line}<br></div>`).join('')}</div></blockquote>`
    : '') +
  '<div class="signature"><div>--</div><div><b>Acme</b></div><div><a href="tel:1">+1 555 0100</a></div></div>';

const article = (
  comment: Comment,
) => `<article data-test-id="omni-log-comment-item" id="comment-${comment.id}">
  <div class="row"><div class="avatar"><span></span></div><div class="said">
    <div class="head">
      <div data-test-id="omni-log-item-sender"><a href="/agent/users/1"><strong>${name(comment.kind)}</strong></a>${
        comment.kind === 'agent'
          ? '<svg data-test-id="omni-log-avatar-badge-AgentBadge"></svg>'
          : ''
      }</div>
      <time data-test-id="timestamp-relative" datetime="${comment.at}">a while ago</time>
      ${comment.kind === 'internal' ? '<div data-test-id="omni-log-internal-note-tag">Internal</div>' : ''}
      <button>${ICON}</button><button>${ICON}</button>
    </div>
    <div data-test-id="omni-log-item-message" type="${comment.kind}">
      <div data-test-id="omni-log-message-content" data-originated-from="EmailInteraction">
        <div class="zd-comment" dir="auto">${markup(comment)}</div>
      </div>
    </div>
  </div></div>
</article>`;

const combobox = (id: string, label: string, value: string) => `<div data-test-id="${id}">
  <label data-garden-id="forms.input_label">${label}</label>
  <div data-garden-id="dropdowns.combobox"><div data-garden-id="dropdowns.combobox.container">
    <div data-garden-id="dropdowns.combobox.value"><span>${value}</span></div>${ICON}
  </div></div></div>`;

function pane(id: number, active: boolean, log: Comment[], say: (words: number) => string): string {
  const custom = Array.from({ length: 40 }, (_, index) =>
    combobox(`ticket-form-field-${index}`, `Field ${index}`, say(2)),
  );
  return `<div style="visibility:${active ? 'visible' : 'hidden;position:absolute'}"><section class="ember-view workspace">
<div class="ticket-panes-grid-layout ${active ? 'active' : ''}" data-test-id="ticket-${id}-standard-layout" data-is-active="${active}">
  <div data-test-id="tabs-section-nav-item-ticket"><span class="ticket_status_label open">Open</span> Ticket #${id}</div>
  <div data-garden-id="pane" data-test-id="column-1">
    ${combobox('ticket-system-field-requester-select', 'Requester', 'Priya Natarajan')}
    <div data-test-id="assignee-field"><div data-test-id="assignee-field-selected-agent-tag">
      <span title="Support">Support</span><span>/</span><span title="Dana Whitfield">Dana Whitfield</span></div></div>
    <div data-test-id="ticket-fields-tags">${['billing', 'export']
      .map(
        (tag) =>
          `<div data-test-id="ticket-system-field-tags-item-selected" class="garden-tag-item"><span>${tag}</span></div>`,
      )
      .join('')}</div>
    ${combobox('ticket-fields-type-select', 'Type', 'Problem')}
    ${combobox('ticket-fields-priority-select', 'Priority', 'High')}
    ${custom.join('')}
  </div>
  <div data-garden-id="pane" data-test-id="column-2">
    <div class="conversation-polaris" data-ticket-id="${id}" data-side-conversations-anchor-id="${id}">
      <input data-test-id="omni-header-subject" aria-label="Subject" value="Export to CSV stops at 10,000 rows">
      <div data-test-id="omni-header-via-label">Via email</div><div data-test-id="sla-policy-metric">3h</div>
      <div data-test-id="omni-log-container"><section role="feed">${log.map(article).join('')}</section></div>
      <div data-test-id="ticket-rich-text-editor"><div data-test-id="editor-view">
        <button data-test-id="omnichannel-channel-switcher-button" data-channel="web">Public reply</button>
        <div data-test-id="omnicomposer-rich-text-ckeditor" class="ck ck-content ck-editor__editable" role="textbox"
          contenteditable="true"><p><br data-cke-filler="true"></p></div>
      </div></div>
    </div>
  </div>
</div></section></div>`;
}

/** The page's own work: appended messages and ticking relative times, until `total` records; answers how many there were. */
const WORK = `window.__mutate = async (total) => {
  const feed = document.querySelector('.active section[role="feed"]');
  const times = [...document.querySelectorAll('time')];
  const model = feed.firstElementChild;
  let done = 0;
  while (done < total) {
    const added = model.cloneNode(true);
    added.id = 'comment-new-' + done++;
    feed.append(added);
    for (let tick = 0; tick < 24 && done < total; tick++) times[done % times.length].textContent = 'now ' + done++;
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 400));
  return done;
};`;

function workspace(): string {
  const say = speaker(7);
  const tickets = [41, 52, TICKET];
  const tabs = tickets.map(
    (
      id,
    ) => `<div role="tab" data-test-id="header-tab" data-entity-type="TICKET_ENTITY_TYPE" data-entity-id="${id}"
 data-entity-is-selected="${id === TICKET}"${id === TICKET ? ' aria-current="page"' : ''}>
 <div data-test-id="header-tab-title" title="Export">Export</div><div data-test-id="header-tab-subtitle">#${id}</div></div>`,
  );
  const queue = Array.from(
    { length: 30 },
    (_, index) =>
      `<div role="row"><span>${index}</span><a href="#">${say(5)}</a><time datetime="${at(index)}">1 h</time></div>`,
  );
  const panes = tickets.map((id, index) =>
    pane(id, id === TICKET, comments(id === TICKET ? COMMENTS : 30 - 15 * index, say), say),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme – Ticket: Export – Zendesk</title>
<style>body{font:13px sans-serif;margin:0}article{padding:8px;border-bottom:1px solid #ddd}.signature{color:#777}</style></head>
<body><header data-test-id="header-toolbar"><nav data-test-id="header-tablist">${tabs.join('')}</nav></header>
<main id="main_panes">${panes.join('')}<aside>${queue.join('')}</aside></main><script>${WORK}</script></body></html>`;
}

const PEOPLE = [
  { id: 1, name: 'Priya Natarajan', email: 'priya@acme.example', role: 'end-user' },
  { id: 2, name: 'Dana Whitfield', email: 'dana@acme.example', role: 'agent' },
];

/** One answer for every address of the API: the whole ticket with its comments. */
function wholeAnswer() {
  const ticket = {
    id: TICKET,
    subject: 'Export to CSV stops at 10,000 rows',
    raw_subject: 'Export to CSV stops at 10,000 rows',
    type: 'problem',
    status: 'open',
    priority: 'high',
    via: { channel: 'email' },
    requester_id: 1,
    assignee_id: 2,
    group_id: 5,
    organization_id: 6,
    tags: ['billing', 'export'],
    due_at: null,
    custom_fields: [],
    created_at: at(0),
    updated_at: at(COMMENTS),
  };
  const said = comments(COMMENTS, speaker(7)).map((comment) => ({
    id: comment.id,
    author_id: comment.kind === 'end-user' ? 1 : 2,
    public: comment.kind !== 'internal',
    created_at: comment.at,
    plain_body: comment.paragraphs.join('\n\n'),
    body: comment.paragraphs.join('\n\n'),
    html_body: `<div class="zd-comment" dir="auto">${markup(comment)}</div>`,
    via: { channel: 'email' },
  }));
  return {
    ticket,
    comments: said,
    users: PEOPLE,
    user: PEOPLE[1],
    groups: [{ id: 5, name: 'Support' }],
    organizations: [{ id: 6, name: 'Acme' }],
    meta: { has_more: false },
    count: COMMENTS,
    next_page: null,
  };
}

/** An answer that knows the ticket by its subject only, so that all else has to be read from the page. */
const BARE = {
  ticket: { id: TICKET, subject: 's', raw_subject: 's', tags: [] },
  comments: [],
  audits: [],
  users: [],
  organizations: [],
  count: 0,
};

export type Api = 'bare' | 'whole' | 'refused';

/** Serves the workspace and its API: `bare` answers hardly anything, `whole` all of it, `refused` with 403. */
export function workspaceServer(api: () => Api): RequestListener {
  const page = workspace();
  const answers = {
    bare: JSON.stringify(BARE),
    whole: JSON.stringify(wholeAnswer()),
    refused: '{}',
  };
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://acme.zendesk.com');
    if (pathname.startsWith('/api/')) {
      response.writeHead(api() === 'refused' ? 403 : 200, { 'content-type': 'application/json' });
      return response.end(answers[api()]);
    }
    if (!pathname.startsWith('/agent/')) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  };
}
