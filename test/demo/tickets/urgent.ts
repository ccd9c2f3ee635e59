import { COLLEAGUE, ME } from './people';
import type { Seed } from './schema';

/** Tickets that hurry: an outage, a customer about to leave, a board waiting, data seen by strangers. */
export const URGENT: Seed[] = [
  {
    id: 4211,
    subject: 'Dispatch board is down for all our depots',
    status: 'new',
    type: 'incident',
    requester: 3001,
    group: 'Support',
    tags: ['dispatch'],
    channel: 'email',
    said: [
      {
        by: 3001,
        ago: 3,
        text: [
          'Hello,',
          'the dispatch board has stopped. The system is completely down: every page ends in error 503, and nobody in our three depots can print a label. Forty drivers are standing at the gate.',
          'We have restarted everything on our side. Please call me the moment you know more.',
          'Maren Holt\nHead of Operations, Brightwater Freight',
        ].join('\n\n'),
      },
    ],
  },
  {
    id: 4204,
    subject: 'Third time I ask about the broken import',
    status: 'open',
    priority: 'high',
    type: 'problem',
    requester: 3004,
    assignee: ME,
    group: 'Support',
    tags: ['import'],
    channel: 'email',
    said: [
      {
        by: 3004,
        ago: 3180,
        text: 'Hi,\n\nthe price list import stops half way with no message. Could you look?\n\nGareth',
      },
      {
        by: COLLEAGUE,
        ago: 2990,
        text: 'Hello Gareth,\n\nplease try again with a smaller file.\n\nTomás',
      },
      { by: 3004, ago: 1490, text: 'A smaller file fails as well. Same place, same silence.' },
      {
        by: COLLEAGUE,
        ago: 1320,
        text: 'Seen this before, might be the new parser. Not looked at the log yet.',
        internal: true,
      },
      {
        by: 3004,
        ago: 34,
        text: 'This is the third time I write about this. I am really disappointed with the answers so far: nobody has even looked at my file. If the import does not work by Friday we will cancel and move to another supplier.\n\nGareth Pryce',
      },
    ],
  },
  {
    id: 4198,
    subject: 'Our CEO presents the figures to the board tonight',
    status: 'open',
    priority: 'high',
    type: 'question',
    requester: 3008,
    assignee: ME,
    group: 'Key accounts',
    tags: ['vip', 'reports'],
    channel: 'email',
    said: [
      {
        by: 3008,
        ago: 95,
        text: 'Good afternoon,\n\nI am writing for our CEO, Mr Halden. He presents the yearly figures to the board tonight, and the revenue report shows last month only. Several of us see the same. It has a significant business impact for us if the board meets without it.\n\nRuth Adeyemi\nOffice of the Chief Executive, Halden Group',
      },
      {
        by: ME,
        ago: 81,
        text: 'Dear Ms Adeyemi,\n\nthank you, I am looking at the report now and will write again within two hours.\n\nNora Feld',
      },
      {
        by: ME,
        ago: 60,
        text: 'The report caches the month filter. Asked the reports team to clear it.',
        internal: true,
      },
    ],
  },
  {
    id: 4207,
    subject: 'A stranger’s orders in our account',
    status: 'new',
    type: 'incident',
    requester: 3013,
    group: 'Support',
    tags: ['security'],
    channel: 'web',
    said: [
      {
        by: 3013,
        ago: 22,
        text: 'Hello,\n\nsince the update this morning we see orders of another company in our list, with names and addresses. To us this looks like a data breach. Our lawyer asks for a written statement about the personal data concerned.\n\nDele Bankole',
      },
    ],
  },
];
