import { plural } from '../plural';

const customers = (count: number) =>
  plural('en', count, { one: '1 customer', other: `${count} customers` });
const people = (count: number) =>
  plural('en', count, { one: '1 person', other: `${count} people` });

/** Tickets that are like others: the same from several customers, the same customer again, the same asked too often. */
export const alike = {
  title: 'Others like it',
  cluster: (counted: { people: number; customers: number }, since: string) =>
    counted.customers > 1
      ? `${customers(counted.customers)} report the same since ${since}`
      : `${people(counted.people)} of one customer report the same since ${since}`,
  proves: (text: string, count: number) => `${text}. ${customers(count)} report the same`,
  shared: 'They share',
  severity: (id: string, text: string) => `Looks like ${id}: ${text}.`,
  ground: ({
    customers: own,
    of,
    isUrgent,
  }: {
    customers: number;
    of: number;
    isUrgent: boolean;
  }) =>
    `Our reading: ${own} of ${customers(of)} who wrote in this time${isUrgent ? ', and most call it as urgent as can be' : ''}.`,
  tickets: (count: number) => plural('en', count, { one: '1 ticket', other: `${count} tickets` }),
  parent: 'Parent',
  child: 'Child',
  thisOne: 'this ticket',
  more: (count: number) =>
    plural('en', count, { one: '1 more ticket', other: `${count} more tickets` }),
  open: (name: string) => `Open ${name}`,
  apart: 'Not the same',
  saidApart: 'Taken out: this ticket is not the same.',
  isApart: 'You said that this ticket is not the same as others.',
  back: 'Put it back',
  saidBack: 'Compared with the others again.',
  note: {
    insert: 'Insert as note',
    copy: 'Copy as note',
    words: (list: string) => `In common: ${list}`,
    parent: (name: string) => `Parent: ${name}`,
    child: (name: string) => `Child: ${name}`,
    severity: (id: string, text: string) => `Proposed severity: ${id} (${text})`,
  },
  repeats: {
    title: (count: number, days: number) =>
      plural('en', count, {
        one: `1 earlier ticket about the same in ${days} days`,
        other: `${count} earlier tickets about the same in ${days} days`,
      }),
    standing: { open: 'still open', waiting: 'waits for the customer', solved: 'solved' },
    unknown: 'how it ended was not read',
    solved: (when: string) => `solved ${when}`,
  },
  page: {
    title: 'Patterns',
    lead: 'Found by comparing the words of the tickets that this browser has seen in the last 30 days. Suggestions: nothing is merged, and nothing leaves this browser.',
    clusters: 'The same from several people',
    noClusters: 'No two customers report the same problem within a day.',
    gaps: 'Asked again and again, without an article',
    noGaps: (tickets: number) =>
      `No question came ${tickets} times without an answer that points to an article.`,
    gap: (count: number) => `${count} tickets ask the same`,
    assumed: (tickets: number) =>
      `${tickets} tickets are our assumption: this playbook names no number.`,
    between: (first: string, last: string) => `${first} to ${last}`,
    newest: 'The newest of them',
    failed: 'The tickets could not be read. Reload this page.',
    looking: 'Comparing the tickets',
  },
};
