import { plural } from '../plural';

const counted = (one: string, other: string) => (count: number) =>
  plural('en', count, { one: `1 ${one}`, other: `${count} ${other}` });

/** Playbooks and replies that come from a file, or leave as one. */
export const transfer = {
  title: 'Import and export',
  lead: 'Files are read in this browser and stay in it. Nothing is added before you say so.',
  take: {
    title: 'Import',
    lead: 'A playbook that was exported here, macros exported from Zendesk (JSON), or a table of replies (CSV).',
    drop: 'Drop a file here, or',
    choose: 'Choose a file',
    paste: 'Paste its content instead',
    pasted: 'Content of the file',
    pastedHelp: 'Nothing is added yet: it is read, and what was found is shown.',
    read: 'Read it',
    nothing: 'Paste the content first.',
    reading: 'Reading …',
  },
  refused: {
    title: counted('thing to change', 'things to change'),
    lead: 'Nothing was added. Change this in the file and import it again.',
    file: 'The file',
    more: (count: number) => `and ${count} more`,
    notRead: 'The file could not be read. Choose it again.',
  },
  playbook: {
    title: (title: string) => `Playbook: ${title}`,
    has: {
      levels: counted('level', 'levels'),
      categories: counted('category', 'categories'),
      clocks: counted('clock', 'clocks'),
      templates: counted('reply', 'replies'),
      checklists: counted('checklist', 'checklists'),
      scorecards: counted('scorecard', 'scorecards'),
      notes: counted('rule in words', 'rules in words'),
    },
    version: (version: string) => `Version ${version}`,
    noVersion: 'No version stated',
    keepsId: (id: string) =>
      `It keeps its id, ${id}, so that everyone on your team who imports this file has the same playbook.`,
    newId: (id: string) =>
      `The id ${id} is taken here, so it is added beside that one under an id of its own.`,
    same: (title: string) => `It says the same as ${title}, which is here already.`,
    differs: (count: number, title: string) =>
      plural('en', count, {
        one: `It says 1 thing differently from ${title}, which is here already.`,
        other: `It says ${count} things differently from ${title}, which is here already.`,
      }),
    add: 'Add this playbook',
    importedTitle: (title: string) => `${title}, imported`,
  },
  replies: {
    title: counted('reply found', 'replies found'),
    none: 'There is no reply in this file that could be added.',
    internal: 'note to colleagues',
    there: 'there already',
    all: (count: number) => `Show all ${count}`,
    missing: (count: number) =>
      `The file is one page of several: ${count} more macros are in your helpdesk. Export and import those too.`,
    asks: (count: number) =>
      plural('en', count, {
        one: 'One value has no source here. You fill it when you use the reply:',
        other: `${count} values have no source here. You fill them when you use the reply:`,
      }),
    leftOut: (count: number) => `Left out (${count})`,
    because: {
      inactive: 'switched off in the helpdesk',
      noReply: 'writes no reply',
      logic: 'decides by Liquid conditions, which a reply cannot',
      tooLong: 'longer than a reply can be',
    },
    inactive: 'Take macros that are switched off too',
    target: 'Add them to',
    targetHelp: 'One of your own playbooks. The ones that ship stay as they are: a copy is made.',
    copyOf: (title: string) => `A new copy of ${title}`,
    copyTitle: (title: string) => `${title}, our copy`,
    add: (count: number) =>
      plural('en', count, { one: 'Add 1 reply', other: `Add ${count} replies` }),
    allThere: 'All of them are there already.',
  },
  cancel: 'Leave it',
  adding: 'Adding …',
  notStored: 'This browser refused to store it. Nothing was added; try again.',
  addedPlaybook: (title: string) => `${title} is added. Choose it in the settings to work by it.`,
  addedReplies: (count: number, title: string) =>
    plural('en', count, {
      one: `1 reply is added to ${title}. Find it by its name when you write.`,
      other: `${count} replies are added to ${title}. Find them by their names when you write.`,
    }),
  readIt: 'Read the playbook',
  toSettings: 'To the settings',
  give: {
    title: 'Export',
    lead: 'The whole playbook as JSON, to share or to keep; or its replies alone as a table for a spreadsheet.',
    playbook: 'Playbook (JSON)',
    playbookOf: (title: string) => `Playbook (JSON): ${title}`,
    replies: 'Replies (CSV)',
    repliesOf: (title: string) => `Replies (CSV): ${title}`,
    noReplies: 'No replies',
    noRepliesOf: (title: string) => `No replies: ${title}`,
    own: 'your own',
    schema: 'JSON Schema for editors',
    schemaHelp:
      'Beside a playbook file, it lets an editor such as VS Code complete names and mark slips while you type.',
  },
};
