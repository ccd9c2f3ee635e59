import { expect } from 'vitest';
import { assess } from '../../../lib/assess';
import { withHours } from '../../../lib/playbook/opening';
import type { Memory } from '../../../lib/assessment';
import { contactsOf } from '../../../lib/escalation/contacts';
import { hintsFor } from '../../../lib/onboarding';
import { atHand } from '../../../lib/playbook/atHand';
import { LENDABLE, withBorrowed } from '../../../lib/playbook/borrow';
import { checklistFor } from '../../../lib/playbook/checklists';
import { differences, restored } from '../../../lib/playbook/compare';
import { contentsOf, lacking } from '../../../lib/playbook/contents';
import { guidanceFor } from '../../../lib/playbook/guidance';
import { csvOf, repliesFromCsv } from '../../../lib/playbook/import/csv';
import { fileOf } from '../../../lib/playbook/import/file';
import { readPlaybook } from '../../../lib/playbook/reading';
import type { OpenSlot, Playbook } from '../../../lib/playbook/schema';
import { withSigns } from '../../../lib/playbook/signs';
import { slotKey, slotsOf, unmapped } from '../../../lib/playbook/slots';
import { score } from '../../../lib/quality';
import { check, fill } from '../../../lib/reply';
import { DEFAULT_SETTINGS, filledOf, type Settings } from '../../../lib/store/schema';
import type { Ticket } from '../../../lib/ticket/schema';
import { says, ticketWith } from '../../triage/ticket';

/** Everything that Deskside does with a playbook, once. It throws where any of it does. */

const TYPED: Record<OpenSlot['type'], string> = {
  text: 'As we said.\nTwice.',
  matrix: '',
  list: '2026-12-24 Eve\n@acme.example',
  number: '3',
  date: '2026-01-31',
  hours: '4',
  calendar: '',
  contact: 'Level 3: Kim, +49 30 1234567, kim@acme.example',
  link: 'https://acme.example/help',
  table: 'Kim Lee\t+49 30 1234567\tweekdays',
  texts: 'Login is down',
};

/** Settings in which each slot has something typed into it. */
function settingsFor(playbook: Playbook): Settings {
  const figures: [string, string][] = playbook.openSlots.flatMap((slot): [string, string][] => {
    const at = (cell?: string) => slotKey(playbook.id, slot.key, cell);
    if (slot.type === 'calendar')
      return [
        [at('zone'), 'Europe/Berlin'],
        [at('mon'), '9:00-17:00'],
      ];
    if (slot.does === 'triggerLevels')
      return unmapped(playbook).map(({ id }): [string, string] => [at(id), '2']);
    return [[at(), TYPED[slot.type]]];
  });
  return {
    ...DEFAULT_SETTINGS,
    companyName: 'Acme',
    figures: Object.fromEntries(figures),
    holidays: [{ date: '2026-01-01', name: 'New Year' }],
  };
}

const TICKETS: Ticket[] = [
  ticketWith(
    'The system is completely down, we lost data and nobody can log in! I want your manager.',
    {
      subject: 'URGENT: refund?',
      requester: { name: 'Kim Lee', email: 'kim@acme.example' },
      channel: 'constructor',
      tags: ['vip', 'incident'],
    },
  ),
  ticketWith('How do I change my password? Thank you.', {
    status: 'solved',
    channel: 'voice',
    messages: [
      says('How do I change my password? Thank you.'),
      says('We looked into it and escalate this.', {
        role: 'agent',
        sentAt: '2026-01-13T15:00:00.000Z',
      }),
    ],
  }),
];
const NOWS = ['2026-01-13T14:01:00.000Z', '2026-03-29T01:30:00.000Z', '2027-01-01T00:00:00.000Z'];

const isInstant = (at: string | undefined): boolean =>
  at === undefined || new Date(at).toISOString() === at || !Number.isNaN(Date.parse(at));

function judged(
  ticket: Ticket,
  playbook: Playbook,
  settings: Settings,
  now: string,
  memory: Memory,
) {
  const filled = filledOf(settings, playbook);
  const hours = withHours(playbook, filled);
  const assessment = assess(ticket, playbook, memory, now, filled);
  for (const { dueAt, breachAt, elapsedSeconds } of assessment.clocks) {
    expect([dueAt, breachAt].every(isInstant)).toBe(true);
    expect(Number.isFinite(elapsedSeconds ?? 0)).toBe(true);
  }
  const at = { channel: ticket.channel, isSolved: ticket.status === 'solved', tags: ticket.tags };
  for (const { id, ref, blocks } of guidanceFor(hours, assessment, at))
    expect([typeof id, typeof ref, blocks.length > 0]).toEqual(['string', 'string', true]);
  contactsOf(assessment.escalations, hours, settings);
  atHand(hours, settings, {
    rank: assessment.priority.value?.rank ?? null,
    topic: assessment.topic.value?.id ?? null,
    channel: ticket.channel,
    isAnswered: false,
    isSolved: false,
    isEscalated: true,
    customer: ['kim@acme.example'],
    words: ticket.messages.map(({ text }) => text).join('\n'),
  });
  return { assessment, hours };
}

function replies(ticket: Ticket, playbook: Playbook, settings: Settings, now: string) {
  const { assessment, hours } = judged(ticket, playbook, settings, now, {
    tickets: [],
    decisions: [],
  });
  return playbook.templates.flatMap((template) => {
    const languages = [undefined, ...(template.variants ?? []).map(({ language }) => language)];
    return languages.flatMap((language) => {
      const given = {
        template,
        ticket,
        assessment,
        playbook: hours,
        settings,
        now,
        zone: 'Europe/Berlin',
      };
      const typed = Object.fromEntries(template.slots.map(({ key }) => [key, '2 h']));
      const plain = fill({ ...given, typed: {}, ...(language && { language }) });
      for (const { choices = [] } of plain.slots) expect(Array.isArray(choices)).toBe(true);
      const full = fill({ ...given, typed, ...(language && { language }) });
      check(plain, given);
      check(full, given);
      return [...plain.promises, ...full.promises];
    });
  });
}

/** What is stored is used: read, told, judged by, replied with, compared, written as a file and read again. */
export function workBy(written: Playbook, original: Playbook): void {
  const playbook = withSigns(written);
  const settings = settingsFor(playbook);
  slotsOf(playbook, settings);
  for (const chapter of contentsOf(playbook)) encodeURIComponent(chapter.id);
  lacking(playbook);
  const found = differences(original, written);
  for (const { path } of found.slice(0, 3)) restored(written, original, path);
  for (const ticket of TICKETS) {
    const promises = replies(ticket, playbook, settings, NOWS[0]!).map((promise) => ({
      ...promise,
      placedAt: '2026-01-13T15:00:00.000Z',
    }));
    for (const now of NOWS)
      judged(ticket, playbook, settings, now, { tickets: TICKETS, decisions: [], promises });
  }
  const done = () => [];
  const checklist = checklistFor(playbook, { ageSeconds: 600, isSolved: false, done });
  hintsFor({ playbook, checklist, done: [], seen: [], enabled: true });
  for (const card of playbook.scorecards) score(card, {});
  withBorrowed(original, Object.fromEntries(LENDABLE.map((section) => [section, playbook])));
  const again = readPlaybook(fileOf(written));
  expect(again.ok || again.problems).toBe(true);
  const table = repliesFromCsv(csvOf(written));
  if (!table.ok) for (const { sentence } of table.problems) expect(sentence).not.toBe('');
}
