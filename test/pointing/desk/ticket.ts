/** A helpdesk that no list knows: a page of its own making, with the ticket's id in its address and nowhere in its markup. */

export type Said = { who: string; kind: 'asker' | 'staff' | 'memo'; at: string; text: string };
export type Case = { id: string; title: string; asker: string; state: string; said: Said[] };

export const CASES: Case[] = [
  {
    id: '4711',
    title: 'Label printer prints blank labels',
    asker: 'Marit Solheim',
    state: 'Open',
    said: [
      {
        who: 'Marit Solheim',
        kind: 'asker',
        at: '2026-11-20T08:15:00Z',
        text: 'Since this morning every label comes out blank.\nWe cannot ship anything.',
      },
      {
        who: 'Tomas Reyes',
        kind: 'staff',
        at: '2026-11-20T08:40:00Z',
        text: 'Thank you, Marit. Which ribbon is in the printer?',
      },
      {
        who: 'Tomas Reyes',
        kind: 'memo',
        at: '2026-11-20T08:42:00Z',
        text: 'Same batch of ribbons as last week.',
      },
    ],
  },
  {
    id: '4712',
    title: 'Invoice shows the old address',
    asker: 'Ruben Okafor',
    state: 'Waiting',
    said: [
      {
        who: 'Ruben Okafor',
        kind: 'asker',
        at: '2026-11-21T10:05:00Z',
        text: 'Our invoice of November still shows the old address.',
      },
      {
        who: 'Ada Lindgren',
        kind: 'staff',
        at: '2026-11-21T10:30:00Z',
        text: 'I have asked accounting to correct it.',
      },
      {
        who: 'Ruben Okafor',
        kind: 'asker',
        at: '2026-11-21T11:00:00Z',
        text: 'Thanks!',
      },
    ],
  },
];
