import {
  click,
  fill,
  focus,
  leaves,
  press,
  says,
  sees,
  sends,
  settings,
  then,
  withCtrl,
  writes,
  writesAs,
  type Group,
} from './stage';

/** A customer who asks for a manager, from the bar at the bottom to the follow-up. */
export const escalation: Group = {
  name: 'escalation',
  ticket: 4204,
  before: ({ desk }) =>
    desk.customerWrites(4204, 'I want to speak to your manager about this import.'),
  states: [
    { name: 'dock', act: sees('[data-part="dock"]') },
    { name: 'manager-asked', height: 1900 },
    { name: 'escalation', act: press('e'), show: '[data-part="escalation"]' },
    { name: 'report', show: '[data-part="report"]' },
    {
      name: 'report-refused',
      act: then(
        says('Read the log: the parser stops at the first empty price.'),
        withCtrl('Enter'),
        sees('[data-part="report"] [data-state="wrongComposer"]'),
      ),
      show: '[data-part="report"]',
    },
    {
      name: 'handed-over',
      act: then(writesAs('internal'), withCtrl('Enter'), sees('[data-part="handover"]')),
      show: '[data-part="escalation"]',
    },
    {
      name: 'followed-up',
      act: then(
        focus('[data-act="followed-up"]'),
        press('Enter'),
        sees('[data-part="handover"][data-state="done"]'),
      ),
      show: '[data-part="escalation"]',
    },
    {
      name: 'sentence-to-customer',
      act: then(writesAs('web'), focus('[data-part="escalation"]'), press('s')),
      show: '[data-part="reply"]',
    },
    {
      name: 'no-trigger',
      ticket: 4206,
      show: '[data-part="escalation"]',
    },
    {
      name: 'raised-by-hand',
      act: async ({ panel }) => {
        await panel.select('[data-field="raise"]', 'complexity');
        await panel.waitForSelector('[data-part="going"]');
      },
      show: '[data-part="escalation"]',
    },
  ],
};

/** A customer who is upset, under the playbook that has words for it. */
export const calming: Group = {
  name: 'calming',
  ticket: 4204,
  states: [
    { name: 'upset', act: settings({ playbook: 'excellence' }) },
    { name: 'upset-whole', height: 2200 },
    { name: 'heard', act: sees('[data-part="heard"] ol'), show: '[data-part="heard"]' },
    {
      name: 'heard-inserted',
      act: then(
        focus('[data-part="clocks"]'),
        press('x'),
        leaves('[data-part="heard"] ol'),
        press('x'),
        sees('[data-act="insert-phrase"]:focus'),
        press('Enter'),
        sees('[data-part="heard"] [data-part="insertion"]'),
      ),
      show: '[data-part="heard"]',
    },
    {
      name: 'draft-check-many',
      act: writes(
        'Hi Maria, 4242 4242 4242 4242 was charged again, unfortunately. As I said, please calm down: this is our policy. I will write within 5 minutes. [Your Name]',
      ),
      show: '[data-part="composing"]',
    },
    { name: 'heard-closed', act: press('x'), show: '[data-part="mood"]' },
    { name: 'axes', act: click('[data-part="axes"] summary'), show: '[data-part="assessment"]' },
    {
      name: 'report-excellence',
      act: then(click('[data-part="axes"] summary'), press('e')),
      show: '[data-part="report"]',
    },
  ],
};

/** What a person promises in words of their own. */
export const promises: Group = {
  name: 'promises',
  ticket: 4201,
  states: [
    {
      name: 'promise-offer',
      act: then(
        writes('Good morning, I will write to you within 50 minutes.'),
        sends,
        sees('[data-part="promises-said"]'),
      ),
      show: '[data-part="reply"]',
    },
    {
      name: 'promise-kept',
      act: then(
        focus('[data-part="promises-said"] [data-act="watch"]'),
        press('Enter'),
        sees('[data-metric="promise"]'),
      ),
    },
    {
      name: 'promise-ticked',
      act: then(
        focus('[data-metric="promise"] [data-act="tick"]'),
        press('Space'),
        sees('[data-metric="promise"][data-state="met"]'),
      ),
    },
  ],
};

/** An incident, from its form to its summary. */
export const incident: Group = {
  name: 'incident',
  ticket: 4211,
  states: [
    {
      name: 'incident-form',
      act: then(settings({ playbook: 'excellence' }), async (stage) => {
        await withCtrl('k')(stage);
        await stage.panel.waitForSelector('[data-field="command"]', { visible: true });
        await says('incident')(stage);
        await press('Enter')(stage);
        await sees('[data-part="declare"]')(stage);
      }),
      show: '[data-part="incidents"]',
    },
    {
      name: 'incident-card',
      act: then(click('[data-act="declare"]'), sees('[data-part="incident"]')),
      show: '[data-part="incidents"]',
    },
    {
      name: 'incident-led',
      act: then(
        fill('[data-field="incident-lead"]', 'Ines Valcourt'),
        press('Tab'),
        click('[data-act="status-told"]'),
        fill('[data-field="status-text"]', 'We are looking into it.'),
      ),
      show: '[data-part="incidents"]',
    },
    { name: 'incident-elsewhere', ticket: 4209, show: '[data-part="incidents"]' },
    {
      name: 'incident-over',
      ticket: 4211,
      act: then(click('[data-act="end-incident"]'), sees('[data-part="summary"]')),
      show: '[data-part="incidents"]',
    },
    {
      name: 'incident-summary',
      act: async ({ panel }) => {
        for (const part of ['what', 'why', 'prevention', 'credits']) {
          await panel.type(`[data-field="summary-${part}"]`, 'A full disk stopped the board.');
          await panel.keyboard.press('Tab');
        }
        await panel.waitForSelector('[data-act="sent"]');
      },
      show: '[data-part="summary"]',
    },
  ],
};
