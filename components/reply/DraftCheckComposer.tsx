import { CalendarClock, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DraftFinding, PromiseSaid, Put } from '../../lib/reply';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Note } from '../ui/Note';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import { DraftCheck } from './DraftCheck';
import styles from './DraftCheck.module.css';

const say = words.reply;

/** The page's own reply box, beside it: how much stands in it, who will read it, and what is to be said about it. */
export function ComposerCheck({
  count,
  as,
  findings,
  now,
  zone,
  busy,
  result,
  onEdit,
  onKeep,
}: {
  count: number;
  as?: 'public' | 'internal';
  findings: DraftFinding[];
  now: string;
  zone: string;
  busy: boolean;
  result?: ReactNode;
  onEdit: (put: Put) => void;
  onKeep: (key: string) => void;
}) {
  return (
    <div className={styles.composer}>
      <p className={styles.counted} data-part="composing" data-value={as}>
        <Icon of={PenLine} size={14} />
        {say.composing(count, as)}
      </p>
      <DraftCheck
        findings={findings}
        now={now}
        zone={zone}
        busy={busy}
        onEdit={onEdit}
        onKeep={onKeep}
      />
      {result}
    </div>
  );
}

/** What the reply that was sent last promises in words of its own: a clock for it, or none. */
export function PromisesSaid({
  promises,
  now,
  zone,
  onWatch,
  onLeave,
}: {
  promises: PromiseSaid[];
  now: string;
  zone: string;
  onWatch: (promise: PromiseSaid) => void;
  onLeave: (promise: PromiseSaid) => void;
}) {
  if (promises.length === 0) return null;
  return (
    <Note icon={CalendarClock} part="promises-said">
      <p>{say.check.promised.title}</p>
      <ul className={styles.promises}>
        {promises.map((promise) => (
          <li key={promise.sentence} data-value={promise.by}>
            <p>
              <q>
                <Said>{promise.sentence}</Said>
              </q>
            </p>
            <div className={styles.acts}>
              <Button data-act="watch" onClick={trusted(() => onWatch(promise))}>
                {say.check.promised.watch(dayAndTime(locale, promise.by, now, zone))}
              </Button>
              <Button kind="quiet" data-act="leave" onClick={trusted(() => onLeave(promise))}>
                {say.check.promised.leave}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Note>
  );
}
