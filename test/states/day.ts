import {
  click,
  find,
  focus,
  inDesk,
  press,
  says,
  sees,
  then,
  withCtrl,
  writes,
  type Group,
} from './stage';

/** An ordinary day: what a ticket is, what is due, what is next, and everything that one key opens. */
export const day: Group = {
  name: 'day',
  ticket: 4211,
  states: [
    { name: 'urgent' },
    { name: 'urgent-whole', height: 1900 },
    { name: 'choose-priority', act: press('p') },
    { name: 'priority-corrected', act: press('1') },
    { name: 'choose-category', act: press('z', 'c') },
    { name: 'fields-read', act: then(press('Escape'), click('[data-act="health"]')) },
    {
      name: 'why',
      act: then(click('[data-act="health"]'), press('w')),
      show: '[data-part="why"]',
    },
    {
      name: 'zones',
      act: then(press('w'), focus('[data-part="clocks"]'), press('Tab')),
    },
    {
      name: 'passage',
      act: then(press('Escape'), focus('[data-act="show-passage"]'), press('Enter')),
    },
    {
      name: 'step-next',
      act: then(press('Enter'), click('[data-act="step"]')),
      show: '[data-part="steps"]',
    },
    {
      name: 'step-owner',
      act: then(click('[data-act="step"]'), click('[data-act="step"]')),
      show: '[data-part="steps"]',
    },
    {
      name: 'step-log',
      act: then(
        focus('[data-field="owner"]'),
        says('Technical support'),
        click('[data-act="step"]'),
      ),
      show: '[data-part="steps"]',
    },
    { name: 'commands', act: withCtrl('k') },
    { name: 'commands-found', act: says('esc') },
    { name: 'commands-none', act: says('zzq') },
    { name: 'keys', act: press('Escape', '?') },
    { name: 'customer', act: press('Escape', 'u'), show: '[data-part="customer"]' },
    {
      name: 'step-logged',
      act: then(click('[data-act="step"]'), sees('[data-part="logged"]')),
      show: '[data-part="steps"]',
    },
    {
      name: 'step-logged-note',
      act: click('[data-act="show-note"]'),
      show: '[data-part="steps"]',
    },
    { name: 'calm', ticket: 4206 },
    { name: 'calm-whole', height: 1500 },
    { name: 'important-customer', ticket: 4198 },
    { name: 'without-times', ticket: 4195 },
    { name: 'solved', ticket: 4180 },
    { name: 'long-talk', ticket: 4150 },
    { name: 'waits-for-customer', ticket: 4189 },
    {
      name: 'customer-answered',
      act: then(
        inDesk((desk) => {
          desk.customerWrites(4189, 'Here are the names: Ana Duarte and Luc Petit.');
          desk.setStatus(4189, 'pending');
        }),
        ({ panel }) => panel.waitForSelector('[data-part="answered"]', { timeout: 10_000 }),
      ),
    },
  ],
};

/** What is written in answer: templates, slots, what goes into the box, and what is found in one's own words. */
export const reply: Group = {
  name: 'reply',
  ticket: 4211,
  states: [
    { name: 'templates', show: '[data-part="reply"]' },
    { name: 'templates-found', act: find('/', 'upd'), show: '[data-part="reply"]' },
    {
      name: 'templates-none',
      act: then(press('Escape', 'Escape'), find('/', 'zzqx')),
      show: '[data-part="reply"]',
    },
    {
      name: 'draft',
      act: then(press('Escape', 'Escape'), press('1')),
      show: '[data-part="reply"]',
    },
    {
      name: 'draft-ready',
      act: then(says('+1 555 0100'), async ({ panel }) => {
        for (const box of await panel.$$('[data-act="confirm-statement"]'))
          await box.press('Space');
      }),
      show: '[data-act="confirm-statement"]',
    },
    {
      name: 'inserted',
      act: then(withCtrl('Enter'), ({ panel }) =>
        panel.waitForSelector('[data-part="insertion"][data-state="inserted"]'),
      ),
      show: '[data-part="reply"]',
    },
    { name: 'inserted-since', act: press('Escape', 'Escape'), show: '[data-part="reply"]' },
    {
      name: 'draft-check',
      ticket: 4209,
      act: writes('Dear Bob, calm down. This is our policy, we look into it [DATE].'),
      show: '[data-part="composing"]',
    },
    {
      name: 'draft-check-silent',
      act: writes(
        'Good morning Idris, the second payment goes back to your card today. You will see it within five working days. Kind regards, Maya',
      ),
      show: '[data-part="reply"]',
    },
  ],
};
