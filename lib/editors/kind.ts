import { matches } from '../helpdesks/find';
import { ckeditor4 } from './ckeditor4';
import { contenteditable } from './contenteditable';
import { draftjs } from './draftjs';
import type { Editor } from './editor';
import { bodyOf } from './page';
import { paste, pasteAsInput } from './paste';
import { rich } from './rich';
import { summernote } from './summernote';
import { textarea } from './textarea';

/** Take a paste into their own model. CKEditor 5 and Lexical paint or swallow what `execCommand` writes, and forget it. */
const PASTING = [
  '.ck, .ck-editor__editable, [data-test-id*="ckeditor"]', // CKEditor 5: Zendesk, Request Tracker 6
  '[data-lexical-editor]',
  '.mce-content-body', // TinyMCE: GLPI, UVdesk
  '.fr-element', // Froala: Freshdesk
].join();

/** Each editor by the marks it puts on what it edits (2026-11, tried), the particular before the general. */
const EDITORS: readonly [marks: string, editor: Editor][] = [
  ['textarea', textarea],
  ['.cke_editable', ckeditor4],
  [PASTING, rich({ write: paste })],
  // By `execCommand` its lists are lost. Its Undo makes one step of what comes within a second.
  ['.ql-editor', rich({ write: paste, rest: 1100 })],
  // Follows what the browser does in it; Jira's has refused a paste (2026-10). One step within half a second.
  ['.ProseMirror', { ...contenteditable, rest: 600 }],
  ['.public-DraftEditor-content', draftjs],
  ['[data-slate-editor]', rich({ write: pasteAsInput })],
  ['.note-editable', summernote],
  ['*', contenteditable],
];

/** What an agent types into, in a composer that a helpdesk found: in a frame, its body. `null` while there is none. */
export function draftOf(composer: HTMLElement): HTMLElement | null {
  if (composer.localName !== 'iframe') return composer;
  const inside = (composer as HTMLIFrameElement).contentDocument;
  return inside && bodyOf(inside);
}

/** The editor of a draft. */
export const editorOf = (draft: HTMLElement): Editor =>
  EDITORS.find(([marks]) => matches(draft, marks))![1];
