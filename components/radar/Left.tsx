import { useContext, useLayoutEffect, useRef } from 'react';
import { Ticking, type Timed } from './ticker';

/** A time left that goes on by itself; its text belongs to the ticker, so that React never draws it. */
export function Left({ leftAt, days, around, className }: Timed & { className?: string }) {
  const ticker = useContext(Ticking);
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!place.current || !ticker) return undefined;
    const text = place.current.firstChild ?? place.current.appendChild(document.createTextNode(''));
    return ticker.add(text as Text, { leftAt, days, around });
  }, [ticker, leftAt, days, around]);
  return <span ref={place} className={className} data-field="left" />;
}
