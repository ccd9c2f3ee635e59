import type { Playbook } from './schema';

/** What a playbook asks of a phone call, where it names a figure (R-002-COM-02, R-002-COM-03). */

const figureIn = ({ notes = [] }: Playbook, unit: string): number | undefined =>
  notes.find(({ channel, figure }) => channel === 'phone' && figure?.unit === unit)?.figure?.value;

/** Within how many rings somebody answers. */
export const ringsOf = (playbook: Playbook): number | undefined => figureIn(playbook, 'rings');

/** How many seconds a customer may be kept on hold. */
export function longestHoldOf(playbook: Playbook): number | undefined {
  const minutes = figureIn(playbook, 'minutes');
  return minutes === undefined ? undefined : minutes * 60;
}
