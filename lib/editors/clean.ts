/** What a reply may carry. Everything else becomes its text. */
const ALLOWED = new Set(['p', 'br', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li', 'a']);
const BLOCKS = new Set(['P', 'UL', 'OL', 'LI']);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The address, if a reply may link to it: `https:` or `mailto:`, absolute. */
function safeAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'mailto:' ? url.href : null;
}

/** White space that only indents the markup, between blocks and inside lists. */
function indents(node: Node): boolean {
  if (node.textContent?.trim() || !node.textContent?.includes('\n')) return false;
  const block = (other: Node | null) => other === null || BLOCKS.has(other.nodeName);
  return block(node.previousSibling) && block(node.nextSibling);
}

function markup(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return indents(node) ? '' : escape(node.textContent ?? '');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  const name = element.localName;
  const inner = [...element.childNodes].map(markup).join('');
  if (!ALLOWED.has(name)) return inner;
  if (name === 'br') return '<br>';
  if (name === 'a') {
    const address = safeAddress(element.getAttribute('href'));
    return address ? `<a href="${escape(address)}">${inner}</a>` : inner;
  }
  // An empty paragraph is a blank line; without a break inside, editors drop it.
  return name === 'p' && inner.trim() === '' ? '<p><br></p>' : `<${name}>${inner}</${name}>`;
}

/**
 * Builds a reply's markup anew from an inert parse: p, br, b, strong, i, em, ul, ol, li and a[href], without any other
 * attribute. No script, image or handler of the input survives or runs.
 */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(markup).join('');
}

/** Plain text as paragraphs: one a line, a blank line stays one. */
export function paragraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.map((line) => `<p>${escape(line) || '<br>'}</p>`).join('');
}

/** The words of clean markup, as the page will show them. */
export function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
