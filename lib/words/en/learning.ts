import { plural } from '../plural';

const counted = (one: string, other: string) => (count: number) =>
  plural('en', count, { one: `1 ${one}`, other: `${number(count)} ${other}` });

const number = (count: number) => new Intl.NumberFormat('en-US').format(count);
const tickets = counted('ticket', 'tickets');
const inHundred = (share: number) => Math.round(share * 100);
const lineOf = (line: number | undefined) => (line === undefined ? '' : ` in line ${number(line)}`);

/** What Deskside has learned from the team, and labelled tickets that come from a file. Shares are 0..1. */
export const learning = {
  title: 'Learning',
  lead: 'Deskside learns how your team sorts tickets: from each category and priority that you confirm or change in the panel, and from tickets that your team has sorted already. All of it happens in this browser, and nothing leaves it.',
  fields: { category: 'Category', priority: 'Priority' },
  none: {
    title: 'Nothing learned yet',
    text: 'Confirm or change what Deskside proposes in the panel, or import tickets that your team has sorted. Then you see here what was learned, and how often it is right.',
  },
  known: {
    title: 'What it has learned',
    from: (count: number, day: string) => `Learned from ${tickets(count)}, ${day}.`,
    right: 'Right on tickets it had not seen',
    before: 'Before',
    now: 'Now',
    rightIn: (share: number) => `${inHundred(share)} of 100`,
    sample: (tickets: number) =>
      `Measured on ${tickets} of these tickets, each judged by a model that had not seen it.`,
    nothingBefore: 'Before this, nothing was learned that it could be compared with.',
    shown: (share: number, precision: number) =>
      share === 0
        ? 'It is not yet sure enough of any ticket to say something.'
        : inHundred(share) === 100
          ? `Sure enough to say something on every ticket; right ${inHundred(precision)} of 100 times.`
          : `Sure enough to say something on ${inHundred(share)} of 100 tickets; there it is right ${inHundred(precision)} of 100 times. On the others it keeps quiet.`,
    tooFew: (enough: number) =>
      `Too few to measure. From ${tickets(enough)} on, you see here how often it is right.`,
    labels: counted('label', 'labels'),
    label: 'Label',
    count: 'Tickets',
    apart: 'Told apart',
    how: { well: 'well', fairly: 'fairly', hardly: 'hardly' },
  },
  run: {
    stage: {
      reading: 'reading what there is to learn from',
      training: 'learning',
      checking: 'checking it on tickets it has not seen',
      storing: 'storing it',
    },
    now: (field: string, stage: string) => `${field}: ${stage}`,
    starting: 'Getting ready …',
    stop: 'Stop',
    done: 'Done. From now on the panel uses what was learned.',
    stopped: 'Stopped. The tickets are kept; what was learned before stays in use.',
    failed: 'Learning did not finish. What was learned before stays in use.',
    again: 'Learn again',
  },
  take: {
    title: 'Import tickets that your team has sorted',
    lead: 'A table (CSV) with a column for the category or the priority, or an export of Zendesk (JSON, CSV) or Jira (CSV, JSON, XML). A few hundred tickets are a good start.',
    reading: 'Reading the file',
    taking: 'Taking the tickets over',
    found: counted('ticket found', 'tickets found'),
    of: (file: string) => `In ${file}`,
    unread: (count: number, line: number) =>
      plural('en', count, {
        one: `1 row could not be read: it does not fit the columns${lineOf(line)}.`,
        other: `${number(count)} rows could not be read: they do not fit the columns. The first is${lineOf(line)}.`,
      }),
    choose: 'Check what is what',
    columns: {
      subject: 'Subject',
      text: 'What the customer wrote',
      category: 'Category',
      priority: 'Priority',
    },
    noColumn: 'None',
    column: (name: string, distinct: number, isMany: boolean) =>
      `${name} (${isMany ? `${number(distinct)} or more` : number(distinct)} ${plural('en', distinct, { one: 'value', other: 'values' })})`,
    filled: (count: number, of: number) => `Filled in ${number(count)} of ${tickets(of)}`,
    values: (values: { value: string; count: number }[], isAll: boolean) =>
      `${values.map(({ value, count }) => `${value} (${number(count)})`).join(', ')}${isAll ? '' : ' …'}`,
    several: 'Where a ticket has several, the one that is most common in the file counts.',
    noLabel: 'Choose a category or a priority: without one there is nothing to learn.',
    noText: 'There is no text in these tickets: subjects alone are learned from, less well.',
    preview: 'The first tickets',
    empty: 'none',
    masked:
      'Before anything is kept, e-mail addresses, phone numbers, long numbers, passwords and keys are taken out of the texts. Names of people may stay.',
    add: 'Learn from these tickets',
    cancel: 'Leave it',
  },
  taken: {
    kept: (count: number, file: string) =>
      `${tickets(count)} of ${file} ${count === 1 ? 'is' : 'are'} kept.`,
    left: {
      noText: (count: number) => `${tickets(count)} without words`,
      noLabel: (count: number) => `${tickets(count)} without a category or priority`,
      again: counted('row that tells a ticket once more', 'rows that tell a ticket once more'),
      older: (count: number, most: number) => `${tickets(count)} beyond the newest ${number(most)}`,
    },
    leftOut: (parts: string[]) => `Left out: ${parts.join(', ')}.`,
    cut: (count: number, longest: number) =>
      plural('en', count, {
        one: `1 long text was cut after ${number(longest)} characters.`,
        other: `${number(count)} long texts were cut after ${number(longest)} characters.`,
      }),
    nothing:
      'No ticket of this file has both words and a label in these columns. Choose other columns.',
    notStored: 'This browser refused to store them. Nothing was kept; try again.',
    notRead: 'The file could not be read. Choose it again.',
  },
  refused: {
    title: 'This file was not taken',
    large: (megabytes: number, most: number) =>
      `It has ${number(megabytes)} MB; up to ${most} MB can be read. Export a shorter period: the newest 10,000 tickets are all that is learned from.`,
    empty: 'It is empty.',
    packed: 'It is packed (ZIP or similar). Unpack it, and choose the file inside.',
    spreadsheet: 'It is a spreadsheet. Save it as CSV, and choose that file.',
    notText: 'It holds no text that can be read. Export it as CSV or JSON.',
    noColumns:
      'It is neither JSON nor a table: the first line should name at least two columns, parted by commas, semicolons or tabs.',
    noTickets: 'There are no tickets in it.',
    json: (line: number | undefined) =>
      `It begins like JSON and is not${line === undefined ? '' : `: something is wrong${lineOf(line)}`}. Export it again; the download may have broken off.`,
    quote: (line: number) =>
      `A quotation mark opens${lineOf(line)} and never closes, so the rest reads as one cell. Close it, or write it twice inside a cell.`,
  },
  taught: {
    title: 'Taught by hand',
    none: 'Nothing yet. What you confirm or change in the panel is listed here.',
    lead: 'What you forget here stays on its ticket; nothing is learned from it any more.',
    as: (field: string, value: string) => `${field}: ${value}`,
    noSubject: 'A ticket without a subject',
    forget: 'Forget',
    forgetOf: (subject: string, field: string) => `Forget ${field} of ${subject}`,
    more: (count: number) => `Show ${count} more`,
  },
  batches: {
    title: 'Imported files',
    none: 'No file imported yet.',
    of: (count: number, day: string) => `${tickets(count)}, ${day}`,
    forget: 'Forget',
    forgetOf: (name: string) => `Forget ${name}`,
    all: 'Forget everything learned',
    sure: 'Forget all imported tickets and everything that was learned from them and by hand? What people decided stays on its tickets. This cannot be undone.',
    keep: 'Keep it',
    forgotten: 'Forgotten.',
    notForgotten: 'This browser refused to change it. Try again.',
  },
};
