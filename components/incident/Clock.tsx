import { Siren } from 'lucide-react';
import { locale, words } from '../../lib/words';
import { duration, minutesAndSeconds } from '../../lib/words/time';
import { Icon } from '../ui/Icon';
import { Ticking, type Told } from '../ui/Ticking';
import styles from './incident.module.css';

const say = words.incident;
const TEN_MINUTES = 600;

const written = (seconds: number): string =>
  seconds < TEN_MINUTES ? minutesAndSeconds(seconds) : duration(locale, seconds, true);

/** How long is left until `due` (ISO), for the whole second that `now` (milliseconds) is in. */
const leftUntil =
  (due: string) =>
  (now: number): Told => {
    const second = Math.floor(now / 1000);
    const left = Math.floor(Date.parse(due) / 1000) - second;
    const text = left < 0 ? say.statusLate(written(-left)) : say.statusIn(written(left));
    return { text, until: (second + 1) * 1000 };
  };

/** What is due next, by when, and how long that is. */
export const Clock = ({
  name,
  due,
  at,
  now,
}: {
  name: string;
  due: string;
  /** `due` as people read it. */
  at: string;
  now: string;
}) => (
  <div
    className={styles.clock}
    data-part="incident-clock"
    data-state={due < now ? 'late' : 'running'}
  >
    <Icon of={Siren} />
    <span>
      {name} <span className={styles.from}>{say.statusAt(at)}</span>
    </span>
    <Ticking className={styles.left} role="timer" at={leftUntil(due)} now={now} />
  </div>
);
