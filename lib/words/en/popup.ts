import { plural } from '../plural';

/** The popup around the review: which ticket, what state, what was saved. */
export const popup = {
  title: 'Deskside',
  views: { label: 'Show', queue: 'Queue', review: 'Score this ticket' },
  card: 'Scorecard',
  openPanel: 'Open panel beside the ticket',
  openPanelShort: 'Open panel',
  panelFailed: 'The panel did not open. Use the Deskside button in the toolbar or Alt+Shift+D.',
  ticket: {
    assignedTo: (agent: string) => `assigned to ${agent}`,
    unassigned: 'no assignee seen',
  },
  save: 'Save review',
  saved: 'Review saved.',
  kept: 'Unfinished review kept',
  notKept:
    'This browser did not store your last change. Keep this window open, copy what matters, and try again.',
  notSaved:
    'The review was not saved: this browser refused to store it. Nothing you entered is lost; try again.',
  unscored: (count: number) =>
    plural('en', count, {
      one: '1 item is not scored yet. Score it, or mark it n/a.',
      other: `${count} items are not scored yet. Score them, or mark them n/a.`,
    }),
  nameNeeded: 'Enter your name first: a review says who scored.',
  nothingSelected: 'Nothing is selected on the page. Choose a sentence of the ticket instead.',
  pageClosed: 'The page did not hand over its selection. Choose a sentence of the ticket instead.',
  quoted: 'Quoted.',
  states: {
    waiting: { title: 'Looking at this tab' },
    none: {
      title: 'No ticket in this tab',
      text: 'Open a ticket in your helpdesk, then open this window again to score it.',
    },
    loading: {
      title: 'The ticket is still loading',
      text: 'The scorecard appears as soon as the page can be read.',
    },
    signedOut: {
      title: 'Signed out of the helpdesk',
      text: 'Sign in there and open a ticket; its scorecard appears here.',
    },
    unreadable: {
      title: 'This ticket could not be read',
      text: 'The page looks different from what Deskside knows. A review needs the ticket, so nothing is scored on a guess. Reloading the page loses what is unsaved in it.',
      act: 'Reload the page',
    },
    unwritable: {
      title: 'Reviews cannot be stored now',
      text: 'The browser refused to write, often because the disk is full. A review would be lost on closing, so none is begun.',
      act: 'Try again',
    },
    lost: {
      title: 'The stored reviews have gone',
      text: 'The browser cleared Deskside’s storage. Reviews and decisions made before are not here any more.',
      act: 'Start anew',
    },
    newer: {
      title: 'A newer Deskside was here',
      text: 'The stored reviews belong to a newer version. This one leaves them alone, so that nothing is lost. Update the extension.',
      act: 'Look again',
    },
    noCard: {
      title: 'This playbook has no scorecard',
      text: 'Choose a playbook with a scorecard in the settings.',
    },
    settings: 'Open settings',
  },
};
