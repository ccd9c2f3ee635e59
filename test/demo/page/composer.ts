import { reply, type Shown } from './data';
import { el } from './el';

type Editor = {
  getData(): string;
  setData(html: string): void;
  editing: {
    view: {
      change(
        act: (writer: { setAttribute(k: string, v: string, on: unknown): void }) => void,
      ): void;
      document: { getRoot(): unknown };
    };
  };
  ui: { view: { toolbar: { element: HTMLElement } } };
};

declare const ckeditor5: {
  DecoupledEditor: { create(element: HTMLElement, config: unknown): Promise<Editor> };
} & Record<string, unknown>;

const STATUSES = ['open', 'pending', 'hold', 'solved'] as const;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The reply box of one ticket: CKEditor 5, a switch between public reply and internal note, and the ways to submit. */
export function composer(ticket: Shown): HTMLElement {
  const editable = el('div');
  const tools = el('div', {
    'data-test-id': 'omnichannel-composer-toolbar',
    class: 'composer-tools',
  });
  const channel = el('button', {
    type: 'button',
    class: 'channel',
    'data-test-id': 'omnichannel-channel-switcher-button',
    'data-channel': 'web',
    onclick: () => switchTo(channel.dataset.channel === 'web' ? 'internal' : 'web'),
  });
  const box = el(
    'div',
    { 'data-test-id': 'editor-view', class: 'editor-view' },
    channel,
    editable,
    tools,
  );

  const switchTo = (to: 'web' | 'internal') => {
    channel.dataset.channel = to;
    channel.textContent = to === 'web' ? 'Public reply' : 'Internal note';
    channel.setAttribute('aria-label', `${channel.textContent}, switch`);
    box.classList.toggle('internal', to === 'internal');
  };
  switchTo('web');

  const ready = open(editable, tools);
  const submit = async (status: (typeof STATUSES)[number]) => {
    const editor = await ready;
    const html = editor.getData();
    const text = new DOMParser().parseFromString(html.replaceAll('</p>', '</p>\n'), 'text/html')
      .body.textContent;
    await reply({
      id: ticket.id,
      html,
      text: text.trim(),
      internal: channel.dataset.channel === 'internal',
      status,
    });
    editor.setData('');
  };

  return el(
    'div',
    { 'data-test-id': 'ticket-rich-text-editor', class: 'composer' },
    box,
    el(
      'div',
      { class: 'submit', role: 'group', 'aria-label': 'Submit as' },
      el('span', {}, 'Submit as'),
      ...STATUSES.map((status) =>
        el(
          'button',
          {
            type: 'button',
            'data-test-id': status === 'open' ? 'submit_button-button' : `submit_as-${status}`,
            'data-status': status,
            onclick: () => void submit(status),
          },
          capital(status),
        ),
      ),
    ),
  );
}

async function open(editable: HTMLElement, tools: HTMLElement): Promise<Editor> {
  const { DecoupledEditor, Essentials, Paragraph, Bold, Italic, List, Link } = ckeditor5;
  const editor = await (DecoupledEditor as typeof ckeditor5.DecoupledEditor).create(editable, {
    plugins: [Essentials, Paragraph, Bold, Italic, List, Link],
    toolbar: ['bold', 'italic', 'bulletedList', 'link', '|', 'undo', 'redo'],
  });
  const { view } = editor.editing;
  view.change((writer) =>
    writer.setAttribute('data-test-id', 'omnicomposer-rich-text-ckeditor', view.document.getRoot()),
  );
  tools.append(editor.ui.view.toolbar.element);
  return editor;
}
