import { initials, listen, load, reply, type Shown, type ShownComment, type State } from './data';
import { el } from './el';

/** The same tickets as mail threads. Times stand in the page's own language, without a machine-readable form. */

let state: State = { me: null, late: 0, tickets: [] };
const language = new URLSearchParams(location.search).get('hl');
if (language) document.documentElement.lang = language;

const AGENT = 'nora.feld@acme.example';
const view = el('div', { class: 'nH bkK' });

const written = (iso: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(document.documentElement.lang, style).format(new Date(iso));
const exact = (iso: string) => written(iso, { dateStyle: 'medium', timeStyle: 'short' });
const short = (iso: string) =>
  written(iso, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

/** A mailbox holds what was mailed: internal notes never reach it. */
const mails = (ticket: Shown) => ticket.comments.filter((one) => !one.internal);

function time(ticket: Shown, at: string) {
  if (ticket.timeless) return el('span', { class: 'g3' }, 'a while ago');
  return el('span', { class: 'g3', title: exact(at), alt: exact(at) }, short(at));
}

/** Paragraphs of plain text as nodes: this page allows no markup from strings. */
const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .flatMap((part) => [
      el('div', {}, ...part.split('\n').flatMap((line, i) => (i ? [el('br'), line] : [line]))),
      el('div', {}, el('br')),
    ]);

function mail(ticket: Shown, { id, by, at, text }: ShownComment, open: boolean): HTMLElement {
  const ids = {
    'data-message-id': `#msg-f:17900000000${id}`,
    'data-legacy-message-id': `18d00000000${id}`,
  };
  const head = el(
    'table',
    { class: open ? 'cf gJ' : 'cf ix' },
    el(
      'tr',
      { class: 'acZ' },
      el(
        'td',
        { class: 'gF gK' },
        el('span', { class: open ? 'gD' : 'zF', email: by.email, name: by.name }, by.name),
        open && el('span', { class: 'go' }, ` <${by.email}>`),
      ),
      el('td', { class: 'gH bAk' }, el('div', { class: 'gK' }, time(ticket, at))),
    ),
  );
  if (!open)
    return el(
      'div',
      { class: 'kv kQ', role: 'listitem', 'aria-expanded': 'false' },
      el(
        'div',
        { class: 'adf ads', ...ids },
        head,
        el('div', { class: 'iA g6' }, text.slice(0, 90)),
      ),
    );
  return el(
    'div',
    { class: 'h7 ie nH oy8Mbf', role: 'listitem', 'aria-expanded': 'true' },
    el(
      'div',
      { class: 'adn ads', ...ids },
      el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(by.name)),
      el(
        'div',
        { class: 'gs' },
        el('div', { class: 'gE iv gt' }, head),
        el(
          'div',
          { class: 'ii gt' },
          el('div', { class: 'a3s aiL' }, el('div', { dir: 'auto' }, ...paragraphs(text))),
        ),
      ),
    ),
  );
}

function composer(ticket: Shown): HTMLElement {
  const editable = el('div', {
    class: 'Am aiL Al editable LW-avf tS-tW',
    g_editable: 'true',
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': 'Message Body',
    'aria-multiline': 'true',
  });
  editable.append(el('br'));
  const send = async () => {
    await reply({ id: ticket.id, text: editable.innerText.trim(), status: 'open' });
    editable.replaceChildren(el('br'));
  };
  const { name, email } = ticket.requester;
  return el(
    'div',
    { class: 'ip adB' },
    el(
      'div',
      { class: 'M9' },
      el('input', { name: 'subjectbox', value: `Re: ${ticket.subject}`, 'aria-label': 'Subject' }),
      el(
        'div',
        { class: 'anm', name: 'to' },
        el('div', { role: 'option', 'data-name': name, 'data-hovercard-id': email }, name),
      ),
      el('div', { class: 'Ap' }, editable),
      el(
        'div',
        {
          class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
          role: 'button',
          tabindex: '0',
          onclick: () => void send(),
        },
        'Send',
      ),
    ),
  );
}

function thread(ticket: Shown): HTMLElement {
  const all = mails(ticket);
  return el(
    'div',
    { class: 'nH', role: 'main' },
    el(
      'div',
      { class: 'ha' },
      el(
        'h2',
        {
          class: 'hP',
          'data-thread-perm-id': `thread-f:1790000000000${ticket.id}`,
          'data-legacy-thread-id': `18d0000000${ticket.id}`,
          tabindex: '-1',
        },
        ticket.subject,
      ),
      el(
        'div',
        { class: 'hX' },
        el('div', { class: 'hN' }, 'Inbox'),
        ...ticket.tags.map((tag) => el('div', { class: 'hN' }, tag)),
      ),
    ),
    el(
      'div',
      { class: 'nH aHU' },
      el('div', { role: 'list' }, ...all.map((one, i) => mail(ticket, one, i >= all.length - 2))),
    ),
    composer(ticket),
  );
}

function inbox(): HTMLElement {
  const row = (ticket: Shown) =>
    el(
      'tr',
      {
        class: ticket.status === 'new' ? 'zA zE' : 'zA yO',
        onclick: () => (location.hash = `#inbox/${ticket.thread}`),
      },
      el(
        'td',
        { class: 'yX' },
        el(
          'span',
          { class: 'yP', email: ticket.requester.email, name: ticket.requester.name },
          ticket.requester.name,
        ),
      ),
      el(
        'td',
        { class: 'xY a4W' },
        el(
          'div',
          { class: 'y6' },
          el(
            'span',
            {
              'data-thread-id': `#thread-f:1790000000000${ticket.id}`,
              'data-legacy-thread-id': `18d0000000${ticket.id}`,
            },
            ticket.subject,
          ),
        ),
      ),
      el(
        'td',
        { class: 'xW' },
        el(
          'span',
          { title: exact(ticket.updatedAt) },
          written(ticket.updatedAt, { month: 'short', day: 'numeric' }),
        ),
      ),
    );
  return el(
    'div',
    { class: 'nH', role: 'main' },
    el('table', { class: 'F' }, el('tbody', {}, ...state.tickets.map(row))),
  );
}

const opened = () =>
  state.tickets.find(({ thread: token }) => location.hash.startsWith(`#inbox/${token}`));

/** As in the real one, the whole main part is another one after each move. */
function show() {
  const ticket = opened();
  document.title = `${ticket?.subject ?? 'Inbox'} - ${AGENT} - Acme Mail`;
  view.replaceChildren(ticket ? thread(ticket) : inbox());
}

async function refresh(id: number) {
  state = await load();
  const ticket = opened();
  if (!ticket) return show();
  if (ticket.id !== id) return;
  const list = view.querySelector('[role="list"]');
  for (const one of mails(ticket).slice(list?.childElementCount ?? 0))
    list?.append(mail(ticket, one, true));
}

async function start() {
  state = await load();
  document.body.append(
    el(
      'header',
      { class: 'gb_Id' },
      el('a', { href: '#inbox', class: 'mark' }, 'Larkspur Mail'),
      el(
        'a',
        { 'aria-label': `Account: ${state.me?.name} (${AGENT})`, href: '#inbox', class: 'gb_B' },
        initials(state.me?.name ?? ''),
      ),
    ),
    view,
  );
  window.addEventListener('hashchange', show);
  listen((id) => void refresh(id));
  show();
}

void start();
