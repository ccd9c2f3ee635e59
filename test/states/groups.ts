import { day, reply } from './day';
import { calming, escalation, incident, promises } from './escalating';
import { devices, tickets, widths } from './looks';
import { alike, learned, playbooks } from './others';
import { places, storage } from './places';
import { beside, calls, queue } from './queue';
import type { Group } from './stage';

/** Every state of the panel, and of what stands beside it, that has a face of its own. */
export const GROUPS: Group[] = [
  day,
  reply,
  promises,
  escalation,
  calming,
  incident,
  alike,
  learned,
  playbooks,
  queue,
  calls,
  places,
  storage,
  widths,
  devices,
  beside,
  // Gives people other names, which they keep.
  tickets,
];
