import type { Assessment } from '../../lib/assessment';
import type { Contact } from '../../lib/escalation/contacts';
import type { Known as KnownToPacket, Origin } from '../../lib/escalation/packet';
import { targetFor, targetsOf, type Target } from '../../lib/escalation/targets';
import type { Playbook } from '../../lib/playbook/schema';
import { attemptsIn } from '../../lib/reply/attempts';
import type { Handover } from '../../lib/store/handovers';
import type { Ticket } from '../../lib/ticket/schema';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { targetChosen } from './decisions';
import type { Known } from './useMemory';

const say = words.escalation.brief;

/** Whom the ticket goes to next, whom it could go to, and whether that is a person's choice. */
export function goingTo(playbook: Playbook, judged: Assessment, { memory, handovers }: Known) {
  const chosen = targetChosen(memory);
  const target = targetFor(playbook, judged, { chosen, handed: handovers });
  const targets = targetsOf(playbook, judged);
  return { target, targets, isChosen: target !== undefined && target.to === chosen };
}

/** Where the ticket is since the last hand-over. */
export const heldBy = ({ ladder }: Playbook, { level, to }: Handover): Target => ({
  level,
  to,
  ref: ladder.find(({ name }) => name === to)?.ref ?? '',
});

/** The person of a contact, as far as its first line begins with a name: "Dana Ruiz, dana@example.org". */
export function personOf(contact: Contact | undefined): string {
  const [line = ''] = contact?.lines ?? [];
  const [name = ''] = line.split(/[,;:<(|]|\s[-–]\s/, 1);
  return /[@\d/]/.test(name) || name.trim().length > 60 ? '' : name.trim();
}

/** What the panel knows beside the ticket's own fields, for a report: each with where it comes from. */
export function knownFor(
  ticket: Ticket,
  judged: Assessment,
  playbook: Playbook,
  { steps }: Known,
  now: string,
  zone: string,
): KnownToPacket {
  const { requester = {} } = ticket;
  const known: KnownToPacket = {};
  const tell = (key: keyof KnownToPacket, text: string, origin: Origin) => {
    if (text !== '') known[key] = { text, origin };
  };
  tell(
    'customer',
    [requester.name, requester.organisation, requester.email, requester.tier]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    { is: 'ticket' },
  );
  tell(
    'reason',
    judged.triggers
      .map(({ text, evidence }) =>
        say.reason(text, evidence.map(({ quote }) => say.quote(quote)).join(' ')),
      )
      .join('\n') ||
      (judged.escalations.find(({ isTold }) => !isTold)?.because.text ?? ''),
    { is: 'triggers' },
  );
  tell(
    'deadlines',
    judged.clocks
      .filter(
        ({ state, dueAt, stoppedAt, metric }) =>
          dueAt !== undefined &&
          stoppedAt === undefined &&
          metric !== 'assessment' &&
          (state === 'running' || state === 'missed'),
      )
      .map((clock) => {
        const when = dayAndTime(locale, clock.dueAt!, now, zone);
        const name = words.clocks.name(clock);
        return clock.state === 'missed' ? say.late(name, when) : say.due(name, when);
      })
      .join('\n'),
    { is: 'clocks' },
  );
  const signs = judged.mood.signs.map(({ kind }) => say.moods[kind]);
  tell('mood', new Intl.ListFormat(locale).format(signs), {
    is: 'message',
    message: judged.mood.signs[0]?.evidence[0]?.message ?? 0,
  });
  const timed = new Set(playbook.checklists.filter(({ stage }) => stage).map(({ id }) => id));
  const done = steps.flatMap(({ checklist, step }) => {
    const list = timed.has(checklist) && playbook.checklists.find(({ id }) => id === checklist);
    const text = list && list.steps.find(({ id }) => id === step)?.text;
    return text ? [say.done(text)] : [];
  });
  tell('ticket.attempts', [...attemptsIn(ticket), ...done].join('\n'), { is: 'replies' });
  return known;
}
