import { plural } from '../plural';

const percent = (share: number): string =>
  new Intl.NumberFormat('en', { style: 'percent' }).format(Math.floor(share * 100) / 100);

export const reply = {
  title: 'Reply',
  composing: (count: number, as?: 'public' | 'internal') =>
    `${plural('en', count, { one: '1 word', other: `${count} words` })} in the reply box${
      as === undefined ? '' : as === 'public' ? ', for the customer' : ', internal'
    }`,
  find: 'Find a template',
  best: 'Best templates',
  found: 'Templates found',
  count: (shown: number, all: number) => `${shown} of ${all}`,
  none: (query: string) => `No template has “${query}”.`,
  make: 'Make one in the playbook',
  heard: (count: number) =>
    plural('en', count, { one: '1 template found', other: `${count} templates found` }),
  preview: 'It begins',
  noTemplates: 'This playbook has no reply templates.',
  fills: (filled: number, all: number) => `fills ${filled} of ${all}`,
  because: {
    firstReplyCritical: 'first reply, critical',
    firstReply: 'first reply',
    updateDue: 'an update is due',
    updateNext: 'the next update',
    solved: 'the ticket is solved',
    stage: 'the time to solve it has begun',
    escalation: 'an escalation holds',
    other: 'from the playbook',
  },
  spoken: (word: string) => `the customer writes “${word}”`,
  used: (count: number) =>
    plural('en', count, { one: 'used once lately', other: `used ${count} times lately` }),
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
  ownToInsert: 'Add your own words to insert',
  language: 'Language of the reply',
  own: {
    opening: 'Your own opening sentence',
    closing: 'Your own closing sentence',
  },
  leaveOut: 'Leave this sentence out',
  putBack: (sentence: string) => `Left out: “${sentence}” Put it back`,
  wording: {
    open: 'Change the wording',
    label: 'The text in your words',
    help: 'Words in {braces} fill themselves. A sentence in [[double brackets]] can be left out.',
    done: 'Done',
    back: 'Back to the template',
  },
  check: {
    title: 'A second look',
    better: (instead: string) => `Better: ${instead}`,
    swap: (wording: string) => `Write “${wording}”`,
    takeOut: {
      words: 'Take it out',
      sentence: 'Take the sentence out',
      line: 'Take the line out',
      lines: 'Take these lines out',
      all: 'Take it all out',
    },
    want: (rule: string) => `Missing: ${rule}`,
    greeting: 'It starts without a greeting.',
    name: { greets: 'It greets', from: 'The ticket is from' },
    mark: 'still waits for its words.',
    closed: (promise: string, opens: string) =>
      `“${promise}”: the desk is closed that day. It opens again ${opens}.`,
    template: {
      hardly: (name: string) => `This is still “${name}”, nearly word for word.`,
      blocks: 'It should not be sent like this. Deskside does not hold it back: Send is yours.',
    },
    inside: {
      note: 'stands in an internal note. The customer would read it.',
      words: 'sounds like a note to the team. The customer would read it.',
      template: (name: string) =>
        `This looks like “${name}”, which is meant for the team. The customer would read it.`,
    },
    secret: {
      card: 'is a card number. It does not belong in a ticket.',
      iban: 'is a bank account that nobody has written here before.',
      password: 'A password stands here. Let the customer set one of their own.',
      key: 'is a key that opens a system. Whoever reads it can use it.',
      email: 'is the address of somebody who has no part in this conversation.',
    },
    keep: 'Keep mine',
    kept: 'Kept as it is.',
    replaced: 'Changed in the reply box. Its own undo brings it back.',
    heard: (count: number, first: string) =>
      plural('en', count, {
        one: `A second look at the draft: ${first}`,
        other: `A second look at the draft, ${count} remarks. First: ${first}`,
      }),
    promised: {
      title: 'Your last reply promises',
      watch: (when: string) => `Set a clock for ${when}`,
      leave: 'No clock',
    },
    late: (promise: string, by: string, clock: string, due: string) =>
      `“${promise}” says ${by}, but the clock “${clock}” runs out ${due}.`,
    own: {
      opening: 'Open in your own words.',
      closing: 'Close in your own words.',
      both: 'Open and close in your own words.',
      change: 'Add a sentence of your own.',
    },
    share: (own: number, wanted: number) =>
      `${percent(own)} of it is not the template’s; ${percent(wanted)} is a good measure.`,
  },
  copy: 'Copy',
  notCopied: (open: number) =>
    plural('en', open, {
      one: 'Not copied: 1 slot is open.',
      other: `Not copied: ${open} slots are open.`,
    }),
  inserted: (name: string, when: string) => `${name} inserted, ${when}.`,
  takeBack: 'Undo',
  takenBack: (name: string) => `${name} was taken out of the draft again.`,
  notThere: {
    title: 'Its words are not there any more as they went in.',
    help: 'Nothing was taken out. Undo in the reply box itself still works.',
  },
  placed: (name: string, when: string) => `${name} was put into the draft ${when}.`,
  opened: (name: string, open: number) =>
    open === 0
      ? `${name} is open. Every slot is filled.`
      : `${name} is open. ${plural('en', open, { one: `${open} slot is`, other: `${open} slots are` })} open.`,
};
