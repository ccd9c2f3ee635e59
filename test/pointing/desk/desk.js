/* Moves by the history API, and shows the former case for a moment after the address has changed. */
const cases = await (await fetch('/cases.json')).json();
const main = document.querySelector('main');

const el = (tag, className, text, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};

function entry({ who, kind, at, text }) {
  const when = el('time', 'when', new Date(at).toUTCString());
  when.dateTime = at;
  return el('div', `entry ${kind}`, '', when, el('span', 'by', who), el('div', 'said', text));
}

function show() {
  const id = /^\/case\/(\d+)/.exec(location.pathname)?.[1];
  const found = cases.find((one) => one.id === id);
  if (!found) {
    main.replaceChildren(
      el('h1', '', 'Cases'),
      ...cases.map((one) => {
        const link = el('a', 'row', one.title);
        link.href = `/case/${one.id}`;
        return el('p', '', '', link);
      }),
    );
    return;
  }
  const head = el('div', 'case-head', '', el('h1', 'case-title', found.title));
  const facts = el(
    'div',
    'facts',
    '',
    el('span', 'asker-name', found.asker),
    el('span', 'case-state', found.state),
  );
  const log = el('div', 'log', '', ...found.said.map(entry));
  const reply = el('textarea', 'reply');
  reply.setAttribute('aria-label', 'Answer');
  main.replaceChildren(head, facts, log, el('form', 'answer', '', reply));
}

addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  setTimeout(show, 600);
});
addEventListener('popstate', show);
show();
