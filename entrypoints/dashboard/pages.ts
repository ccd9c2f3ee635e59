import type { ComponentType } from 'react';
import { words } from '../../lib/words';
import { AccuracyDue } from './AccuracyDue';
import type { Route } from './route';

const say = words.dashboard.pages;

/**
 * An entry of the head: where it leads while this playbook is in use, the pages on which it is the one in front, and the mark it
 * has while something waits there.
 */
export type Entry = {
  name: string;
  pages: Route['page'][];
  to: (playbook: string) => Route;
  Mark?: ComponentType;
};

/** The entries of the head, in their order. */
export const ENTRIES: Entry[] = [
  { name: say.settings, pages: ['settings', 'transfer'], to: () => ({ page: 'settings' }) },
  {
    name: say.playbook,
    pages: ['playbook', 'edit', 'compare'],
    to: (id) => ({ page: 'playbook', id }),
  },
  { name: words.learning.title, pages: ['learning'], to: () => ({ page: 'learning' }) },
  {
    name: say.accuracy,
    pages: ['accuracy'],
    to: () => ({ page: 'accuracy' }),
    Mark: AccuracyDue,
  },
  { name: words.alike.page.title, pages: ['patterns'], to: () => ({ page: 'patterns' }) },
];
