import type { MoodSign } from '../../assessment';

/** Words that help in a hard moment. They speak of what was written, never of who wrote it. */
export const calming = {
  title: 'Words that help',
  signs: {
    manager: 'They ask for a manager',
    safety: 'They write of danger',
    legal: 'They write of the law',
    leaving: 'They write of leaving',
    upset: 'These words sound upset',
  } satisfies Record<MoodSign['kind'], string>,
  opens: (sign: string, name: string | undefined) => (name ? `${sign}: be ${name}` : `${sign}.`),
  from: (title: string) => `From ${title}`,
  nameItBack: 'Name it back:',
  power: 'Show that you have it',
  goesOn: 'you write the end',
  done: 'said',
  avoid: (list: string) => `Avoid here: ${list}.`,
  avoided: (word: string) => `“${word}”`,
  keys: 'Arrows move, Enter inserts.',
  close: 'Close',
  open: 'Open',
  cause: 'Root cause',
  causeHelp: 'It is solved: write down what caused it, so that it stays away.',
  causeMark: 'open',
  causeInsert: 'Insert as note',
  causeNote: (cause: string) => `Root cause: ${cause}`,
  causeKept: 'The root cause stands in a note.',
};
