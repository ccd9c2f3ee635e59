import { ArrowLeft, Pause, PhoneOff, Play } from 'lucide-react';
import { heldFor, holding, type Call } from '../../lib/ticket/call';
import { locale, words } from '../../lib/words';
import { duration, minutesAndSeconds } from '../../lib/words/time';
import { Button } from '../ui/Button';
import { Ticking } from '../ui/Ticking';
import { trusted } from '../ui/trusted';
import styles from './Calls.module.css';

const say = words.calls;
const SECOND = 1000;

const since = (from: string, instant: number): number =>
  Math.max(0, Math.floor((instant - Date.parse(from)) / SECOND));

/** A typed ticket's call while it lasts, how long the customer was held, and the way back to the tab. `longest`: seconds of one hold. */
export function CallBar({
  call,
  longest,
  now,
  onHold,
  onEnd,
  onBack,
}: {
  call: Call | undefined;
  longest: number | undefined;
  now: string;
  onHold: () => void;
  onEnd: () => void;
  onBack: () => void;
}) {
  const hold = call && holding(call);
  const from = hold?.from ?? call?.answeredAt ?? call?.rangAt;
  const held = call ? heldFor(call, now) : [];
  const tooLong = (seconds: number): boolean => longest !== undefined && seconds > longest;
  return (
    <div
      className={styles.bar}
      data-part="call"
      data-state={hold ? 'hold' : call?.endedAt ? 'ended' : 'on'}
    >
      <Button kind="quiet" icon={ArrowLeft} data-act="leave-call" onClick={onBack}>
        {say.back}
      </Button>
      {call && from !== undefined && call.endedAt === undefined && (
        <div className={styles.line}>
          <span>{hold ? say.holding : say.on}</span>
          <Ticking
            now={now}
            className={styles.figure}
            part="call-time"
            at={(instant) => ({
              text: minutesAndSeconds(since(from, instant)),
              until: Date.parse(from) + (since(from, instant) + 1) * SECOND,
            })}
          />
          <Button icon={hold ? Play : Pause} keyCap="O" data-act="hold" onClick={trusted(onHold)}>
            {hold ? say.resume : say.hold}
          </Button>
          <Button kind="quiet" icon={PhoneOff} data-act="end-call" onClick={trusted(onEnd)}>
            {say.end}
          </Button>
        </div>
      )}
      {call?.endedAt !== undefined && (
        <p className={styles.calm}>
          {say.ended(
            duration(locale, since(call.answeredAt ?? call.rangAt, Date.parse(call.endedAt))),
          )}
        </p>
      )}
      {held.length > 0 && !hold && (
        <p className={held.some(tooLong) ? styles.late : styles.calm} data-part="held">
          {say.held(held.map(minutesAndSeconds))}
          {held.some(tooLong) && `. ${say.longHold(duration(locale, longest ?? 0))}`}
        </p>
      )}
      {hold && longest !== undefined && (
        <Ticking
          now={now}
          className={styles.late}
          role="status"
          part="long-hold"
          at={(instant) => {
            const over = Date.parse(hold.from) + (longest + 1) * SECOND;
            return instant < over
              ? { text: ' ', until: over }
              : { text: say.longHold(duration(locale, longest)), until: Infinity };
          }}
        />
      )}
    </div>
  );
}
