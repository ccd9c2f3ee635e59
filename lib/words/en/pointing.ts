/** What the box says while a person shows Deskside a new helpdesk. */

type Step =
  | 'subject'
  | 'message'
  | 'author'
  | 'sentAt'
  | 'text'
  | 'whose'
  | 'requester'
  | 'status'
  | 'priority'
  | 'composer'
  | 'finish';

const steps: Record<Step, { name: string; ask: string }> = {
  subject: { name: 'Subject', ask: 'Point at the subject of the ticket.' },
  message: { name: 'Messages', ask: 'Point at any one message; the others are found by it.' },
  author: { name: 'Author', ask: 'Point at the name of whoever wrote one of the messages.' },
  sentAt: { name: 'Time', ask: 'Point at the time of one of the messages.' },
  text: { name: 'Text', ask: 'Point at the words of one of the messages.' },
  whose: { name: 'Who wrote', ask: 'Say of a few messages whose they are. The rest follows.' },
  requester: { name: 'Requester', ask: 'Point at the name or address of whoever asks.' },
  status: { name: 'Status', ask: 'Point at the status, if the page shows one.' },
  priority: { name: 'Priority', ask: 'Point at the priority, if the page shows one.' },
  composer: { name: 'Reply box', ask: 'Point at the box that replies are written in.' },
  finish: { name: 'Save', ask: 'This is what Deskside reads here now.' },
};

export const pointing = {
  title: 'Show Deskside this helpdesk',
  steps,
  step: (at: number, all: number) => `Step ${at} of ${all}`,
  reads: 'Would read',
  nothing: 'nothing here',
  yes: 'Yes',
  skip: 'Skip',
  back: 'Back',
  save: 'Save',
  close: 'Close',
  later: 'Close; what you have shown is kept',
  move: 'Move the box to the other side',
  keys: 'Click it, or walk there: ↑ wider, ↓ narrower, ← → others, Enter takes it.',
  count: (count: number) => (count === 1 ? '1 message' : `${count} messages`),
  whose: { customer: 'Customer', us: 'Us', note: 'Note', none: 'Not sure' },
  whoseOf: (index: number) => `Who wrote message ${index}`,
  signs: {
    all: 'Every message has its sign.',
    some: 'Some messages have no sign of their own: for those, Deskside won’t say who wrote.',
    more: 'Say it for two that differ, so that the difference shows.',
  },
  localTimes: 'Times on this page are in my own time zone',
  timeUnread: 'These words are no full date and time. Deskside would show the time as unknown.',
  as: { label: 'What is written there', public: 'goes to the customer', internal: 'stays inside' },
  isComposer: 'a box to write in',
  address: 'Address of a ticket; {id} is what changes',
  noAddress: 'Nothing in this page’s address names the ticket. Open a ticket, then point again.',
  name: 'Name of this helpdesk',
  gaps: (fields: string) => `Not read: ${fields}`,
  missing: 'The subject and the messages are needed.',
  saved: 'Saved. Deskside reads this helpdesk from now on.',
  refused: {
    notAllowed: 'Not saved: this site is not allowed. Allow it in the settings, then save again.',
    incomplete: 'Not saved: the subject and the messages are needed.',
    unstored: 'Not saved: the browser did not store it. Save again.',
    silent: 'Not saved: the extension did not answer. Reload the page and save again.',
  },
} as const;

export type PointingStep = Step;

/** Why a reader that was shown is not kept. */
export type Refused = keyof typeof pointing.refused;
