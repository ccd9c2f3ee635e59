/** The editors that are tried, each the real one, in the page of a helpdesk whose reader finds its composer. */

export type Where = {
  address: string;
  ref: { helpdesk: string; site: string; id: string };
  /** Where a person clicks to write. */
  composer: string;
  /** What needs more than the one kind of data that a paste of ours carries in Firefox. */
  chromiumOnly?: true;
  /** Milliseconds within which its own Undo makes one step of what is written. */
  merges?: number;
  /** What the editor's own model says of an empty draft, and of `REPLY` in it. */
  empty: string;
  written: string;
};

/** A reply with blank lines, a bold word, a list, and signs that are words and no markup. */
export const REPLY = {
  text: 'Hi Priya,\n\nyour export runs again & <b>stays</b>.\n- rows\n- totals\n\nDana',
  html:
    '<p>Hi <b>Priya</b>,</p>\n<p></p>\n<p>your export runs again &amp; &lt;b&gt;stays&lt;/b&gt;.</p>\n' +
    '<ul>\n<li>rows</li>\n<li>totals</li>\n</ul>\n<p></p>\n<p>Dana</p>',
};

/** `REPLY` as markup, by how an editor spells bold, a blank line and what is in a list. */
const markup = (bold: string, blank: string, item: (words: string) => string = (words) => words) =>
  `<p>Hi <${bold}>Priya</${bold}>,</p><p>${blank}</p><p>your export runs again &amp; &lt;b&gt;stays&lt;/b&gt;.</p>` +
  `<ul><li>${item('rows')}</li><li>${item('totals')}</li></ul><p>${blank}</p><p>Dana</p>`;

const REF = {
  zendesk: { helpdesk: 'zendesk', site: 'acme.zendesk.com', id: '987' },
  gmail: { helpdesk: 'gmail', site: 'mail.google.com', id: 'FMfcgzQAAABBBCCCDDD' },
  taught: { helpdesk: 'own-desk', site: 'desk.example.org', id: '7' },
};
const rt = (id: string) => ({ helpdesk: 'rt', site: 'rt.example.org', id });

const ZENDESK = 'https://acme.zendesk.com/agent/tickets/987';
const TAUGHT = 'https://desk.example.org/tickets/7';
const update = (id: string) => `https://rt.example.org/Ticket/Update.html?id=${id}&Action=Respond`;

const zendesk = (editor: string, composer: string) => ({
  address: `${ZENDESK}?editor=${editor}`,
  ref: REF.zendesk,
  composer,
});

export const EDITORS = {
  'CKEditor 5 (Zendesk)': {
    address: ZENDESK,
    ref: REF.zendesk,
    composer: '#composer',
    empty: '',
    written: markup('strong', '&nbsp;'),
  },
  'contenteditable (Gmail)': {
    address: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQAAABBBCCCDDD',
    ref: REF.gmail,
    composer: '#composer',
    empty: '<br>',
    written: markup('b', '<br>'),
  },
  'CKEditor 4 in its frame (RT)': {
    address: update('1'),
    ref: rt('1'),
    composer: '.cke_wysiwyg_frame',
    empty: '',
    written: markup('strong', '&nbsp;'),
  },
  'plain textarea (RT)': {
    address: update('2'),
    ref: rt('2'),
    composer: '#UpdateContent',
    empty: '',
    written: REPLY.text,
  },
  'textarea controlled by React (RT)': {
    address: update('3'),
    ref: rt('3'),
    composer: '#UpdateContent',
    empty: '',
    written: REPLY.text,
  },
  'textarea controlled by Vue (RT)': {
    address: update('4'),
    ref: rt('4'),
    composer: '#UpdateContent',
    empty: '',
    written: REPLY.text,
  },
  'ProseMirror by TipTap': {
    ...zendesk('tiptap', '.ProseMirror'),
    merges: 500,
    empty: '<p></p>',
    written: markup('strong', '', (words) => `<p>${words}</p>`),
  },
  Quill: {
    ...zendesk('quill', '.ql-editor'),
    merges: 1000,
    empty: '',
    written: REPLY.text.replace('Priya', '*Priya*'),
  },
  // Slate itself takes words; what markup means is left to who builds on it.
  Slate: {
    ...zendesk('slate&walls=trusted', '[data-slate-editor]'),
    empty: '',
    written: REPLY.text,
  },
  Lexical: {
    ...zendesk('lexical', '[data-lexical-editor]'),
    empty: '',
    written: REPLY.text.replace('Priya', '*Priya*'),
  },
  // Where a page takes no markup strings, Lexical takes the words.
  'Lexical under Trusted Types': {
    ...zendesk('lexical&walls=trusted', '[data-lexical-editor]'),
    chromiumOnly: true,
    empty: '',
    written: REPLY.text,
  },
  // It drops blank lines that stand beside a list.
  'Draft.js': {
    ...zendesk('draft', '.public-DraftEditor-content'),
    empty: '',
    written: REPLY.text.replace('Priya', '*Priya*').replace('totals\n\n', 'totals\n'),
  },
  Summernote: {
    ...zendesk('summernote', '.note-editable'),
    empty: '<p><br></p>',
    written: markup('b', '<br>'),
  },
  'TinyMCE in its frame': {
    address: `${TAUGHT}?editor=tinymce`,
    ref: REF.taught,
    composer: '#place iframe',
    empty: '',
    written: markup('strong', '&nbsp;'),
  },
  'ProseMirror in a shadow root': {
    address: `${TAUGHT}?editor=tiptap&in=shadow`,
    ref: REF.taught,
    composer: '#place >>> .ProseMirror',
    merges: 500,
    empty: '<p></p>',
    written: markup('strong', '', (words) => `<p>${words}</p>`),
  },
  'textarea in a shadow root': {
    address: `${TAUGHT}?editor=vue&in=shadow`,
    ref: REF.taught,
    composer: '#place >>> textarea',
    empty: '',
    written: REPLY.text,
  },
} satisfies Record<string, Where>;

export type EditorName = keyof typeof EDITORS;
export const NAMES = Object.keys(EDITORS) as EditorName[];
export const IN_FIREFOX = NAMES.filter((name) => !('chromiumOnly' in EDITORS[name]));
