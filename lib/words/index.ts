import { en, type Words } from './en';

/** The words of the language in use. English until a second language ships. */
export const words: Words = en;
