import type { Assessment } from '../../lib/assessment';
import { originOf, type Origin, type PlaybookInUse } from '../../lib/playbook/borrow';

/** Words for a hard moment, from the playbook: what a customer wrote decides that they are shown, and nothing is said of who they are. */

/** A sentence as it is inserted. `note`: when it fits; `goesOn`: whoever inserts it writes its end. */
export type Phrase = { text: string; note?: string; goesOn?: true };

export type HeardStep = {
  id: string;
  letter: string;
  name: string;
  text: string;
  phrases: Phrase[];
};

/** `name` and `steps` of the guide; without one the playbook's own sentences alone, as `power`. `avoid`: words as one would type them. */
export type Heard = {
  name?: string;
  from?: Origin;
  /** The row that the guide begins with, to read on. */
  ref?: string;
  sign: Assessment['mood']['signs'][number]['kind'];
  quote?: string;
  steps: HeardStep[];
  power: Phrase[];
  avoid: string[];
};

const NOTE = /\s*\(([^()]*)\)$/;
const OPEN_END = /\s*(?:\.{3}|…)$/;

/** Takes a sentence of the playbook apart: `To fix this: ...` is written on, `Sorry. (Always fits.)` has a note that nobody inserts. */
export function phraseOf(written: string): Phrase {
  const note = NOTE.exec(written)?.[1];
  const said = written.replace(NOTE, '');
  const goesOn = OPEN_END.test(said);
  return {
    text: said.replace(OPEN_END, ''),
    ...(note !== undefined && { note }),
    ...(goesOn && { goesOn }),
  };
}

/** Words without signs of a pattern, short enough to be kept in mind. */
const PLAIN = /^[a-z' ]{4,20}$/;
const MOST_AVOIDED = 4;

function avoidedIn({ tone }: PlaybookInUse): string[] {
  const first = (tone?.avoid ?? []).flatMap(({ detect }) => detect.terms[0] ?? []);
  return first
    .filter((term) => PLAIN.test(term))
    .slice(0, MOST_AVOIDED)
    .map((term) => term.replace(/\bi\b/g, 'I'));
}

/**
 * What helps with a customer whose words show that they are upset, ask for a manager, speak of the law, of danger or of leaving
 * (R-004-DEE-02 to R-004-DEE-22); nothing where no words do, and nothing where the playbook has no words for it. Sentences of another
 * playbook than the guide's stand with their own.
 */
export function heardFor(
  playbook: PlaybookInUse,
  { mood, triggers }: Pick<Assessment, 'mood' | 'triggers'>,
): Heard | undefined {
  const sign = mood.signs.find(({ kind }) => kind === 'upset') ?? mood.signs[0];
  const raised = triggers.find(({ id }) =>
    playbook.triggers.some((trigger) => trigger.id === id && trigger.upset),
  );
  if (!sign && !raised) return undefined;
  const quote = (sign ?? raised)?.evidence[0]?.quote;
  const shown = { sign: mood.signs[0]?.kind ?? 'upset', ...(quote !== undefined && { quote }) };
  const said = (use: string) =>
    (playbook.tone?.phrases ?? [])
      .filter((phrase) => phrase.use === use)
      .map(({ text }) => phraseOf(text));

  const guide = playbook.guides?.find(({ opens }) => opens === 'upset');
  if (!guide) {
    const power = [...said('power'), ...said('cue')];
    return power.length === 0 ? undefined : { ...shown, steps: [], power, avoid: [] };
  }
  const own = originOf(playbook, 'guides').id === originOf(playbook, 'tone').id;
  return {
    ...shown,
    name: guide.name,
    ref: guide.steps[0]?.ref ?? guide.ref,
    ...(playbook.borrowed?.guides && { from: playbook.borrowed.guides }),
    steps: guide.steps.map(({ id, name, text, good = [] }) => ({
      id,
      letter: name.charAt(0).toUpperCase(),
      name,
      text,
      phrases: good.map((one) => phraseOf(one.text)),
    })),
    power: own ? said('power') : [],
    avoid: own ? avoidedIn(playbook) : [],
  };
}

/** The step that is on: the first that nothing was said for yet; the last one only once the ticket is solved. */
export function currentOf(
  { steps }: Heard,
  done: ReadonlySet<string>,
  isSolved: boolean,
): string | undefined {
  if (isSolved) return steps.at(-1)?.id;
  return steps.find(({ id, phrases }) => phrases.length > 0 && !done.has(id))?.id;
}
