import type { Clock } from './clock';

/**
 * The clocks that want something of the desk and have a due time. Once a customer has an answer, the first assessment is
 * past. A stage ends with what other clocks ask for: it wants nothing of its own.
 */
export function asking(clocks: readonly Clock[]): Clock[] {
  const isAnswered = clocks.some(
    ({ metric, state, stoppedAt }) => metric === 'firstResponse' && (state === 'met' || stoppedAt),
  );
  return clocks.filter(
    ({ metric, state, stoppedAt, dueAt }) =>
      dueAt !== undefined &&
      (state === 'running' || state === 'missed') &&
      !stoppedAt &&
      metric !== 'stage' &&
      !(isAnswered && metric === 'assessment'),
  );
}
