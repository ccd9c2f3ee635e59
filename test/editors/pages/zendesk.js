import {
  Bold,
  Essentials,
  InlineEditor,
  Italic,
  Link,
  List,
  Paragraph,
  Undo,
} from '/lib/ckeditor5/ckeditor5.js';

const plugins = [Essentials, Paragraph, Bold, Italic, Link, List, Undo];
const start = (id) => InlineEditor.create(document.getElementById(id), { plugins });

const [editor, other] = await Promise.all([start('composer'), start('other')]);
window.bench = {
  model: () => editor.getData(),
  otherModel: () => other.getData(),
};
