import type { MoodSign } from '../../assessment';
import { plural } from '../plural';

export const assessment = {
  title: 'Assessment',
  suggested: 'Suggested by the playbook',
  confirmed: (time: string) => `Confirmed ${time}`,
  corrected: (time: string) => `Corrected ${time}`,
  chosen: (time: string) => `Chosen ${time}`,
  notSure: 'Not sure',
  priorityNotSet: 'Priority not set',
  noScale: 'No priorities in this playbook',
  tier: (name: string) => `Tier ${name}`,
  queue: (name: string) => `queue ${name}`,
  categoryNotSet: 'Category not set',
  change: 'Change',
  choosePriority: 'Choose the priority',
  chooseCategory: 'Choose the category',
  undo: 'Undo',
  proposed: (name: string) => `The playbook’s proposal: ${name}`,
  fields: { priority: 'priority', category: 'category' },
  because: {
    noMatch: 'No words of the customer fit a level.',
    noText: 'No text could be read.',
    noScale: 'This playbook has no levels of priority.',
  },
  categoryBecause: {
    noMatch: 'No category of this playbook shows in the words.',
    noText: 'No text could be read, so there is no category yet.',
    noScale: 'This playbook has no categories.',
  },
  /** The playbook's fallback, which no document gives and we assume. */
  assumed: (name: string) => `Clocks run on the fallback, ${name}, until you choose.`,
  youChoose: 'You choose.',
  theirs: (helpdesk: string, said: string, ours: string) =>
    `${helpdesk} says ${said}, the playbook ${ours}.`,
  theirsAndYours: (helpdesk: string, said: string, yours: string) =>
    `${helpdesk} says ${said}, you say ${yours}.`,
  /** What was learned stands apart from what the playbook says. Below 100 tickets of one's own no share is honest. */
  learned: {
    fromShipped: 'A guess from tickets in general, none of them yours. Your word teaches it.',
    fromYours: (tickets: number) =>
      plural('en', tickets, {
        one: `Learned from ${tickets} of your tickets.`,
        other: `Learned from ${tickets} of your tickets.`,
      }),
    fromMany: (tickets: string, percent: string) =>
      `Learned from ${tickets} of your tickets, ${percent} sure.`,
    speaksFor: (name: string) => `Speaks for ${name}`,
    proposed: (name: string) => `Learned proposal: ${name}`,
    likely: (level: string) => `Your tickets like this one were ${level}.`,
    use: 'Use it',
    another: 'Another category',
    anotherHelp: 'A name of your own. A handful of tickets teaches it.',
    add: 'Add',
  },
  inContext: 'Show it among the words around it',
  subject: 'Subject',
  writer: { customer: 'Customer', agent: 'Agent', bot: 'Bot', system: 'Helpdesk' },
  unknownWriter: 'Writer not read',
  quotes: (count: number) =>
    plural('en', count, { one: `${count} quote`, other: `${count} quotes` }),
  more: (count: number) =>
    plural('en', count, { one: `${count} more quote`, other: `${count} more quotes` }),
  moreShort: (count: number) => `${count} more`,
  /** What words of a customer show, said as a hint: never what the customer is. */
  mood: {
    title: 'Mood',
    hint: 'A hint, from the words',
    signs: {
      manager: 'Asks for a manager',
      safety: 'Somebody may be in danger',
      legal: 'May take it to the law',
      leaving: 'May be about to leave',
      upset: 'May be upset',
    } satisfies Record<MoodSign['kind'], string>,
    managerNow: (to: string) => `The playbook: to ${to}, at once.`,
    manager: (to: string) => `The playbook: to ${to}.`,
    report: 'Open the report',
    managerGoes: (to: string) => `The ticket goes to ${to}.`,
    managerOpen: 'The playbook doesn’t say who takes it.',
    otherLanguage: 'Can’t tell in this language',
  },
  /** Steps of impact and urgency; those of complexity are the playbook's tiers. */
  axes: {
    names: { impact: 'Impact', urgency: 'Urgency', complexity: 'Complexity' },
    steps: {
      impact: { one: 'one person', several: 'several', portion: 'a large part', all: 'everyone' },
      urgency: { none: 'no hurry', soon: 'within days', today: 'today', now: 'at once' },
      complexity: {},
    },
    unknown: 'not classified',
    noWords: 'no words tell',
    suggested: 'suggested',
    chosen: 'your word',
    takeBack: 'take my word back',
  },
  said: {
    priority: (name: string) => `Priority is now ${name}.`,
    category: (name: string) => `Category is now ${name}.`,
    axis: (name: string, step: string) => `${name} is now ${step}.`,
    undone: 'Change undone.',
  },
};
