import { attr, ofDocument } from './find';

/**
 * A ticket's page without its words: tags, ids, classes, roles and the shape of everything else, so that a reader can be mended by
 * somebody who may not see the ticket. Letters become x, digits 0. What could be a word of the ticket is masked even where it may be
 * the page's own: of names that the page's code uses, those parts stay that stand nowhere in its text, or that are known to be a
 * helpdesk's.
 */

/** Characters of the copy; the largest recorded page has a third of it. */
const LARGEST = 1_500_000;
const LONGEST_VALUE = 300;
/** Blink builds no deeper trees from markup; a page's script can. */
const DEEPEST = 600;

/** Words of helpdesks' code and addresses that say nothing of a ticket. */
const STRUCTURE = `
  account active actions address admin agent api app article assignee attachment author avatar badge bar blank block body bot bottom box
  button calendar card category cell center channel chat check checkbox closed col collapse column comment component composer contact
  container content conversation count create created customer dashboard data date desk details dialog display document draft dropdown
  edit editor email end entry false feed field file filter focus footer form forward front group grid header heading help helpdesk hidden
  history home html icon image inbox index info inner input internal item label layout left line link list log mail main menu message meta
  modal mode name nav new none note open option organization outer page panel pane pending php picker preview primary priority private
  profile public queue read recipient reply requester rich right role root row scp search section select selected sender service
  settings show side sidebar solved span state status subject submit system tab table tag team text textarea thread ticket time timeline
  timestamp title toolbar tooltip top tree true type undefined unread update updated user value view widget window wrapper zoom
`;

/** Names that the page's own code uses: their parts stay unless the page shows them as words. */
const CODE =
  /^(?:id|class|role|type|for|form|list|headers|slot|part|is|lang|dir|rel|method|itemprop|aria-(?:controls|labelledby|describedby|owns|activedescendant|flowto)|data-(?:test|cy|qa|e2e|component|part|hook|automation|tid)[\w-]*)$/;
const ADDRESS =
  /^(?:href|src|action|formaction|cite|poster|data|background|longdesc|itemtype|ping)$/;
const PROSE =
  /^(?:title|alt|value|placeholder|content|label|summary|abbr|aria-(?:label|description|roledescription|valuetext|placeholder))$/;
const NAMED = /^(?:input|select|textarea|button|form|meta|iframe|fieldset|object|slot|map|output)$/;
const DROPPED = /^(?:style|srcset|srcdoc|integrity|nonce|sizes|imagesrcset|on.*)$/;
const UNSEEN = /^(?:script|style|template|noscript|link|base|object|embed)$/;
const VOID = /^(?:area|br|col|hr|img|input|meta|param|source|track|wbr)$/;

const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{L}\p{M}]+/gu;

const own = <T>(proto: object, name: string, node: object): T =>
  Reflect.get(proto, name, node) as T;

