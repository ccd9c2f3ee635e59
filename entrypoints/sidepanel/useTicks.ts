import { TICKED_CLOCKS } from '../../lib/assessment';
import { words } from '../../lib/words';
import { settle, takeBackStep } from './acts';
import type { Known } from './useMemory';

/** The clocks of a ticket that a person ticked off, by name, and the act that does it or takes it back. */
export function useTicks({
  ticket,
  known,
  say,
  attempt,
}: {
  ticket: string;
  known: Known;
  say: (text: string) => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
}) {
  const ticks = new Set(
    known.steps.filter(({ checklist }) => checklist === TICKED_CLOCKS).map(({ step }) => step),
  );
  const onTick = (name: string, done: boolean) =>
    void attempt(async () => {
      const step = { ticket, checklist: TICKED_CLOCKS, step: name };
      if (done) await settle([], { ...step, at: new Date().toISOString() });
      else await takeBackStep(step);
      say(done ? words.clocks.said.ticked : words.clocks.said.unticked);
    });
  return { ticks, onTick };
}
