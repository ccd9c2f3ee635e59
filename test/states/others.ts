import { readAs, type Like } from '../radar/queue';
import { IMPORTS } from '../panel/imports';
import { store } from '../panel/store';
import type { SeenTicket } from '../../lib/store/schema';
import { click, keeps, leaves, press, sees, settings, then, type Act, type Group } from './stage';

/** What other tickets have to say of this one: reports of the same, lessons of the team, what is known of the customer. */

const REPORTS: Like[] = [
  {
    id: 4090,
    ago: 52,
    from: 'Jonas Nordhafen',
    subject: 'Dispatch board down',
    text: 'The dispatch board is down, every page ends in error 503 and no label is printed.',
  },
  {
    id: 4091,
    ago: 47,
    from: 'Olga Petrenko',
    subject: 'Labels',
    text: 'We cannot print a label, the dispatch board shows error 503 at all depots.',
  },
  {
    id: 4092,
    ago: 31,
    from: 'Kai Lind',
    subject: 'Error 503 in dispatch',
    text: 'Drivers are waiting: dispatch ends in error 503 since half past.',
  },
  {
    id: 4093,
    ago: 12,
    from: 'Ann Pace',
    subject: 'Dispatch is completely down',
    text: 'Your dispatch board is completely down. Error 503 on each page, in two depots.',
  },
];

/** Each from a customer of another company, so that they count as many. */
const fromAfar = (like: Like): SeenTicket => {
  const seen = readAs(like, Date.now());
  const email = `desk@company-${like.id}.example`;
  return { ...seen, ticket: { ...seen.ticket, requester: { name: like.from, email } } };
};

const day = 24 * 60;
const EARLIER: Like[] = [
  { id: 4100, ago: 90 * day, status: 'solved', subject: 'How do I export a report?' },
  {
    id: 4101,
    ago: 3 * day,
    subject: 'Labels come out twice',
    text: 'This is unacceptable. I want to speak to your manager.',
  },
];

/** Of the customer in front. */
const earlier: Act = keeps(async ({ panel }) => {
  const key = await panel.$eval('[data-part="desk"]', (one) => one.getAttribute('data-value')!);
  const { requester } = (await panel.evaluate(store.read, key)).ticket;
  const seen = EARLIER.map((like) => readAs(like, Date.now()));
  return { tickets: seen.map((one) => ({ ...one, ticket: { ...one.ticket, requester } })) };
});

export const alike: Group = {
  name: 'alike',
  ticket: 4211,
  states: [
    {
      name: 'cluster',
      act: then(
        settings({ playbook: 'excellence' }),
        keeps(() => ({ tickets: REPORTS.map(fromAfar) })),
        sees('[data-part="cluster"]'),
      ),
      show: '[data-part="alike"]',
    },
    { name: 'cluster-out', act: click('[data-act="apart"]'), show: '[data-part="alike"]' },
    {
      name: 'incident-suggested',
      act: then(
        click('[data-act="not-apart"]'),
        click('[data-part="cluster"] [data-act="incident"]'),
        sees('[data-part="declare"]'),
      ),
      show: '[data-part="incidents"]',
    },
    {
      name: 'customer-known',
      act: then(settings({ playbook: 'guidelines' }), earlier, press('u')),
      show: '[data-part="customer"]',
    },
    {
      name: 'check-ins',
      act: async ({ panel }) => {
        const begun = new Date(Date.now() - 8 * day * 60_000).toISOString().slice(0, 10);
        await panel.$eval(
          '[data-field="customer-since"]',
          (field, date) => {
            const { prototype } = HTMLInputElement;
            Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, date);
            field.dispatchEvent(new Event('input', { bubbles: true }));
          },
          begun,
        );
        await panel.waitForSelector('[data-act="check-in"]');
      },
      show: '[data-part="customer"]',
    },
    {
      name: 'check-in-undo',
      act: then(click('[data-act="check-in"]'), sees('[data-act="check-in-back"]')),
      show: '[data-part="customer"]',
    },
  ],
};

const QUESTIONS = [
  'How do I add a colleague to our account',
  'Where can I change my name',
  'How do I change the language of my account',
  'Who can see our notes',
  'Where do I find your manual',
  'How do I leave a team',
  'Can I have two accounts',
  'Where are your opening hours',
  'Where is the invoice for May',
  'Please send the invoice to our accountant',
  'Which tax number is on your invoices',
  'Please change the address on the invoice',
];

/** Earlier tickets with the category and the level that a person gave to each. */
function lessons() {
  const at = new Date(Date.now() - 40 * day * 60_000).toISOString();
  const all = [
    ...IMPORTS.map((text) => ({ text, category: 'own:Imports', priority: '0' })),
    ...QUESTIONS.map((text) => ({ text, category: 'general', priority: '3' })),
  ];
  const seen = all.map(({ text }, index) =>
    fromAfar({ id: 100 + index, ago: 40 * day, subject: text, text, status: 'solved' }),
  );
  const playbook = { id: 'runbook', version: '1.0' };
  return {
    tickets: seen,
    decisions: all.flatMap((one, index) =>
      (['category', 'priority'] as const).map((field) => ({
        ticket: seen[index]!.key,
        field,
        value: one[field],
        proposed: null,
        at,
        playbook,
      })),
    ),
  };
}

export const learned: Group = {
  name: 'learned',
  ticket: 4204,
  states: [
    {
      name: 'learned-category',
      act: then(keeps(lessons), ({ panel }) =>
        panel.waitForSelector('[data-part="learned"]', { timeout: 60_000 }),
      ),
    },
    {
      name: 'likely-level',
      act: ({ panel }) => panel.waitForSelector('[data-part="likely"]', { timeout: 60_000 }),
    },
  ],
};

/** Other playbooks and other people. */
export const playbooks: Group = {
  name: 'playbooks',
  ticket: 4207,
  states: [
    { name: 'guidelines', act: settings({ playbook: 'guidelines' }) },
    { name: 'guidance', act: press('g'), show: '[data-part="guidance"]' },
    { name: 'guidelines-customer', act: press('u'), show: '[data-part="customer"]' },
    { name: 'guidelines-escalation', act: press('e'), show: '[data-part="escalation"]' },
    { name: 'playbook', ticket: 4195, act: settings({ playbook: 'playbook' }) },
    { name: 'playbook-whole', height: 1900 },
    { name: 'sop', ticket: 4180, act: settings({ playbook: 'sop' }) },
    { name: 'sop-whole', height: 1900 },
    { name: 'excellence-data-breach', ticket: 4207, act: settings({ playbook: 'excellence' }) },
    {
      name: 'new-hire',
      ticket: 4201,
      act: settings({ playbook: 'excellence', role: 'newHire', hints: true }),
    },
    {
      name: 'new-hire-runbook',
      ticket: 4206,
      act: then(settings({ role: 'newHire', hints: true }), sees('[data-part="hint"]')),
    },
    { name: 'hint-done', act: then(press('h'), leaves('[data-part="hint"]')) },
  ],
};
