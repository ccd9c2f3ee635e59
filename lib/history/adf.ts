/**
 * Atlassian Document Format as plain text: Jira Cloud's API version 3 writes descriptions and comments in it (developer.atlassian.com,
 * Atlassian Document Format, 2026-01-28). A document is a tree of nodes `{type, content?, text?, attrs?}`.
 */

type Node = { type?: unknown; text?: unknown; content?: unknown; attrs?: unknown };

const BLOCKS = new Set(
  'paragraph heading codeBlock blockquote listItem tableRow taskItem decisionItem panel rule expand mediaSingle'.split(
    ' ',
  ),
);
/** Code is no language; pictures and people say nothing that can be learned. */
const SILENT = new Set(['codeBlock', 'media', 'mediaInline', 'mention', 'inlineExtension']);

export const isDocument = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';

/** Walks with a stack of its own: a document may be nested as deep as its maker likes. */
export function textOfDocument(document: Node): string {
  const out: string[] = [];
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') out.push(next);
    if (typeof next !== 'object' || next === null) continue;
    const { type, text, content, attrs } = next as Node;
    if (typeof type !== 'string' || SILENT.has(type)) continue;
    if (typeof text === 'string') out.push(text);
    if (type === 'hardBreak') out.push('\n');
    if (type === 'emoji' || type === 'status' || type === 'inlineCard' || type === 'blockCard')
      out.push(said(attrs));
    if (type === 'tableCell' || type === 'tableHeader') out.push(' ');
    if (BLOCKS.has(type)) waiting.push('\n');
    if (Array.isArray(content))
      for (let at = content.length - 1; at >= 0; at -= 1) waiting.push(content[at]);
  }
  return out
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The words or the address that a node carries beside its text. */
function said(attrs: unknown): string {
  const { text, url } = (typeof attrs === 'object' && attrs !== null ? attrs : {}) as Record<
    string,
    unknown
  >;
  return typeof text === 'string' ? text : typeof url === 'string' ? url : '';
}