/** Letters become x, digits 0; white space, punctuation and lengths stay. */
export const masked = (text: string): string =>
  text.replace(/[^\s\p{P} -/:-@[-`{-~]/gu, (sign) =>
    /\p{N}/u.test(sign) ? '0' : /[\p{Lu}\p{Lt}]/u.test(sign) ? 'X' : 'x',
  );

/** A number or key of the page stands for the same one everywhere in the copy. */
function alias(make: (count: number, length: number) => string) {
  const given = new Map<string, string>();
  return (written: string): string => {
    const known = given.get(written) ?? make(given.size + 1, written.length);
    given.set(written, known);
    return known;
  };
}

const children = (node: Node): Node[] => {
  const found: Node[] = [];
  for (
    let child = own<Node | null>(Node.prototype, 'firstChild', node);
    child;
    child = own<Node | null>(Node.prototype, 'nextSibling', child)
  )
    found.push(child);
  return found;
};
const typeOf = (node: Node) => own<number>(Node.prototype, 'nodeType', node);
const nameOf = (node: Node) => own<string>(Node.prototype, 'nodeName', node).toLowerCase();
const dataOf = (node: Node) => own<string>(Node.prototype, 'nodeValue', node);
const shadowOf = (node: Node) => own<ShadowRoot | null>(Element.prototype, 'shadowRoot', node);
const frameOf = (node: Node): Document | null =>
  nameOf(node) === 'iframe'
    ? own<Document | null>(HTMLIFrameElement.prototype, 'contentDocument', node)
    : null;
const attributesOf = (element: Element): string[] =>
  Element.prototype.getAttributeNames.call(element);

/** Everything that the page says, in lower case. */
function wordsIn(root: Node, words = new Set<string>(), depth = 0): Set<string> {
  const take = (text: string) => {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) words.add(word.toLowerCase());
  };
  if (typeOf(root) === 3) take(dataOf(root));
  if (depth > DEEPEST || UNSEEN.test(nameOf(root))) return words;
  if (typeOf(root) === 1)
    for (const name of attributesOf(root as Element))
      if (PROSE.test(name)) take(attr(root as Element, name) ?? '');
  const inner = typeOf(root) === 1 ? [shadowOf(root), frameOf(root)] : [];
  for (const node of [...children(root), ...inner]) if (node) wordsIn(node, words, depth + 1);
  return words;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * The page as text of HTML, to be shown to the person and copied by them.
 * @param known selectors whose words are a helpdesk's own, wherever they stand
 */
export function redacted(doc: Document, known: Iterable<string> = []): string {
  const { href, host: ownHost } = new URL(ofDocument(doc, 'URL'));
  const kept = new Set<string>();
  for (const text of [STRUCTURE, ...known])
    for (const [word] of text.matchAll(WORD)) if (word.length > 2) kept.add(word.toLowerCase());
  const isKept = (word: string) => kept.has(word) || kept.has(word.replace(/(?:e?s|d)$/, ''));
  const shown = [...wordsIn(doc)].filter((word) => !isKept(word));
  const isShown = new Set(shown);
  const long = shown.filter((word) => word.length > 4);

  const inAddress = new Set(href.match(/\d+/g));
  const number = alias((count, length) => `1${String(count).padStart(length - 1, '0')}`);
  const key = alias((count, length) => String(count).padStart(length, 'x'));
  const host = alias((count) => `other-${count}.example`);
  const numbers = (text: string) =>
    text.replace(/\d+/g, (run) => (run.length > 2 || inAddress.has(run) ? number(run) : run));
  /** Long keys, as of threads and sessions: digits and letters, or letters in no order. */
  const keys = (text: string) =>
    text.replace(/[A-Za-z0-9]{12,}/g, (run) =>
      /\d/.test(run) || (run.match(/[a-z][A-Z]/g)?.length ?? 0) > 5 ? key(run) : run,
    );

  const ofCode = new Map<string, string>();
  const codeWord = (word: string): string => {
    const lower = word.toLowerCase();
    if (isKept(lower)) return word;
    if (isShown.has(lower) || /[^a-z]/.test(lower)) return masked(word);
    return long
      .filter((part) => lower.includes(part))
      .reduce((left, part) => {
        const at = lower.indexOf(part);
        return left.slice(0, at) + masked(part) + left.slice(at + part.length);
      }, word);
  };
  const code = (value: string): string => {
    if (value.includes('@')) return masked(value);
    const found = ofCode.get(value) ?? numbers(keys(value).replace(WORD, codeWord));
    ofCode.set(value, found);
    return found;
  };
  const strict = (value: string): string =>
    numbers(
      keys(value).replace(WORD, (word) => (isKept(word.toLowerCase()) ? word : masked(word))),
    );
  const address = (value: string): string => {
    const [, scheme = '', place, rest = ''] =
      /^([a-z][a-z0-9+.-]*:)?(?:\/\/([^/?#]*))?([^]*)$/i.exec(value) ?? [];
    if (scheme && !/^https?:$/i.test(scheme)) return `${scheme}${masked(rest.slice(0, 80))}`;
    const masks = place && (place === ownHost ? 'desk.example' : host(place));
    return `${scheme}${masks ? `//${masks}` : ''}${rest.includes('@') ? masked(rest) : strict(rest)}`;
  };
  const valueOf = (tag: string, name: string, value: string): string => {
    if (PROSE.test(name) || /^\s*$/.test(value)) return masked(value);
    if (CODE.test(name) || (name === 'name' && NAMED.test(tag))) return code(value);
    if (ADDRESS.test(name) || /^(?:[a-z]+:\/)?\/\S+$/i.test(value)) return address(value);
    if (/^[\d\s:.,TZW+/-]+$/.test(value) && /\d\D\d/.test(value)) return value.replace(/\d/g, '0');
    return /^[\w:.#-]{1,80}$/.test(value) ? strict(value) : masked(value);
  };

  const out: string[] = [];
  let size = 0;
  const write = (text: string) => {
    size += text.length;
    if (size < LARGEST) out.push(text);
  };
  const attributes = (element: Element, tag: string): string =>
    attributesOf(element)
      .filter((name) => !DROPPED.test(name) && /^[\w:.-]+$/.test(name))
      .map((name) => {
        const value = Element.prototype.getAttribute.call(element, name) ?? '';
        const mask = valueOf(tag, name, value.slice(0, LONGEST_VALUE));
        const shownName = /^(?!aria-).*-/.test(name) ? code(name) : name;
        return ` ${shownName}${value === '' ? '' : `="${escaped(mask)}"`}`;
      })
      .join('');
  const hiding = (element: Element): string => {
    const style = attr(element, 'style') ?? '';
    const [hides] = /display\s*:\s*none|visibility\s*:\s*hidden/i.exec(style) ?? [];
    return hides ? ` style="${hides}"` : '';
  };
  const walk = (node: Node, depth: number): void => {
    if (size >= LARGEST || depth > DEEPEST) return;
    if (typeOf(node) === 3) return write(escaped(masked(dataOf(node))));
    if (typeOf(node) !== 1) return;
    const element = node as Element;
    const name = nameOf(node);
    if (UNSEEN.test(name)) return;
    const tag = name.includes('-') ? code(name) : name.replace(/[^a-z0-9]/g, '');
    const frame = frameOf(node);
    const inside = frame && redactedFrame(frame, depth);
    write(`<${tag}${attributes(element, name)}${hiding(element)}`);
    write(inside ? ` srcdoc="${escaped(inside)}">` : '>');
    if (VOID.test(name)) return;
    const shadow = shadowOf(node);
    if (shadow) {
      write('<template shadowrootmode="open">');
      for (const child of children(shadow)) walk(child, depth + 1);
      write('</template>');
    }
    if (name !== 'svg' && !frame) for (const child of children(node)) walk(child, depth + 1);
    out.push(`</${tag}>`);
  };
  const redactedFrame = (frame: Document, depth: number): string => {
    const before = out.length;
    for (const child of children(frame)) walk(child, depth + 1);
    return out.splice(before).join('');
  };

  write(`<!-- url: ${escaped(address(href)).replaceAll('--', '- -')} -->\n`);
  for (const child of children(doc)) walk(child, 0);
  if (size >= LARGEST) out.push('\n<!-- cut: the page is larger -->');
  return `${out.join('')}\n`;
}
