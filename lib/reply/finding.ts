import type { Instead } from '../instead';
import type { Metric } from '../sla/clock';
import type { Edit } from './edits';
import type { Personal, Wanted } from './personal';

/** What goes when words are taken out. */
export type Out = 'sentence' | 'line' | 'lines' | 'all';

/** `words` are the better wording as a person is offered it; none when words are taken out, `out` then says how much of the text. */
export type Swapped<E = Edit> = { edit: E; words: string; out?: Out };

/** What stands in a reply and is nobody else's to know. */
export type Secret = 'card' | 'iban' | 'password' | 'key' | 'email';

/**
 * What somebody who knows the playbook would say about a draft before it leaves. `avoid`: a wording to do without, with a better
 * one and, where one click can put it there, the edit. `want`, `greeting`: something that the playbook asks for is missing.
 * `name`: another person is greeted. `mark`: words that wait to be filled. `late`: a promise for a time after a clock is due;
 * `closed`: for a day on which the desk is closed. `template`: one that was hardly changed. `inside`: what is meant for the team,
 * in a reply to the customer. `secret`: personal data, of which `said` shows no more than is needed to find it.
 */
export type Finding<E = Edit> =
  | {
      is: 'avoid';
      id: string;
      ref: string;
      rule: string;
      said: string;
      instead?: string;
      edit?: Swapped<E>;
    }
  | { is: 'want'; id: string; ref: string; rule: string }
  | { is: 'greeting'; ref: string; edit?: Swapped<E> }
  | { is: 'name'; said: string; known: string; edit?: Swapped<E> }
  | { is: 'mark'; said: string; edit?: Swapped<E> }
  | {
      is: 'late';
      ref: string;
      promise: string;
      by: string;
      metric: Metric;
      due: string;
      edit?: Swapped<E>;
    }
  | { is: 'closed'; ref: string; promise: string; opens: string; edit?: Swapped<E> }
  | {
      is: 'template';
      ref: string;
      rule: string;
      name: string;
      missing: Wanted[];
      blocks: boolean;
      share?: Personal['share'];
    }
  | { is: 'inside'; from: 'note' | 'template' | 'words'; said: string; edit?: Swapped<E> }
  | { is: 'secret'; what: Secret; said: string; edit?: Swapped<E> };

/** Words that take the place of others in a page's own reply box. */
export type Put = { instead: Instead; words: string };

export type DraftFinding = Finding<Put>;

/** How much it matters: `grave` must not leave so, `plain` is better otherwise, `slight` is missing. */
export type Gravity = 'grave' | 'plain' | 'slight';

export function gravityOf(finding: Finding<unknown>): Gravity {
  switch (finding.is) {
    case 'secret':
    case 'inside':
    case 'name':
    case 'mark':
      return 'grave';
    case 'template':
      return finding.blocks ? 'grave' : 'plain';
    case 'want':
    case 'greeting':
      return 'slight';
    default:
      return 'plain';
  }
}

/** The same for the same finding in a draft that goes on being written. */
export function keyOf(finding: Finding<unknown>): string {
  const { is } = finding;
  switch (is) {
    case 'avoid':
      return `${is} ${finding.id} ${finding.said.toLowerCase()}`;
    case 'want':
      return `${is} ${finding.id}`;
    case 'greeting':
      return is;
    case 'late':
    case 'closed':
      return `${is} ${finding.promise}`;
    case 'template':
      return `${is} ${finding.name}`;
    case 'secret':
      return `${is} ${finding.what} ${finding.said}`;
    default:
      return `${is} ${finding.said}`;
  }
}
