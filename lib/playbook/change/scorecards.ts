import { replaced } from '../change';
import type { Playbook, Scorecard } from '../schema';

/**
 * The playbook with one of its scorecards changed. Reviews name a card by its version, so other items, or another way to score
 * them, are a version of their own.
 */
export function withCard(playbook: Playbook, at: number, card: Scorecard): Playbook {
  const before = playbook.scorecards[at];
  if (!before) return playbook;
  const next =
    scored(before) === scored(card) ? card : { ...card, version: raised(before.version) };
  return { ...playbook, scorecards: replaced(playbook.scorecards, at, next) };
}

const scored = ({ scale, items }: Scorecard): string => JSON.stringify([scale, items]);

/** The next version: its last number one higher, "1" → "2", "1.9" → "1.10"; a word gets one. */
export const raised = (version: string): string =>
  /\d{1,9}$/.test(version)
    ? version.replace(/\d{1,9}$/, (number) => String(Number(number) + 1))
    : `${version}2`;
