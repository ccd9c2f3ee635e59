import { badge } from './en/badge';
import { clocks } from './en/clocks';
import { lists } from './en/lists';

/** The words that the background needs, without the rest: it must start fast. */
export const words = { badge, clocks, lists };
