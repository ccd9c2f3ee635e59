import { plural } from '../plural';

export const reply = {
  title: 'Reply',
  find: 'Find a template',
  best: 'Best templates',
  found: 'Templates found',
  count: (shown: number, all: number) => `${shown} of ${all}`,
  none: 'No template has these words.',
  noTemplates: 'This playbook has no reply templates.',
  fills: (filled: number, all: number) => `fills ${filled} of ${all}`,
  because: {
    firstReplyCritical: 'first reply, critical',
    firstReply: 'first reply',
    updateDue: 'an update is due',
    updateNext: 'the next update',
    solved: 'the ticket is solved',
    escalation: 'an escalation holds',
    other: 'from the playbook',
  },
  back: 'All templates',
  change: (label: string, value: string) => `${label}: ${value}. Change it.`,
  slotNamed: (label: string, state: string) => `${label}, ${state}`,
  slotOpen: 'open',
  slotOptional: 'optional',
  confirmTitle: 'True, before it leaves?',
  promises: 'Once you send this, you have promised',
  promiseDue: (when: string) => `by ${when}`,
  promiseEvery: (time: string) => `every ${time}`,
  toCustomer: 'Goes to the customer',
  toTeam: 'Internal only',
  insert: 'Insert into reply',
  insertNote: 'Insert into note',
  inserting: 'Inserting',
  fillToInsert: (count: number) =>
    plural('en', count, {
      one: `Fill ${count} slot to insert`,
      other: `Fill ${count} slots to insert`,
    }),
  confirmToInsert: (count: number) =>
    plural('en', count, {
      one: `Confirm ${count} statement to insert`,
      other: `Confirm ${count} statements to insert`,
    }),
  fillAndConfirm: (slots: number, statements: number) =>
    `Fill ${slots}, confirm ${statements} to insert`,
  copy: 'Copy',
  placed: (name: string, when: string) => `${name} was put into the draft ${when}.`,
  opened: (name: string, open: number) =>
    open === 0
      ? `${name} is open. Every slot is filled.`
      : `${name} is open. ${plural('en', open, { one: `${open} slot is`, other: `${open} slots are` })} open.`,
};
