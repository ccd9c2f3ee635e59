import { Fragment } from 'react';
import type { Finding } from '../../lib/reply';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Said } from '../ui/Said';

const say = words.reply.check;

/** A sentence in pieces: our own words, and words that were written by somebody. */
type Piece = string | { said: string };

function piecesOf(finding: Finding<unknown>, time: (at: string) => string): Piece[] {
  switch (finding.is) {
    case 'avoid':
      return [{ said: finding.said }, `: ${finding.rule}`];
    case 'want':
      return [say.want(finding.rule)];
    case 'greeting':
      return [say.greeting];
    case 'name':
      return [
        `${say.name.greets} `,
        { said: finding.said },
        `. ${say.name.from} `,
        { said: finding.known },
        '.',
      ];
    case 'mark':
      return [{ said: finding.said }, ` ${say.mark}`];
    case 'late': {
      const clock = words.clocks.metric(finding.metric);
      return [say.late(finding.promise, time(finding.by), clock, time(finding.due))];
    }
    case 'closed':
      return [say.closed(finding.promise, time(finding.opens))];
    case 'template':
      return [`${say.template.hardly(finding.name)} ${finding.rule}`];
    case 'inside':
      return finding.from === 'template'
        ? [say.inside.template(finding.said)]
        : [{ said: finding.said }, ` ${say.inside[finding.from]}`];
    case 'secret':
      return finding.what === 'password'
        ? [say.secret.password]
        : [{ said: finding.said }, ` ${say.secret[finding.what]}`];
  }
}

type Shown<E> = { finding: Finding<E>; now: string; zone: string };

const piecesAt = <E,>({ finding, now, zone }: Shown<E>): Piece[] =>
  piecesOf(finding, (at) => dayAndTime(locale, at, now, zone));

/** A finding in a sentence: the words that were written, and what is to be said of them. */
export function Sentence<E>(shown: Shown<E>) {
  return piecesAt(shown).map((piece, index) =>
    typeof piece === 'string' ? (
      <Fragment key={index}>{piece}</Fragment>
    ) : (
      <q key={index}>
        <Said>{piece.said}</Said>
      </q>
    ),
  );
}

/** The same as plain words, for assistive technology. */
export const spokenFinding = <E,>(shown: Shown<E>): string =>
  piecesAt(shown)
    .map((piece) => (typeof piece === 'string' ? piece : `“${piece.said}”`))
    .join('');
