import type { Volume } from '../../incident';
import { plural } from '../plural';

const figure = (number: number) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(number);

const tickets = (count: number) =>
  plural('en', count, { one: '1 ticket', other: `${count} tickets` });

const lately = ({ lastHour }: Volume) => `${tickets(lastHour)} in the last hour`;
const beside = ({ usual, times }: Volume) => `${figure(times)} × the usual ${figure(usual)}`;

/** What comes in beside what is usual. */
export const volume = {
  unknown: 'Too little was seen in this browser to say how many tickets an hour are usual.',
  now: (counted: Volume) => `${lately(counted)}, ${beside(counted)}`,
  range: ({ usual, surge: { least, most } }: Volume) =>
    `A major incident brings ${least} to ${most} × the usual: ${figure(usual * least)} to ${figure(usual * most)} an hour.`,
  surge: 'Surge.',
  notice: {
    title: (counted: Volume) => `Surge: ${lately(counted)}`,
    text: (counted: Volume) => `${beside(counted)}.`,
  },
};
