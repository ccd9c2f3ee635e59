import { refIn } from '../helpdesks/address';
import type { Helpdesk } from '../helpdesks/contract';
import type { Instead } from '../instead';
import type { As, Insertion } from '../messages';
import type { Ref } from '../ticket/schema';
import { cleanHtml, paragraphs } from './clean';
import type { Editor, Reply } from './editor';
import { draftOf, editorOf } from './kind';
import { readBack, replaced } from './readBack';
import { takeOut } from './takeOut';
import { refusal } from './target';

export type Asked = {
  ref: Ref;
  text: string;
  html: string;
  as: As;
  sure?: true;
  until?: number;
  /** Words that the text takes the place of. */
  instead?: Instead;
};

/** Milliseconds. An editor learns of focus and caret late; a paste may come late; a page may take words back. */
const AIMED = 120;
const STEP = 50;
const LATEST = 3000;
const STAYS = 300;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sameTicket = (a: Ref | null, b: Ref) =>
  a !== null && a.helpdesk === b.helpdesk && a.site === b.site && a.id === b.id;

const wordsIn = (text: string) =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

type Target = { editor: Editor; draft: HTMLElement; tail?: string };

/** The composer that may be written into now, or why there is none. */
function target(helpdesk: Helpdesk, { ref, as, sure }: Asked): Target | Insertion {
  if (!sameTicket(refIn(helpdesk, new URL(location.href)), ref)) return { is: 'moved' };
  const composer = helpdesk.composer(document, ref);
  if (!composer) return { is: 'noComposer' };
  const draft = draftOf(composer.element);
  if (!draft) return { is: 'noComposer' };
  return (
    refusal(composer, draft, as, sure) ?? { editor: editorOf(draft), draft, tail: composer.tail }
  );
}

/** Waits until the words stand in the draft and stay there. Never writes: what comes late must not come twice. */
async function arrives(isThere: () => boolean): Promise<boolean> {
  const end = performance.now() + LATEST;
  while (!isThere()) {
    if (performance.now() > end) return false;
    await pause(STEP);
  }
  await pause(STAYS);
  return isThere();
}

/**
 * Writes a reply into the composer of the ticket it was written for, once, and reads it back. Nothing is written unless
 * that ticket is on screen and its composer is visible, editable and of the asked kind, both at first sight and again at the
 * moment of the act. `lost` means: tried, and not found as it should be; there is no second attempt. With `instead`, the reply
 * takes the place of those words and of nothing else, an empty one takes them out; `gone` means that they no longer stand there, and nothing was written.
 */
export async function insertReply(helpdesk: Helpdesk, asked: Asked): Promise<Insertion> {
  const first = target(helpdesk, asked);
  if ('is' in first) return first;
  const { instead } = asked;
  const html = cleanHtml(asked.html) || paragraphs(asked.text);
  const reply: Reply = { text: asked.text, html };

  if (!instead) first.editor.aim(first.draft, first.tail);
  else if (!first.editor.select(first.draft, instead, first.tail)) return { is: 'gone' };
  await pause(first.editor.rest ?? AIMED);

  const now = target(helpdesk, asked);
  if ('is' in now) return now;
  const { editor, draft, tail } = now;
  if (draft !== first.draft || !editor.aimed(draft)) return { is: 'lost' };
  if (asked.until !== undefined && Date.now() > asked.until) return { is: 'lost' };

  if (instead && !editor.selects(draft, instead)) return { is: 'gone' };

  const own = instead && tail;
  const before = editor.read(draft, own);
  const words = editor.words(reply);
  const isIn = (after: string) => (some: string) =>
    instead ? replaced(before, after, instead, some) : readBack(before, after, some) === 'once';
  if (instead && reply.text === '') takeOut(draft);
  else editor.write(draft, reply);
  const there = await arrives(() => words.some(isIn(editor.read(draft, own))));

  if (!sameTicket(refIn(helpdesk, new URL(location.href)), asked.ref)) return { is: 'moved' };
  return there ? { is: 'inserted', words: wordsIn(asked.text) } : { is: 'lost' };
}
