import type { Template } from '../playbook/schema';
import type { Read } from '../triage/read';
import type { Hit } from '../triage/rules';
import type { Metric } from '../sla/clock';
import { readText } from './attempts';
import { heldIn, replacing, type Replacing } from './avoid';
import { aheadOf, nextUpdate } from './clocks';
import { marksIn } from './draftMarks';
import { editAt, readingOf, type Edit } from './edits';
import type { Fill, Filled } from './fill';
import type { Finding, Swapped } from './finding';
import { greetedIn, otherName } from './greeting';
import { secondsOf } from '../sla/instant';
import { promisedFor } from './times';

type Given = Pick<Fill, 'template' | 'ticket' | 'assessment' | 'playbook' | 'now'>;

/** Looks a draft over; empty when all is well. Nothing here holds a reply back. Linear in the length of the text. */
export function check(filled: Filled, given: Given): Finding[] {
  const { text, pieces } = readingOf(filled);
  const swapped: Swapping<Edit> = (stretch) => {
    const edit = editAt(filled, pieces, stretch);
    return edit && { edit, words: stretch.offered };
  };
  return [
    ...marksIn(text, MOST_MARKS).map(({ said }): Finding => ({ is: 'mark', said })),
    ...latePromises(filled, given),
    ...(given.template.audience === 'customer' && text.trim() !== ''
      ? [...greetings(text, given, swapped), ...wordings(text, given, swapped)]
      : []),
  ];
}

/** How a stretch is replaced by one click, where it can be. */
export type Swapping<E> = (stretch: Replacing) => Swapped<E> | undefined;

const MOST_MARKS = 3;

/** A greeting that is missing, where the playbook says how to greet, or that is for somebody else. */
export function greetings<E>(
  text: string,
  { playbook: { tone }, ticket }: Pick<Given, 'playbook' | 'ticket'>,
  swapped: Swapping<E>,
): Finding<E>[] {
  const greeted = greetedIn(text);
  if (!greeted) return tone?.greeting ? [{ is: 'greeting', ref: tone.greeting.ref }] : [];
  const known = otherName(greeted.name, ticket, tone);
  if (known === undefined) return [];
  const { name: said, from } = greeted;
  const edit = swapped({ from, to: from + said.length, words: known, offered: known });
  return [{ is: 'name', said, known, ...(edit && { edit }) }];
}

/** A number says "hundred percent" only with its sign. */
function isPlainNumber(text: string, { words }: Read, { first, last }: Hit): boolean {
  const [start, end] = [words[first], words[last]];
  return (
    first === last &&
    start !== undefined &&
    end !== undefined &&
    /^\d+$/.test(text.slice(start.from, end.to)) &&
    !/^\s?%/.test(text.slice(end.to, end.to + 2))
  );
}

/** Wordings to avoid, and what the playbook wants to be said and nobody says. */
export function wordings<E>(
  text: string,
  { playbook }: Pick<Given, 'playbook'>,
  swapped: Swapping<E>,
  read: Read = readText(text),
): Finding<E>[] {
  const { avoid = [], wants = [] } = playbook.tone ?? {};
  if (avoid.length === 0 && wants.length === 0) return [];
  const held = heldIn(read, playbook);
  return [
    ...avoid.flatMap((rule): Finding<E>[] => {
      const hits = held.avoid(rule.id).filter((one) => !isPlainNumber(text, read, one));
      const hit = hits.find((one) => held.swap(one, rule)) ?? hits[0];
      if (!hit) return [];
      const swap = held.swap(hit, rule);
      const stretch = swap && replacing(text, read, swap);
      const edit = stretch && swapped(stretch);
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
          ...(edit && { edit }),
        },
      ];
    }),
    ...wants
      .filter(({ id }) => !held.wants(id))
      .map(({ id, ref, text: rule }): Finding<E> => ({ is: 'want', id, ref, rule })),
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
