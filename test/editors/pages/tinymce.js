import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';

/** In a frame of its own over a text area. */
export async function mount(place) {
  const area = document.createElement('textarea');
  place.append(area);
  const [editor] = await tinymce.init({
    target: area,
    license_key: 'gpl',
    plugins: 'lists link',
    promotion: false,
    branding: false,
    placeholder: 'Write a reply',
  });
  return { model: () => editor.getContent() };
}
