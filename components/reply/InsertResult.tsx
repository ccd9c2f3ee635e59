import {
  CircleCheck,
  ClipboardCheck,
  ClipboardX,
  FileQuestion,
  Lock,
  Shuffle,
  SquareDashed,
} from 'lucide-react';
import type { As, Insertion } from '../../lib/messages';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { trusted } from '../ui/trusted';

const say = words.insertion;

/** What became of a text: an insertion's own answer, or of a copy, with how a person calls what was copied. */
export type Outcome = Insertion | { is: 'copied'; title?: string } | { is: 'notCopied' };

/** Says honestly what happened, what did not, and what to do now. `as` is whom the text was for. */
export function InsertResult({
  outcome,
  as,
  helpdesk,
  onSure,
}: {
  outcome: Outcome;
  as: As;
  helpdesk: string;
  /** Called when the person has looked who will read a composer that doesn't say it. */
  onSure: () => void;
}) {
  switch (outcome.is) {
    case 'inserted':
      return (
        <Note tone="ok" icon={CircleCheck} part="insertion" state="inserted">
          <p>
            <strong>{say.inserted.title}</strong> {say.inserted.words(outcome.words)}
          </p>
          <p>
            {as === 'public' ? say.inserted.notSent(helpdesk) : say.inserted.notSaved(helpdesk)}
          </p>
        </Note>
      );
    case 'noComposer':
      return (
        <Note icon={SquareDashed} tone="warn" part="insertion" state="noComposer">
          <p>
            <strong>{say.noComposer.title}</strong> {say.noComposer.help}
          </p>
        </Note>
      );
    case 'wrongComposer':
      return (
        <Note
          icon={Lock}
          tone="warn"
          part="insertion"
          state="wrongComposer"
          actions={
            outcome.as === undefined && (
              <Button data-act="sure" onClick={trusted(onSure)}>
                {say.wrongComposer.sure[as]}
              </Button>
            )
          }
        >
          <p>
            <strong>{openComposer(outcome.as)}</strong> {helpFor(outcome.as)}
          </p>
        </Note>
      );
    case 'moved':
      return (
        <Note icon={Shuffle} tone="warn" part="insertion" state="moved">
          <p>
            <strong>{say.moved.title}</strong> {say.moved.help}
          </p>
        </Note>
      );
    case 'gone':
      return (
        <Note icon={Shuffle} tone="warn" part="insertion" state="gone">
          <p>
            <strong>{say.gone.title}</strong> {say.gone.help}
          </p>
        </Note>
      );
    case 'lost':
      return (
        <Note icon={FileQuestion} tone="warn" part="insertion" state="lost">
          <p>
            <strong>{say.lost.title}</strong> {say.lost.help}
          </p>
        </Note>
      );
    case 'copied':
      return (
        <Note icon={ClipboardCheck} part="insertion" state="copied">
          <p>{say.copied(outcome.title)}</p>
        </Note>
      );
    case 'notCopied':
      return (
        <Note icon={ClipboardX} tone="warn" part="insertion" state="notCopied">
          <p>{say.notCopied}</p>
        </Note>
      );
  }
}

const helpFor = (as: As | undefined): string =>
  as === undefined ? say.wrongComposer.look : say.wrongComposer.help;

function openComposer(as: As | undefined): string {
  if (as === 'internal') return say.wrongComposer.internalOpen;
  return as === 'public' ? say.wrongComposer.publicOpen : say.wrongComposer.other;
}

/** The same in one sentence, for assistive technology. */
export function spoken(outcome: Outcome): string {
  switch (outcome.is) {
    case 'inserted':
      return `${say.inserted.title} ${say.inserted.words(outcome.words)}`;
    case 'wrongComposer':
      return `${openComposer(outcome.as)} ${helpFor(outcome.as)}`;
    case 'copied':
      return say.copied(outcome.title);
    case 'notCopied':
      return say.notCopied;
    default:
      return `${say[outcome.is].title} ${say[outcome.is].help}`;
  }
}
