import type { ChangeEvent } from 'react';
import type { Clock } from '../../lib/sla/clock';
import { words } from '../../lib/words';
import { trusted } from '../ui/trusted';
import styles from './Clocks.module.css';

/** Ticks off what a clock waits for, or takes that back. It stands where other clocks have the shape of their state. */
export const Tick = ({
  clock,
  isTicked,
  onTick,
}: {
  clock: Clock;
  isTicked: boolean;
  onTick: (done: boolean) => void;
}) => (
  <input
    type="checkbox"
    className={styles.tick}
    data-act="tick"
    aria-label={words.clocks.tick(words.clocks.name(clock))}
    title={words.clocks.tick(words.clocks.name(clock))}
    checked={isTicked}
    onChange={trusted((event: ChangeEvent<HTMLInputElement>) => onTick(event.target.checked))}
  />
);
