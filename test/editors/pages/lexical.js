import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { AutoLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

/** What stands in Lexical's own state: a line a block, bold words between stars. */
function lineOf(node) {
  if (node.getType() === 'linebreak') return '\n';
  if (node.getType() === 'text') {
    const text = node.getTextContent();
    return node.hasFormat('bold') ? `*${text}*` : text;
  }
  const inner = node.getChildren().map(lineOf);
  if (node.getType() === 'list') return inner.join('\n');
  return node.getType() === 'listitem' ? `- ${inner.join('')}` : inner.join('');
}

export function mount(place) {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  place.append(field);
  const nodes = [ListNode, ListItemNode, LinkNode, AutoLinkNode];
  const onError = (error) => {
    throw error;
  };
  const editor = createEditor({ nodes, onError });
  editor.setRootElement(field);
  registerRichText(editor);
  registerList(editor);
  // As its plugin for React starts it: never without a paragraph.
  editor.update(() => $getRoot().append($createParagraphNode()), { discrete: true });
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    model: () => editor.read(() => $getRoot().getChildren().map(lineOf).join('\n')),
  };
}
