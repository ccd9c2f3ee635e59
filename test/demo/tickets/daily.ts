import { COLLEAGUE, ME } from './people';
import type { Seed } from './schema';

/** The day's ordinary work. */
export const DAILY: Seed[] = [
  {
    id: 4209,
    subject: 'Charged twice for the November invoice',
    status: 'open',
    priority: 'normal',
    type: 'problem',
    requester: 3002,
    assignee: ME,
    group: 'Billing',
    tags: ['billing', 'invoice'],
    channel: 'email',
    said: [
      {
        by: 3002,
        ago: 52,
        text: 'Hi there,\n\nmy card was charged twice for invoice 2026-1187, once on Monday and once today, 48.00 each. Could you refund the second payment, please?\n\nThanks\nIdris',
      },
    ],
  },
  {
    id: 4206,
    subject: 'How do I export a report as a spreadsheet?',
    status: 'new',
    type: 'question',
    requester: 3003,
    group: 'Support',
    tags: [],
    channel: 'web',
    said: [
      {
        by: 3003,
        ago: 140,
        text: 'Hello,\n\nis there a guide for exporting the attendance report as a spreadsheet? I looked in the documentation and found only the PDF. No hurry at all.\n\nKind regards\nLucy Tran',
      },
    ],
  },
  {
    id: 4203,
    subject: 'Anmeldung seit heute früh nicht möglich',
    status: 'open',
    type: 'incident',
    requester: 3005,
    assignee: ME,
    group: 'Support',
    tags: ['login'],
    channel: 'email',
    said: [
      {
        by: 3005,
        ago: 47,
        text: 'Guten Tag,\n\nseit heute früh können sich mehrere Kolleginnen auf Station 3 nicht mehr anmelden. Nach dem Kennwort erscheint nur eine leere Seite. Die Dienstpläne für das Wochenende stehen noch aus.\n\nMit freundlichen Grüßen\nAnnegret Köhler',
      },
    ],
  },
  {
    id: 4195,
    subject: 'Button in the wrong place on small screens',
    status: 'open',
    priority: 'low',
    type: 'problem',
    requester: 3006,
    assignee: ME,
    group: 'Support',
    tags: [],
    channel: 'email',
    timeless: true,
    said: [
      {
        by: 3006,
        ago: 300,
        text: 'Hello,\n\non my phone the Save button sits under the keyboard. As a workaround I turn the phone sideways, so it is a minor thing, but it would be nice to have it fixed.\n\nSol',
      },
    ],
  },
  {
    id: 4201,
    subject: 'Please add a weekly view to the calendar',
    status: 'open',
    priority: 'low',
    type: 'task',
    requester: 3012,
    assignee: COLLEAGUE,
    group: 'Support',
    tags: ['idea'],
    channel: 'web',
    said: [
      {
        by: 3012,
        ago: 1600,
        text: 'Hi,\n\na feature request from the whole print floor: a weekly view in the calendar, beside day and month. We would use it every morning.\n\nYuki',
      },
      {
        by: COLLEAGUE,
        ago: 1510,
        text: 'Hello Yuki,\n\nthank you, I have passed the idea to the product team.\n\nTomás',
      },
    ],
  },
  {
    id: 4189,
    subject: 'Two colleagues for the training on Tuesday',
    status: 'pending',
    priority: 'normal',
    type: 'question',
    requester: 3010,
    assignee: ME,
    group: 'Support',
    tags: ['training'],
    channel: 'email',
    said: [
      {
        by: 3010,
        ago: 2800,
        text: 'Bonjour,\n\nmay two more colleagues join the training on Tuesday?\n\nCamille Roux',
      },
      {
        by: ME,
        ago: 2710,
        text: 'Dear Camille,\n\ngladly. Could you send me their names and mail addresses?\n\nNora Feld',
      },
    ],
  },
  {
    id: 4180,
    subject: 'New bank details for our subscription',
    status: 'solved',
    priority: 'normal',
    type: 'task',
    requester: 3011,
    assignee: ME,
    group: 'Billing',
    tags: ['billing'],
    channel: 'email',
    said: [
      {
        by: 3011,
        ago: 4400,
        text: 'Hello,\n\nour bank has changed. Where do we enter the new details for the subscription?\n\nBen',
      },
      {
        by: ME,
        ago: 4310,
        text: 'Hello Ben,\n\nunder Account, then Payment. The change takes effect with the next invoice.\n\nNora Feld',
      },
      { by: 3011, ago: 4200, text: 'Found it, all done. Thank you for the quick help!' },
      { by: ME, ago: 4190, text: 'Customer confirmed. Closing.', internal: true },
    ],
  },
];
