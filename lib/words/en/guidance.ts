import type { Block, CardKind } from '../../playbook/guidance';

const CHANNELS: Record<string, string> = {
  email: 'e-mail',
  chat: 'chat',
  phone: 'phone',
  social: 'social media',
};

/** What the playbook says about this moment, beside the ticket. `what` is the topic, category, level or channel that asks for it. */
export const guidance = {
  title: 'Guidance',
  names: {
    upset: 'An upset customer',
    topic: 'This kind of issue',
    incident: 'In an incident',
    escalation: 'Handing it on',
    channel: 'This channel',
    reply: 'While you reply',
    ticket: 'With every ticket',
    solved: 'Now that it is solved',
    guide: 'Guide',
  } satisfies Record<CardKind, string>,
  why: {
    upset: () => 'when a customer is upset',
    topic: (what = '') => what,
    incident: (what) => (what ? `it is ${what}` : 'it reads like one'),
    escalation: (what = '') => `to ${what}`,
    channel: (what = '') => `it came by ${CHANNELS[what] ?? what}`,
    reply: () => 'tone and wording',
    ticket: () => '',
    solved: () => '',
    guide: () => '',
  } satisfies Record<CardKind, (what?: string) => string>,
  blocks: {
    steps: '',
    ask: 'Ask for',
    rules: 'Keep in mind',
    dos: 'Do',
    donts: 'Don’t',
    say: 'Helps',
    avoid: 'Avoid',
    levels: '',
  } satisfies Record<Block['is'], string>,
  good: (text: string) => `Say: ${text}`,
  never: (text: string) => `Never: ${text}`,
  instead: (text: string) => `Instead: ${text}`,
  from: (title: string) => `From ${title}`,
  assumed: 'our assumption',
  readOn: 'Read on in the playbook',
  whole: 'The whole playbook',
};
