import { ckeditor4 } from './ckeditor4';
import { ckeditor5 } from './ckeditor5';
import { contenteditable } from './contenteditable';
import type { Editor } from './editor';
import { textarea } from './textarea';

/** Each editor by the marks it puts on what it edits, the particular before the general. */
const EDITORS: readonly [marks: string, editor: Editor][] = [
  ['textarea', textarea],
  ['iframe', ckeditor4],
  ['.ck, .ck-editor__editable, [data-test-id*="ckeditor"]', ckeditor5],
  ['*', contenteditable],
];

/** The editor behind a composer that a helpdesk found. */
export const editorOf = (composer: HTMLElement): Editor =>
  EDITORS.find(([marks]) => Element.prototype.matches.call(composer, marks))![1];
