import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useKeys } from './useKeys';

/** What one key copies, where several texts could be copied. */

type Copyable = { part: string; copy?: () => void };

/** Everything that asks for the key, in the order of the tree. */
const all = new Set<RefObject<Copyable>>();

const elementOf = ({ part }: Copyable) =>
  document.querySelector<HTMLElement>(`[data-part="${part}"]`);

/** Pixels of it that can be seen. */
function seenOf(one: Copyable): number {
  const box = elementOf(one)?.getBoundingClientRect();
  return box ? Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) : 0;
}

const hasFocus = (one: Copyable): boolean =>
  elementOf(one)?.closest('section')?.contains(document.activeElement) === true;

/** Of all that can be copied now, what has the focus in its section, else what is most in view, else the first. */
function inHand(): Copyable | undefined {
  const ready = [...all].flatMap(({ current }) => (current.copy ? [current] : []));
  return (
    ready.find(hasFocus) ??
    ready.reduce<Copyable | undefined>(
      (most, one) => (most && seenOf(most) >= seenOf(one) ? most : one),
      undefined,
    )
  );
}

/** `part`: the `data-part` of what `copy` copies; without one, there is nothing to copy now. */
export function useCopying(part: string, copy: (() => void) | undefined): void {
  const latest = useRef<Copyable>({ part });
  useLayoutEffect(() => {
    latest.current = { part, copy };
  });
  useEffect(() => {
    all.add(latest);
    return () => void all.delete(latest);
  }, []);
  useKeys({ ...(copy && { y: () => inHand()?.copy?.() }) });
}
