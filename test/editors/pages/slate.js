import { createElement, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const EMPTY = [{ type: 'paragraph', children: [{ text: '' }] }];

/** With its placeholder, which Slate keeps as words in the draft. */
export function mount(place) {
  const editor = withHistory(withReact(createEditor()));
  const Composer = () =>
    createElement(
      Slate,
      { editor, initialValue: useMemo(() => EMPTY, []) },
      createElement(Editable, { placeholder: 'Write a reply' }),
    );
  createRoot(place).render(createElement(Composer));
  const lineOf = ({ children }) => children.map(({ text }) => text).join('');
  return { model: () => editor.children.map(lineOf).join('\n') };
}
