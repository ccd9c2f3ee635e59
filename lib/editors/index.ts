import type { EditorKind } from '../helpdesks/contract';
import { ckeditor4 } from './ckeditor4';
import { ckeditor5 } from './ckeditor5';
import { contenteditable } from './contenteditable';
import type { Editor } from './editor';
import { textarea } from './textarea';

export const EDITORS: Record<EditorKind, Editor> = {
  ckeditor5,
  ckeditor4,
  contenteditable,
  textarea,
};
