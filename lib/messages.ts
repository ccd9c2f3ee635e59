import type { Instead } from './instead';
import type { QueueRow, Reading, Ref } from './ticket/schema';

/** The whole protocol between a helpdesk page and the extension. Types only: nothing else crosses that border. */

export type As = 'public' | 'internal';

export type Draft = { is: 'draft'; as?: As; text: string } | { is: 'noComposer' };

export type Insertion =
  | { is: 'inserted'; words: number }
  | { is: 'noComposer' }
  | { is: 'wrongComposer'; as?: As }
  | { is: 'moved' }
  | { is: 'gone' }
  | { is: 'lost' };

/** Page → background. The answer comes after the commit; without one the page says it again. */
export type FromPage =
  { type: 'ticketObserved'; reading: Reading } | { type: 'queueObserved'; rows: QueueRow[] };

/** The time left of a ticket in a list: a few signs, and the whole sentence for who points at them or cannot see them. */
export type RowMark = { text: string; title: string; tone: 'calm' | 'soon' | 'late' };

/** `marks` answer a queue, by the ticket's id. `off`: the person wants none there. */
export type Heard =
  | { ok: true; marks?: Record<string, RowMark> }
  | { ok: false; because: 'shape' | 'sender' | 'unsaved' | 'off' };

/**
 * Panel → page. `sure`: the person has looked and says that the open composer is of this kind, which counts only where the page
 * doesn't say. `until` (milliseconds since 1970): later than this nothing may be written any more. `instead`: words of the draft
 * that the text takes the place of; when they no longer stand there, the answer is `gone` and nothing was changed.
 */
export type ToPage =
  | { type: 'readTicket' }
  | { type: 'readDraft' }
  | {
      type: 'insertReply';
      ref: Ref;
      text: string;
      html: string;
      as: As;
      sure?: true;
      until?: number;
      instead?: Instead;
    };

export type Answer<M extends ToPage> = M extends { type: 'readTicket' }
  ? Reading
  : M extends { type: 'readDraft' }
    ? Draft
    : Insertion;
