/** Labelled histories: a team's own tickets of the past, from a file to what can be learned from. */
export { LARGEST, MANY, MOST } from './contract';
export type {
  Columns,
  Found,
  LeftOut,
  Part,
  PastTicket,
  Profile,
  Refusal,
  Row,
  Taken,
} from './contract';
export { textOf, tooLarge } from './decode';
export { look } from './look';
export { take } from './take';
