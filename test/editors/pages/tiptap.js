import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** ProseMirror, as TipTap sets it up. */
export function mount(place) {
  const editor = new Editor({ element: place, extensions: [StarterKit] });
  return { model: () => editor.getHTML() };
}
