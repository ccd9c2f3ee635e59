import { useEffect, useState } from 'react';

/** The same promise each time, begun when it is first asked for. */
export function once<P>(load: () => Promise<P>): () => Promise<P> {
  let begun: Promise<P> | undefined;
  return () => (begun ??= load());
}

/**
 * A part of the panel, once it has come; throws, for the boundary around it, when it can't be loaded. Not by suspending: React holds back
 * whatever comes within a third of a second after something was shown in its place.
 */
export function usePart<P>(part: Promise<P>): P | undefined {
  const [come, setCome] = useState<{ part?: P; error?: unknown }>({});
  useEffect(() => {
    let left = false;
    const tell = (now: typeof come) => {
      if (!left) setCome(now);
    };
    part.then(
      (loaded) => tell({ part: loaded }),
      (error: unknown) => tell({ error }),
    );
    return () => {
      left = true;
    };
  }, [part]);
  if ('error' in come) throw come.error;
  return come.part;
}
