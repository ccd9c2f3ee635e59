import { assess } from '../../lib/assess';
import type { Assessment, Memory } from '../../lib/assessment';
import { fillPacket, packetFor, type FilledPacket } from '../../lib/escalation/packet';
import { targetFor, type Handed, type Target } from '../../lib/escalation/targets';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import type { Message, Ticket } from '../../lib/ticket/schema';
import { words } from '../../lib/words';

export const NOW = '2026-01-14T15:00:00.000Z';
export const PACKS = ['runbook', 'playbook', 'guidelines', 'sop', 'excellence'] as const;
export const pack = (id: string): Playbook => packOf(id)!;

const said = (text: string, change: Partial<Message> = {}): Message => ({
  role: 'customer',
  visibility: 'public',
  sentAt: '2026-01-14T14:00:00.000Z',
  text,
  ...change,
});

export const note = (text: string) => said(text, { role: 'agent', visibility: 'internal' });

export const ticket = (messages: (string | Message)[], change: Partial<Ticket> = {}): Ticket => ({
  ref: { helpdesk: 'zendesk', site: 'a.zendesk.com', id: '7', url: 'https://a.zendesk.com/7' },
  subject: 'The export stops',
  status: 'open',
  channel: 'email',
  requester: { name: 'Priya Raman', email: 'priya@example.org' },
  tags: [],
  fields: {},
  messages: messages.map((one) => (typeof one === 'string' ? said(one) : one)),
  createdAt: '2026-01-14T14:00:00.000Z',
  readAt: NOW,
  ...change,
});

export const KEY = 'zendesk a.zendesk.com 7';

export const judge = (one: Ticket, playbook: Playbook, memory: Partial<Memory> = {}): Assessment =>
  assess(one, playbook, { tickets: [], decisions: [], ...memory }, NOW);

export const goesTo = (
  playbook: Playbook,
  judged: Assessment,
  handed: Handed[] = [],
  chosen?: string,
): Target | undefined => targetFor(playbook, judged, { handed, chosen });

export function report(
  one: Ticket,
  playbook: Playbook,
  target: Target,
  typed: Record<string, string> = {},
): FilledPacket {
  return fillPacket(packetFor(playbook, target, words.escalation.brief), {
    ticket: one,
    assessment: judge(one, playbook),
    playbook,
    settings: { agentName: 'Maya', companyName: '', emergencyContact: '', routing: {} },
    typed,
    known: {},
    now: NOW,
    zone: 'UTC',
  });
}

export const valueOf = ({ fields }: FilledPacket, key: string) =>
  fields.find((field) => field.key === key);

export const onLevel = (playbook: Playbook, name: string): Target => {
  const { level, ref } = playbook.ladder.find((rung) => rung.name === name)!;
  return { level, to: name, ref };
};
