import type { Addition } from './schema';

/** Under which id an addition is kept: one for each helpdesk's selectors, and one for each taught reader. */
export const idOf = (addition: Addition): string =>
  addition.kind === 'taught' ? addition.id : `selectors ${addition.helpdesk}`;
