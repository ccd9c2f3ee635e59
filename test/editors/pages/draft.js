import { Editor, EditorState, RichUtils } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What stands in Draft.js's own state: a line a block, bold words between stars. */
function lineOf(block) {
  let line = block.getType() === 'unordered-list-item' ? '- ' : '';
  block.findStyleRanges(
    () => true,
    (start, end) => {
      const text = block.getText().slice(start, end);
      line += block.getInlineStyleAt(start).has('BOLD') ? `*${text}*` : text;
    },
  );
  return line;
}

export function mount(place) {
  const seen = {};
  function Composer() {
    const [state, setState] = useState(() => EditorState.createEmpty());
    seen.state = state;
    return createElement(Editor, {
      editorState: state,
      placeholder: 'Write a reply',
      onChange: setState,
      handleKeyCommand(command) {
        const next = RichUtils.handleKeyCommand(state, command);
        if (next) setState(next);
        return next ? 'handled' : 'not-handled';
      },
    });
  }
  createRoot(place).render(createElement(Composer));
  return {
    model: () => seen.state.getCurrentContent().getBlocksAsArray().map(lineOf).join('\n'),
  };
}
