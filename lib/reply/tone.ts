import type { Template } from '../playbook/schema';
import type { Metric } from '../sla/clock';
import { readText } from './attempts';
import { heldIn, replacing, type Replacing } from './avoid';
import { aheadOf, nextUpdate } from './clocks';
import { editAt, readingOf, type Edit } from './edits';
import type { Fill, Filled } from './fill';
import { greetedIn, otherName } from './greeting';
import { secondsOf } from '../sla/instant';
import { promisedFor } from './times';

/**
 * What somebody who knows the playbook would say about a draft before it leaves. `avoid`: a wording to do without, with a better
 * one and, where one click can put it there, the edit. `want`, `greeting`: something that the playbook asks for is missing.
 * `name`: another person is greeted. `mark`: words that wait to be filled. `late`: a promise for a time after a clock is due.
 */
export type Finding =
  | {
      is: 'avoid';
      id: string;
      ref: string;
      rule: string;
      said: string;
      instead?: string;
      edit?: Swapped;
    }
  | { is: 'want'; id: string; ref: string; rule: string }
  | { is: 'greeting'; ref: string }
  | { is: 'name'; said: string; known: string; edit?: Swapped }
  | { is: 'mark'; said: string }
  | { is: 'late'; ref: string; promise: string; by: string; metric: Metric; due: string };

/** `words` are the better wording; none when words are taken out. */
export type Swapped = { edit: Edit; words: string };

type Given = Pick<Fill, 'template' | 'ticket' | 'assessment' | 'playbook' | 'now'>;

/** Looks a draft over; empty when all is well. Nothing here holds a reply back. Linear in the length of the text. */
export function check(filled: Filled, given: Given): Finding[] {
  const { text, pieces } = readingOf(filled);
  const swapped: Swapping = (stretch) => {
    const edit = stretch && editAt(filled, pieces, stretch);
    return edit && stretch ? { edit: { edit, words: stretch.offered } } : {};
  };
  return [
    ...marksIn(text),
    ...latePromises(filled, given),
    ...(given.template.audience === 'customer' && text.trim() !== ''
      ? [...greetings(text, given, swapped), ...wordings(text, given, swapped)]
      : []),
  ];
}

type Swapping = (stretch: Replacing | undefined) => { edit?: Swapped };

const MARK =
  /\[(?!Ticket #|(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL)\])[\p{L}$#][^[\]\n]{0,60}\](?!\()|\{\{?[\p{L}_][\p{L}\p{N}_ .]{0,40}\}\}?|<(?:your|the|customer|name|insert)[ \p{L}]{0,40}>|(?<![\p{L}\p{N}])(?:#?X{4,}|TBD|TODO)(?![\p{L}\p{N}])/gu;
const MOST_MARKS = 3;

/** Words in brackets and the like, which a person meant to replace. */
function marksIn(text: string): Finding[] {
  const said = new Set((text.match(MARK) ?? []).slice(0, 50));
  return [...said].slice(0, MOST_MARKS).map((mark) => ({ is: 'mark', said: mark }));
}

function greetings(
  text: string,
  { playbook: { tone }, ticket }: Given,
  swapped: Swapping,
): Finding[] {
  const greeted = greetedIn(text);
  if (!greeted) return tone?.greeting ? [{ is: 'greeting', ref: tone.greeting.ref }] : [];
  const known = otherName(greeted.name, ticket, tone);
  if (known === undefined) return [];
  const { name: said, from } = greeted;
  return [
    {
      is: 'name',
      said,
      known,
      ...swapped({ from, to: from + said.length, words: known, offered: known }),
    },
  ];
}

function wordings(text: string, { playbook }: Given, swapped: Swapping): Finding[] {
  const { avoid = [], wants = [] } = playbook.tone ?? {};
  if (avoid.length === 0 && wants.length === 0) return [];
  const read = readText(text);
  const held = heldIn(read, playbook);
  return [
    ...avoid.flatMap((rule): Finding[] => {
      const hits = held.avoid(rule.id);
      const hit = hits.find((one) => held.swap(one, rule)) ?? hits[0];
      if (!hit) return [];
      const swap = held.swap(hit, rule);
      const { id, ref, text: sentence, instead } = rule;
      const from = read.words[hit.first]?.from ?? 0;
      const said = text.slice(from, read.words[hit.last]?.to ?? from).replace(/\s+/g, ' ');
      return [
        {
          is: 'avoid',
          id,
          ref,
          rule: sentence,
          said,
          ...(instead !== undefined && { instead }),
          ...swapped(swap && replacing(text, read, swap)),
        },
      ];
    }),
    ...wants
      .filter(({ id }) => !held.wants(id))
      .map(({ id, ref, text: rule }): Finding => ({ is: 'want', id, ref, rule })),
  ];
}

/**
 * A promise for a time after a clock is due that it speaks of: the clock behind its slot, for a typed time the next update, and
 * for all of them the solution. What is overdue already is no reason to promise less.
 */
function latePromises({ promises, slots }: Filled, given: Given): Finding[] {
  const { template, now } = given;
  const resolution = aheadOf(given, 'resolution');
  return promises.flatMap((promise): Finding[] => {
    const { ref, text, everySeconds, keepsOpen } = promise;
    const by = promisedFor(everySeconds ? { afterSeconds: everySeconds } : promise, now);
    if (by === undefined || keepsOpen) return [];
    const slot = slots.find(({ key }) => key === slotOf(template, ref));
    const source = template.slots.find(({ key }) => key === slot?.key)?.source;
    const first = aheadOf(given, 'firstResponse');
    const speaksOfUpdate = everySeconds !== undefined || slot?.from === 'typed';
    const dues: [Metric, string | undefined][] = [
      ['firstResponse', source === 'clock.firstResponse.due' ? first?.dueAt : undefined],
      ['update', speaksOfUpdate ? nextUpdate(given) : undefined],
      ['resolution', resolution?.dueAt],
    ];
    const [metric, due] =
      dues
        .filter((one): one is [Metric, string] => one[1] !== undefined && isBefore(one[1], by))
        .sort((a, b) => (a[1] < b[1] ? -1 : 1))[0] ?? [];
    return metric && due ? [{ is: 'late', ref, promise: text, by, metric, due }] : [];
  });
}

/** In whole seconds, as clocks count: a promise made in the middle of a second ends in the middle of one. */
const isBefore = (due: string, by: string): boolean => secondsOf(due) < secondsOf(by);

const slotOf = ({ promises }: Template, ref: string): string | undefined =>
  promises.find((promise) => promise.ref === ref)?.fromSlot;
