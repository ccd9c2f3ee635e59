/** A work that yields after each of its small pieces, so that a page can do other things between them. */
export type Pieces<T> = Generator<undefined, T>;

/** Does it all at once. */
export function whole<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
