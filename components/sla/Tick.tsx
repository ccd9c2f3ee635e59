import { Check, Undo2 } from 'lucide-react';
import type { Clock } from '../../lib/sla/clock';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { trusted } from '../ui/trusted';
import { isOpen, isTickable } from './clockView';

const say = words.clocks;

/** Ticks off what a clock waits for, or takes that back. Nothing for clocks whose end the page itself shows. */
export function Tick({
  clock,
  isTicked,
  onTick,
}: {
  clock: Clock;
  isTicked: boolean;
  onTick: (done: boolean) => void;
}) {
  if (!isTickable(clock) || !(isTicked || isOpen(clock))) return null;
  const label = (isTicked ? say.untick : say.tick)(say.name(clock));
  return (
    <Button
      kind="quiet"
      icon={isTicked ? Undo2 : Check}
      data-act={isTicked ? 'untick' : 'tick'}
      aria-label={label}
      title={label}
      onClick={trusted(() => onTick(!isTicked))}
    />
  );
}
