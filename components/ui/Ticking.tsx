import { useLayoutEffect, useRef } from 'react';
import { keepBeat } from './beat';

/** A text that changes by itself, never empty. `until`: the instant (milliseconds) up to which it holds; `late`: it tells of time that is over. */
export type Told = { text: string; until: number; late?: boolean };

/** Only the text itself is written when its time has come: nothing is drawn anew. `at` tells it for an instant in milliseconds. */
export function Ticking({
  at,
  now,
  className,
  role,
  part,
}: {
  at: (now: number) => Told;
  /** ISO; the text before the first beat. */
  now: string;
  className?: string;
  role?: string;
  part?: string;
}) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() =>
    keepBeat((instant) => {
      const { text, until } = at(instant);
      const node = place.current?.firstChild;
      if (node instanceof Text && node.data !== text) node.data = text;
      return until;
    }),
  );
  return (
    <span ref={place} className={className} role={role} data-part={part}>
      {at(Date.parse(now)).text}
    </span>
  );
}
