import { MessageCircleWarning } from 'lucide-react';
import type { Answered } from '../../lib/sla/answered';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Note } from '../ui/Note';
import { visible } from '../ui/visible';

const say = words.clocks.answered;

/** The customer has answered a ticket that still waits for them: what that does to the clocks, and what to do. */
export function CustomerAnswered({
  answered: { at, status, still },
  now,
  zone,
}: {
  answered: Answered;
  now: string;
  zone: string;
}) {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = list.format(still.map((clock) => words.clocks.name(clock)));
  return (
    <Note
      tone="warn"
      icon={MessageCircleWarning}
      part="answered"
      state={still.length > 0 ? 'still' : 'runs'}
    >
      <p>
        <strong>{say.title(at && dayAndTime(locale, at, now, zone))}</strong>{' '}
        {names === '' ? say.runs(visible(status)) : say.still(names, visible(status))}
      </p>
    </Note>
  );
}
