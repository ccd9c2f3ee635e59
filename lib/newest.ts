/**
 * One write at a time, and always of the newest value: values that were overtaken while a write ran are never
 * written. `put` and `settled` end when nothing is left to write; they reject when the last write failed.
 */
export function newestWins<T>(write: (value: T) => Promise<void>) {
  let next: { value: T } | undefined;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (next) {
      const { value } = next;
      next = undefined;
      await write(value);
    }
  }

  return {
    put(value: T): Promise<void> {
      next = { value };
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    settled: (): Promise<void> => running ?? Promise.resolve(),
  };
}
