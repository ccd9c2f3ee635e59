import { packOf } from '../../../lib/playbook';
import type { Playbook } from '../../../lib/playbook/schema';
import { moodOf, prepare, triage } from '../../../lib/triage';
import { ticketOf } from './texts';

/** How long a page that was just opened waits before its first ticket can be judged. Runs in a page of Chromium, see `ready.ts`. */

const timeOf = (work: () => void): number => {
  const before = performance.now();
  work();
  return performance.now() - before;
};

const judge = (playbook: Playbook): number =>
  timeOf(() => {
    const ticket = ticketOf('Hello, the invoice that you sent me is wrong.');
    triage(ticket, playbook);
    moodOf(ticket, playbook);
  });

/** Milliseconds. `pieces`: of terms made ready, with a pause behind each; `first`: the first ticket then. */
export type Pieces = { pieces: number[]; first: number };

export async function inPieces(id: string): Promise<Pieces> {
  const playbook = packOf(id)!;
  const pieces: number[] = [];
  for (let isMore = true; isMore;) {
    pieces.push(timeOf(() => void (isMore = prepare(playbook))));
    await new Promise((go) => setTimeout(go));
  }
  return { pieces, first: judge(playbook) };
}

/** Milliseconds until a first ticket is judged where nothing was made ready. */
export const atOnce = (id: string): number => judge(packOf(id)!);
