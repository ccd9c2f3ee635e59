import { COLLEAGUE, HOSTILE_NAME, ME } from './people';
import type { Said, Seed } from './schema';

const STRIKE = 'window.__struck = 1';

/** What a page may find in any field: script, handlers, bidirectional overrides, emoji, a wall of markup. */
const hostileMarkup = [
  `<p>Hello<script>${STRIKE}</script>, the export is <b onclick="${STRIKE}">broken</b>.</p>`,
  `<img src="x" onerror="${STRIKE}"><svg onload="${STRIKE}"></svg>`,
  `<a href="javascript:${STRIKE}">open me</a><iframe srcdoc="<script>parent.__struck=1</script>"></iframe>`,
  `<form action="/steal"><input name="textContent"><input name="children"></form>`,
  '<p>\u202Etxet desrever\u202C and 👩🏽‍🚒🏳️‍🌈 and مرحبا</p>',
  ...Array.from({ length: 300 }, (_, i) => `<div class="c${i}"><span style="color:red">`),
  'deep down',
  ...Array.from({ length: 300 }, () => '</span></div>'),
].join('');

/** A long conversation: customer, reply, note, by turns, every three hours. */
const longTalk: Said[] = Array.from({ length: 30 }, (_, i): Said => {
  const ago = 5400 - i * 175;
  const round = Math.floor(i / 3) + 1;
  if (i % 3 === 0)
    return {
      by: 3009,
      ago,
      text: `Round ${round}: the webhook still comes twice for about one order in ${round * 10}. I attach the new log.`,
    };
  if (i % 3 === 1)
    return {
      by: i % 2 ? ME : COLLEAGUE,
      ago,
      text: `Log ${round}: second call has the same id, our side retried after 10 s.`,
      internal: true,
    };
  return {
    by: ME,
    ago,
    text: `Hello Piotr,\n\nthank you for log ${round}. We see the retry and will tell you what we find.\n\nNora Feld`,
  };
});

export const ODD: Seed[] = [
  {
    id: 4192,
    subject: `<script>${STRIKE}</script> \u202Egnirts\u202C 🙃 ${'very long subject '.repeat(12).trim()}`,
    status: 'open',
    priority: 'normal',
    type: 'problem',
    requester: 3007,
    assignee: ME,
    group: '<b onmouseover="window.__struck = 1">Support</b>',
    tags: ['<img/src=x/onerror=window.__struck=1>', 'export'],
    channel: 'email',
    said: [
      {
        by: 3007,
        ago: 66,
        text: `Hello<script>${STRIKE}</script>, the export is broken. </textarea><img src=x onerror="${STRIKE}"> \u202Etxet desrever\u202C 👩🏽‍🚒🏳️‍🌈 مرحبا {customerName} $& \${x}\n\n${HOSTILE_NAME}`,
        html: hostileMarkup,
      },
    ],
  },
  {
    id: 4150,
    subject: 'Webhook delivered twice',
    status: 'open',
    priority: 'high',
    type: 'problem',
    requester: 3009,
    assignee: ME,
    group: 'Support',
    tags: ['api', 'webhook'],
    channel: 'api',
    said: longTalk,
  },
];
