import Quill from 'quill';
import 'quill/dist/quill.core.css';

/** What stands in Quill's own delta: a line a block, bold words between stars. */
function linesOf({ ops }) {
  const lines = [];
  let line = '';
  for (const { insert, attributes = {} } of ops) {
    const [first, ...others] = insert.split('\n');
    line += attributes.bold ? `*${first}*` : first;
    for (const words of others) {
      lines.push((attributes.list ? '- ' : '') + line);
      line = words;
    }
  }
  return lines.join('\n');
}

export function mount(place) {
  const quill = new Quill(place, { placeholder: 'Write a reply' });
  return { model: () => linesOf(quill.getContents()) };
}
