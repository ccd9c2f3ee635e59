export { checkInsDue, customerProgramme, type CheckIn } from './checkins';
export { contextOf, type Context, type Earlier, type Other, type Owed } from './earlier';
