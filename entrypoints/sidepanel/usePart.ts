import { useEffect, useState } from 'react';

/** Loads a part when it is first asked for, and gives the same promise each time; `come` is the part, once it has. */
export type Late<P> = { (): Promise<P>; come?: P };

export function once<P>(load: () => Promise<P>): Late<P> {
  let begun: Promise<P> | undefined;
  const late: Late<P> = () =>
    (begun ??= load().then((part) => {
      late.come = part;
      return part;
    }));
  return late;
}

/**
 * A part of the panel, once it has come; it is asked for behind the first paint of what wants it. Throws, for the boundary around it, when
 * it can't be loaded. Not by suspending: React holds back whatever comes within a third of a second after something was shown in its place.
 */
export function usePart<P>(late: Late<P>): P | undefined {
  const [come, setCome] = useState<{ part?: P; error?: unknown }>({ part: late.come });
  useEffect(() => {
    let left = false;
    const tell = (now: typeof come) => {
      if (!left) setCome((before) => (before.part ? before : now));
    };
    late().then(
      (part) => tell({ part }),
      (error: unknown) => tell({ error }),
    );
    return () => {
      left = true;
    };
  }, [late]);
  if ('error' in come) throw come.error;
  return come.part;
}
