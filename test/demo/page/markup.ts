const KEPT = new Set([
  'P',
  'BR',
  'STRONG',
  'B',
  'EM',
  'I',
  'UL',
  'OL',
  'LI',
  'DIV',
  'SPAN',
  'BLOCKQUOTE',
]);
const DROPPED = new Set(['SCRIPT', 'STYLE', 'IFRAME', 'SVG', 'IMG', 'INPUT', 'OBJECT']);

function copy(from: Node, to: Element) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.textContent ?? '');
    if (!(node instanceof Element) || DROPPED.has(node.tagName.toUpperCase())) continue;
    if (!KEPT.has(node.tagName)) {
      copy(node, to);
      continue;
    }
    const element = document.createElement(node.tagName);
    copy(node, element);
    to.append(element);
  }
}

/** Shows a message's markup as a helpdesk does: a few plain elements, no attribute, nothing that runs. */
export function showMarkup(html: string, target: Element): Element {
  copy(new DOMParser().parseFromString(html, 'text/html').body, target);
  return target;
}
