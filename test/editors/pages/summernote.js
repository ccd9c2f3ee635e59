import jQuery from 'jquery';
import 'summernote/dist/summernote-lite.css';

/** Hangs itself on the page's jQuery when it loads. */
export async function mount(place) {
  window.jQuery = window.$ = jQuery;
  await import('summernote/dist/summernote-lite.js');
  const area = document.createElement('textarea');
  place.append(area);
  jQuery(area).summernote({ placeholder: 'Write a reply', height: 200 });
  return { model: () => jQuery(area).summernote('code') };
}
