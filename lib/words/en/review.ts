import { plural } from '../plural';

/** Beside a lone digit nobody knows how many there could be. */
const POINTS = { 1: '1 of 5', 2: '2 of 5', 3: '3 of 5', 4: '4 of 5', 5: '5 of 5' };

/** Scores, answers and reviews, wherever they are shown. */
export const review = {
  answer: { yes: 'Yes', no: 'No', na: 'n/a', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' },
  answerSpoken: { yes: 'Yes', no: 'No', na: 'Not applicable', ...POINTS },
  answerKept: { yes: 'Yes', no: 'No', na: 'n/a', ...POINTS },
  unscored: 'Not scored',
  percent: (value: number) => `${value} %`,
  noPercent: 'No share yet',
  reached: {
    items: (met: number, applicable: number) => `${met} of ${applicable} met`,
    points: (met: number, applicable: number) => `${met} of ${applicable} points`,
  },
  nothingApplicable: 'Nothing applicable',
  scored: (scored: number, all: number) => `${scored} of ${all} scored`,
  suggested: {
    mark: 'suggested',
    as: (answer: string) => `Suggested: ${answer}.`,
    take: 'Take suggestion',
    because: {
      loggedBoth: 'Category and severity were confirmed or logged by a person.',
      noName: 'The ticket shows no name of the requester.',
      noEmail: 'The ticket shows no email address of the requester.',
      timelineSent: 'A reply that names the time frame was put into the ticket.',
      resolutionSent: 'The resolution reply was put into the ticket.',
      stillOpen: 'The ticket is still open.',
      nobodyAnswered: 'No reply to the customer could be seen.',
    },
    legend: 'Dashed is suggested and not counted.',
  },
  quote: {
    use: 'Use selected text',
    other: 'Quote other words',
    remove: 'Remove quote',
    has: 'quote',
  },
  comment: { label: 'Comment', placeholder: 'Comment, if you like', has: 'comment' },
  overall: { label: 'Overall comment', placeholder: 'What should the agent keep, what change?' },
  reviewer: { label: 'Your name', help: 'Saved with the review, so that others know who scored.' },
  nobody: 'no name given',
  by: (reviewer: string) => `by ${reviewer}`,
  scoredBy: (reviewer: string) => `Scored by ${reviewer}`,
  earlier: (count: number) =>
    plural('en', count, { one: '1 earlier review', other: `${count} earlier reviews` }),
  saved: 'Saved review',
  count: (count: number) => plural('en', count, { one: '1 review', other: `${count} reviews` }),
  again: 'Score again',
  unfinished: 'Unfinished review',
  card: (scorecard: string, version: string) => `${scorecard} ${version}`,
  picker: {
    title: 'Pick the words to quote',
    none: 'No message of this ticket could be read.',
    cancel: 'Cancel',
    internal: 'internal note',
    role: { customer: 'Customer', agent: 'Agent', bot: 'Bot', system: 'System' },
    unknown: 'Unknown author',
    noTime: 'time not read',
    older: (count: number) =>
      plural('en', count, { one: 'Show 1 older message', other: `Show ${count} older messages` }),
  },
};
