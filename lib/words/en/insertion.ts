import { plural } from '../plural';

export const insertion = {
  inserted: {
    title: 'In the draft, read back.',
    words: (count: number) =>
      plural('en', count, { one: 'Its 1 word matches.', other: `All ${count} words match.` }),
    notSaved: (helpdesk: string) => `Not saved: you press Save in ${helpdesk}.`,
    notSent: (helpdesk: string) => `Not sent: you press Send in ${helpdesk}.`,
  },
  noComposer: {
    title: 'No reply box is open.',
    help: 'Nothing was inserted. Open the reply in the helpdesk, then insert again, or copy the text.',
  },
  wrongComposer: {
    internalOpen: 'An internal note is open; this text is for the customer.',
    publicOpen: 'A public reply is open; this text is internal.',
    other: 'This page does not say who will read the open reply box.',
    look: 'Nothing was inserted. Look at the box: is it the right one?',
    sure: {
      public: 'It goes to the customer: insert',
      internal: 'It stays inside: insert',
    },
    help: 'Nothing was inserted. Switch the reply box, then insert again.',
  },
  moved: {
    title: 'The page shows another ticket.',
    help: 'Nothing was inserted. Go back to this ticket and insert again.',
  },
  gone: {
    title: 'These words are no longer there.',
    help: 'Nothing was changed. The draft is read again as soon as you pause.',
  },
  lost: {
    title: 'The text did not stay.',
    help: 'It was put into the reply box but could not be read back. Look at the draft, or copy the text and paste it.',
  },
  copied: (title?: string) =>
    title === undefined
      ? 'Copied. Nothing was inserted.'
      : `Copied: ${title}. Nothing was inserted.`,
  notCopied: 'The browser refused to copy. Select the text and copy it by hand.',
};
