/** The words of the language in use. English until a second language ships. */
export * as words from './en';

/** The language and region by which `Intl` writes numbers, times and plurals. */
export const locale = 'en-US';
