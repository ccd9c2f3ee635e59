import { TICKED_CLOCKS } from '../../lib/assessment';
import { contactsOf } from '../../lib/escalation/contacts';
import { FOLLOW_UPS, followUpAt, followUpBy } from '../../lib/escalation/followUp';
import { fillPacket, packetFor } from '../../lib/escalation/packet';
import { groundsOf, type Target } from '../../lib/escalation/targets';
import { nameOf } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { dayAndTime, duration } from '../../lib/words/time';
import { handOver, lookAgain, settle, undoHandover } from './acts';
import type { AtDesk } from './atDesk';
import { knownFor, personOf } from './handing';
import { useReport } from './reports';
import { focusOn } from './useKeys';

const say = words.escalation;

const OUT: readonly string[] = ['inserted', 'copied'];

/** The next thing that is due, as a choice. */
const DUE = 'due';

/** The report of a ticket for whom it goes to, filled and typed in, and the acts that hand the ticket over and keep an eye on it. */
export function useHanding(desk: AtDesk, target: Target | undefined) {
  const { seen, judged, playbook, settings, known, now, zone, attempt, placing } = desk;
  const { ticket, key } = seen;
  const { report, change, type } = useReport(key);
  const last = known.handovers.at(-1);
  const when = (at: string) => dayAndTime(locale, at, now, zone);

  const next = followUpBy(judged.clocks, now);
  const followUp = report.followUp ?? (next ? DUE : '');
  const by = followUp === DUE ? next?.by : followUpAt(followUp, now);
  const inAWhile = FOLLOW_UPS.map((seconds) => ({
    value: String(seconds),
    label: say.report.inAWhile(duration(locale, seconds)),
  }));
  const followUps = [
    ...(next
      ? [
          {
            value: DUE,
            label: say.report.before(when(next.by), words.clocks.name(next.clock)),
          },
        ]
      : []),
    ...inAWhile,
  ];

  const contact = target && contactsOf([target], playbook, settings).get(target.to);
  const owner = report.owner ?? personOf(contact);
  const packet =
    target &&
    fillPacket(packetFor(playbook, target, say.brief), {
      ticket,
      assessment: judged,
      playbook,
      settings,
      agent: seen.agent,
      now,
      zone,
      typed: report.typed,
      known: knownFor(ticket, judged, playbook, known, now, zone),
    });
  const note = packet && {
    name: packet.id,
    as: 'internal' as const,
    text: packet.text,
    html: packet.html,
    title: packet.name,
  };
  const briefing = known.placed.findLast(
    ({ template, result, at }) =>
      template === packet?.id && OUT.includes(result) && (!last || at > last.at),
  );
  const isComplete = packet !== undefined && packet.missing.length === 0;

  const record = (goesTo: Target, until: string) =>
    attempt(async () => {
      const at = new Date().toISOString();
      await handOver({
        ticket: key,
        level: goesTo.level,
        to: goesTo.to,
        ...(owner.trim() !== '' && { owner: owner.trim() }),
        because: groundsOf(judged).map(({ id }) => id),
        packet: packet?.id ?? '',
        fields: Object.fromEntries(
          packet?.fields
            .filter(({ state }) => state === 'filled')
            .map(({ label, value }) => [label, value]) ?? [],
        ),
        at,
        oversight: say.record.oversight(owner.trim() || goesTo.to),
        followUps: [{ at, by: until }],
        playbook: { id: playbook.id, version: playbook.version },
      });
      change({ owner: undefined, followUp: undefined });
      // The act that had focus goes with the report.
      focusOn(document.querySelector<HTMLElement>('[data-part="escalation"]'));
      desk.say(say.said.handed(owner.trim() || goesTo.to, when(until)));
    });

  /** Puts the note into the page unless it is out already; the hand-over is noted once it is. */
  const hand = async () => {
    if (!target || !note || !isComplete || by === undefined) return;
    if (!briefing) {
      const outcome = await placing.insert(note);
      if (outcome?.is !== 'inserted') return;
    }
    await record(target, by);
  };

  const oversight = last && nameOf({ metric: 'promise', label: last.oversight });
  const clock = judged.clocks.find((one) => nameOf(one) === oversight);
  return {
    packet,
    typed: report.typed,
    type,
    owner,
    setOwner: (name: string) => change({ owner: name }),
    followUp: by === undefined ? '' : followUp,
    followUps,
    inAWhile,
    setFollowUp: (choice: string) => change({ followUp: choice }),
    by,
    briefing,
    hand: () => void hand(),
    copy: () => {
      if (note && isComplete) void placing.copyText(note);
      else desk.say(say.report.notCopied(packet?.missing.length ?? 0));
    },
    last,
    /** The clock of the last hand-over's follow-up. */
    clock,
    followed: () =>
      oversight !== undefined &&
      void attempt(async () => {
        const at = new Date().toISOString();
        await settle([], { ticket: key, checklist: TICKED_CLOCKS, step: oversight, at });
        desk.say(say.said.followed);
      }),
    again: (choice: string) => {
      const at = new Date().toISOString();
      const until = followUpAt(choice, at);
      if (last?.id === undefined || until === undefined) return;
      const { id } = last;
      void attempt(async () => {
        await lookAgain(id, { at, by: until });
        desk.say(say.said.again(when(until)));
      });
    },
    undo: () => {
      if (last?.id === undefined) return;
      const { id } = last;
      void attempt(async () => {
        await undoHandover(id);
        focusOn(document.querySelector<HTMLElement>('[data-part="escalation"]'));
        desk.say(say.said.undone);
      });
    },
  };
}
