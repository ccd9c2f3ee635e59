import { plural } from '../plural';

/** Settings, allowed helpdesks and saved reviews. */
export const dashboard = {
  title: 'Settings and reviews · Deskside',
  heading: 'Settings and reviews',
  lead: 'Everything here stays in this browser and is saved as you change it.',
  pages: {
    brand: 'Deskside',
    nav: 'Pages',
    settings: 'Settings',
    playbook: 'Playbook',
    accuracy: 'Accuracy',
  },
  cards: 'Settings on this page',
  saved: 'Saved',
  notSaved: 'Not saved',
  notSavedLong:
    'This browser refused to store the change. What you typed is still here; try again.',
  storeFailed: {
    title: 'The settings cannot be read',
    text: 'This browser refuses Deskside its storage. Free some disk space or check the privacy settings, then reload this page.',
  },
  you: {
    title: 'You',
    name: 'Your name',
    nameHelp: 'Signs your replies and your reviews.',
    role: 'What you do here',
    roles: {
      agent: ['I answer tickets', 'The toolbar button opens the panel beside the ticket.'],
      newHire: ['I am new here', 'The panel, with hints for the first steps.'],
      reviewer: ['I review tickets', 'The toolbar button opens the scorecard.'],
    },
    hints: 'Show hints',
    hintsHelp:
      'One at a time, beside the step it explains. Each is shown until you have finished with it.',
    finished: (count: number) =>
      plural('en', count, { one: '1 hint finished', other: `${count} hints finished` }),
    noneFinished: 'No hint finished yet.',
    again: 'Show all hints again',
    shownAgain: 'All hints will be shown again.',
  },
  playbooks: {
    title: 'Playbook',
    lead: 'Every open ticket is judged by the one you choose. What was decided or scored keeps the playbook it was done under.',
    choose: 'Work by',
    levels: (count: number) => plural('en', count, { one: '1 level', other: `${count} levels` }),
    noScale: 'no priorities',
    categories: (count: number) =>
      plural('en', count, { one: '1 category', other: `${count} categories` }),
    templates: (count: number) =>
      plural('en', count, { one: '1 reply', other: `${count} replies` }),
    checklists: (count: number) =>
      plural('en', count, { one: '1 checklist', other: `${count} checklists` }),
    scorecards: (count: number) =>
      plural('en', count, { one: '1 scorecard', other: `${count} scorecards` }),
    own: (version: string) => `your own, version ${version}`,
    read: 'Read',
    readOf: (title: string) => `Read ${title}`,
    edit: 'Change',
    editOf: (title: string) => `Change ${title}`,
    compare: 'Compare',
    compareOf: (title: string) => `Compare ${title}`,
    copy: 'Copy',
    copyOf: (title: string) => `Make a copy of ${title} to change`,
    export: 'Export',
    exportOf: (title: string) => `Export ${title}`,
    import: 'Import a playbook or replies from a file',
    copyTitle: (title: string) => `${title}, our copy`,
    remove: 'Remove',
    removeOf: (title: string) => `Remove ${title}`,
    sure: (title: string) =>
      `Remove ${title}? What was decided or scored under it keeps its rules. Export it first if you may want it back.`,
    keep: 'Keep it',
    sites: (count: number) => `Another playbook for some sites${count > 0 ? ` (${count})` : ''}`,
    sitesHelp: 'For people who answer tickets of more than one company.',
    sameAsAbove: 'The one chosen above',
    borrow: (count: number) =>
      `Borrow sections of other playbooks${count > 0 ? ` (${count})` : ''}`,
    borrowHelp:
      'A borrowed section stands in place of the playbook’s own, and says where it is from.',
    itsOwn: 'Its own',
    sections: {
      tone: 'Tone rules',
      guides: 'Guides for hard moments',
      templates: 'Replies',
      checklists: 'Checklists',
      scorecards: 'Scorecards',
      notes: 'Principles and rules in words',
      incidents: 'Incidents',
      programmes: 'Programmes',
      metrics: 'Figures to reach',
      cadences: 'Regular reviews',
    },
  },
  clocks: {
    title: 'Clocks',
    pauses: 'Stand still while a ticket waits for the customer',
    pausesHelp:
      'Resolution and next update only; a first reply is owed all the same. No playbook asks for it, so your team decides.',
    closed: 'Days on which your desk is closed',
    none: 'None yet: the clocks count on every day of the playbook’s hours.',
    next: (day: string, name: string) => (name ? `${day}, ${name}` : day),
    more: (count: number) => `and ${count} more`,
    import: 'Add from an .ics file',
    forget: 'Forget all',
    forgotten: 'No day is closed any more.',
    added: (added: number, known: number) =>
      [
        plural('en', added, { one: '1 day added', other: `${added} days added` }),
        known > 0 && `${known} known before`,
      ]
        .filter(Boolean)
        .join(', '),
    unread: (count: number) =>
      plural('en', count, {
        one: '1 entry of the file was not taken over',
        other: `${count} entries of the file were not taken over`,
      }),
    line: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
    notRead: 'The file could not be read. Nothing was changed.',
  },
  notices: {
    title: 'Notices',
    lead: 'The browser tells you of deadlines of the tickets that you opened here, and of surges, each once. A click opens the ticket.',
    tell: 'Tell me',
    switches: {
      lastQuarter: ['When the last quarter begins', 'A quarter of the time is left.'],
      overdue: [
        'When a deadline has passed',
        'Where a clock keeps opening hours, when the next ones begin.',
      ],
      early: ['At earlier warnings too', 'Where the playbook sets some before the last quarter.'],
      quiet: ['Quiet hours', 'What comes then is told when they end, if it still matters.'],
      opens: [
        'When a follow-up or a closing may begin',
        'After a ticket is solved, where something waits for its hour.',
      ],
      surge: [
        'When many more tickets come in than usual',
        'Where the playbook says how many times the usual a major incident brings.',
      ],
    } as Record<
      'lastQuarter' | 'overdue' | 'early' | 'opens' | 'surge' | 'quiet',
      [string, string]
    >,
    when: 'When to be quiet',
    from: 'Quiet from',
    to: 'Quiet until',
    zone: (zone: string) => `The time of this computer (${zone}).`,
    never: 'Both times are the same: nothing waits.',
    notWhole: 'not a whole time',
    passes: (level: string): [string, string] => [
      level
        ? `Tell me of ${level} tickets all the same`
        : 'Tell me of the most urgent all the same',
      'The highest priority does not wait for the morning.',
    ],
  },
  reviews: {
    title: 'Reviews',
    none: 'No review saved yet. Open a ticket, then Deskside’s scorecard with Alt+Shift+Q.',
    more: (count: number) => `Show ${count} more`,
    unknownTicket: (helpdesk: string, number: string, site: string) =>
      `${helpdesk} ${number}, ${site}`,
  },
  about: {
    title: 'About',
    version: (version: string) => `Deskside ${version}`,
    never: [
      'It never sends, closes or changes anything in the helpdesk. It puts words into the reply box when you ask, and you press Send.',
      'No ticket text leaves this browser. There is no server and no telemetry.',
      'It reads only the helpdesks that you see here as on.',
    ],
  },
};
