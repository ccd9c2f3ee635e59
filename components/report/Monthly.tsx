import { CalendarCheck, CalendarClock } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';

const say = words.report.review;

/** The monthly look through the accuracy, for playbooks that ask for one (R-004-TAG-05): due, or done on a day. */
export function Monthly({
  title,
  done,
  failed,
  onMark,
  onTakeBack,
}: {
  /** The playbook that asks for it. */
  title: string;
  /** The day of this month's look, in words; undefined while it is due. */
  done: string | undefined;
  /** The last press could not be stored. */
  failed: boolean;
  onMark: () => void;
  onTakeBack: () => void;
}) {
  const isDue = done === undefined;
  return (
    <Note
      part="monthly"
      state={isDue ? 'due' : 'done'}
      tone={isDue ? 'warn' : 'ok'}
      icon={isDue ? CalendarClock : CalendarCheck}
      actions={
        <Button data-act="reviewed" onClick={isDue ? onMark : onTakeBack}>
          {isDue ? say.mark : say.takeBack}
        </Button>
      }
    >
      <p role="status">{isDue ? say.due(title) : say.done(done)}</p>
      {failed && <p role="alert">{say.notKept}</p>}
    </Note>
  );
}
