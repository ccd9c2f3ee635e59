import { badge } from './en/badge';
import { clocks } from './en/clocks';

/** The words that the background needs, without the rest: it must start fast. */
export const words = { badge, clocks };
