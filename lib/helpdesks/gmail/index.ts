import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk } from '../contract';
import { all, ofDocument } from '../find';
import { agent, fromDom, root, watch } from './dom';
import { HOOKS } from './selectors';
import { threadIn } from './thread';

/** The reply that stands in this thread; a new message in a window of its own belongs to no thread. */
function composer(doc: Document, ref: Ref): Composer | null {
  const view = root(doc, ref);
  const open = view ? all(view, HOOKS.composer).elements : [];
  const focused = ofDocument(doc, 'activeElement');
  const element = open.find((editor) => editor.contains(focused)) ?? open.at(-1);
  return element
    ? { element: element as HTMLElement, editor: 'contenteditable', as: 'public' }
    : null;
}

/** Gmail: a thread as a ticket, `https://mail.google.com/mail/u/0/#inbox/THREAD`. It has no API for a page's own session. */
export const gmail: Helpdesk = {
  id: 'gmail',
  name: 'Gmail',
  locate({ hostname, host, pathname, hash, href }) {
    if (hostname !== 'mail.google.com' || !/^\/mail\/(?:u\/\d+\/?)?$/.test(pathname)) return null;
    const id = threadIn(hash);
    return id ? { helpdesk: 'gmail', site: host, id, url: href } : null;
  },
  root,
  rootHooks: () => HOOKS.root,
  agent,
  fromDom,
  watch,
  composer,
};
