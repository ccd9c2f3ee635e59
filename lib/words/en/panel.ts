export const panel = {
  title: 'Deskside',
  keysBar: { templates: 'templates', sections: 'sections', keys: 'keys' },
  steps: {
    title: 'Next step',
    /** `seen`: how many of those that are done the page shows, where no person said so. */
    progress: (done: number, all: number, seen: number) =>
      `${done} of ${all} done${seen > 0 ? `, ${seen} seen` : ''}`,
    allDone: 'All steps are done.',
    left: (time: string) => `${time} left`,
    late: (time: string) => `late, ${time}`,
    seenAs: (what: string) => `seen on the page: ${what}`,
    seenAt: (what: string, when: string) => `seen on the page: ${what}, ${when}`,
    seen: {
      receipt: () => 'first word to the customer',
      reply: () => 'reply',
      greeting: () => 'reply with their name',
      category: (word) => `“${word}”`,
      priority: (word) => `priority ${word}`,
      owner: (word) => word,
      assessmentNote: () => 'note with category and severity',
      escalationNote: () => 'note about the escalation',
      note: () => 'internal note',
      solved: (word) => `status ${word}`,
      confirmed: () => 'the customer says so',
      survey: () => 'message with the survey',
    } as Record<
      | 'receipt'
      | 'reply'
      | 'greeting'
      | 'category'
      | 'priority'
      | 'owner'
      | 'assessmentNote'
      | 'escalationNote'
      | 'note'
      | 'solved'
      | 'confirmed'
      | 'survey',
      (word: string) => string
    >,
    undo: 'Not done yet',
    undoOf: (step: string) => `Not done yet: ${step}`,
    review: 'Ticket is complete',
    confirm: (name: string) => `Confirm ${name}`,
    chooseCategory: 'Choose the category',
    choosePriority: 'Choose the priority',
    owner: 'Owner or team',
    ownerOpen: 'open',
    ownerHelp: 'The playbook leaves its routing open: type who takes the ticket.',
    assign: 'Note the owner',
    assignTo: (owner: string) => `Note ${owner} as owner`,
    log: 'Log the assessment',
    other: 'Done',
    missing: (what: string) => `The ticket does not say: ${what}.`,
    complete: 'Name, contact, problem, steps, effect: all there.',
    missingWords: {
      name: 'who asks',
      contact: 'how to reach them',
      description: 'what goes wrong',
      steps: 'how it happens',
      impact: 'whom it affects',
    } as Record<'name' | 'contact' | 'description' | 'steps' | 'impact', string>,
    saidDone: (step: string) => `Done: ${step}.`,
  },
  note: {
    title: 'Assessment note',
    help: 'Ready for an internal note in the helpdesk.',
    category: (value: string) => `Category: ${value}`,
    priority: (value: string) => `Severity: ${value}`,
    owner: (value: string) => `Owner: ${value}`,
    due: (metric: string, when: string) => `${metric} due: ${when}`,
    because: (quote: string) => `Because: “${quote}”`,
    notSet: 'not set',
    logged: (when: string) => `Assessment logged ${when}`,
    show: 'Note',
    insert: 'Insert note',
    copy: 'Copy note',
  },
  states: {
    loading: { title: 'Reading the ticket', text: 'The page is still loading its words.' },
    noHelpdesk: {
      title: 'No helpdesk in this tab',
      text: 'Open a ticket in a helpdesk that is on and it shows here. If this tab shows one that is not on yet, allow it; the browser asks you first.',
    },
    allowing: {
      group: 'Allow a helpdesk',
      allow: (helpdesk: string) => `Allow ${helpdesk}`,
      refused: (helpdesk: string) => `${helpdesk} was not allowed. Nothing has changed.`,
      own: 'Yours stands at an address of your own?',
      settings: 'Add it in the settings',
    },
    noTicket: {
      title: (helpdesk: string) => `${helpdesk}, but no ticket`,
      text: 'This page is a list or a setting. Open a ticket and it shows here.',
    },
    signedOut: {
      title: (helpdesk: string) => `Signed out of ${helpdesk}`,
      text: 'Sign in on the page. Deskside reads only what you can see there yourself.',
    },
    asleep: {
      title: 'This page needs a reload',
      text: 'It was open before Deskside could read it. Reload it; unsaved words in the page would be lost, so look first.',
      act: 'Reload the page',
      short:
        'The page does not answer any more. What you see was read earlier; nothing can be inserted.',
    },
    untaught: {
      title: 'A helpdesk that Deskside doesn’t know yet',
      text: (host: string) =>
        `Open a ticket of ${host}, then point at its subject, a message and the reply box. It takes a minute, and only once.`,
      act: 'Show Deskside this page',
      again: 'Show Deskside this page again',
      refused: 'The page took no pointing. Reload it and try again.',
    },
    unreadable: {
      title: 'The ticket could not be read',
      text: (helpdesk: string) =>
        `The ticket is there, but ${helpdesk} draws it in a way this version does not know. Nothing is guessed.`,
      missed: 'What was not found',
      reload: 'Reload the page',
      report: 'Copy a report',
      reported: 'Copied. It names the missed fields, no ticket text.',
    },
    noPermission: {
      title: 'Your helpdesk is not allowed',
      text: 'The browser keeps Deskside away from it until you allow it. Nothing that it reads leaves this browser.',
    },
    trouble: {
      lost: {
        title: 'The stored data has gone',
        text: 'The browser cleared Deskside’s storage. Decisions and reviews made before are not here any more; tickets are read anew.',
        act: 'Start anew',
      },
      newer: {
        title: 'A newer Deskside was here',
        text: 'The stored data belongs to a newer version. This one leaves it alone, so that nothing is lost. Update the extension.',
        act: 'Look again',
      },
      unwritable: {
        title: 'Nothing can be saved',
        text: 'The browser refused to write, often because the disk is full. What is shown is right; what you decide now would be lost.',
        act: 'Try again',
      },
      broken: {
        title: 'The panel stopped',
        text: 'Something in the panel went wrong. Your decisions are stored.',
        act: 'Start the panel again',
      },
    },
  },
  firstRun: {
    title: 'Who are you at this desk?',
    text: 'It decides what the toolbar button opens. You can change it in the settings.',
    roles: {
      agent: ['I answer tickets', 'Panel beside the ticket'],
      newHire: ['I am new here', 'The same, with hints that go away'],
      reviewer: ['I review tickets', 'Scorecard on the toolbar button'],
    } as Record<'agent' | 'newHire' | 'reviewer', [string, string]>,
    name: 'Your name, for signatures',
    nameHelp: 'Optional. It fills the signature of a reply.',
    start: 'Start',
    stays: 'Everything stays in this browser.',
  },
  notSaved: {
    full: 'Not saved: the browser’s storage is full.',
    disk: 'Not saved: the disk is full.',
    newer: 'Not saved: a newer Deskside owns the stored data.',
    closed: 'Not saved: the storage was closed. Open the panel again.',
    failed: 'Not saved: the browser refused to write.',
  } as Record<'full' | 'disk' | 'newer' | 'closed' | 'failed', string>,
};
