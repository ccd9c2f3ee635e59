import { Card, type Acts } from '../../../components/incident/Card';
import { Declare, type Declared } from '../../../components/incident/Declare';
import { spoken } from '../../../components/reply/InsertResult';
import { Button } from '../../../components/ui/Button';
import { Section } from '../../../components/ui/Section';
import { trusted } from '../../../components/ui/trusted';
import { useRadar } from '../../../components/radar/useRadar';
import { affectedBy, figuresOf, readyFor, type Incident } from '../../../lib/incident';
import { linksOf } from '../../../lib/playbook/lists';
import { poke } from '../../../lib/poke';
import { slotsOf } from '../../../lib/playbook/slots';
import { changeIncident, keepIncident } from '../../../lib/store/incidents';
import type { Ticket } from '../../../lib/ticket/schema';
import { moodOf } from '../../../lib/triage';
import { locale, words } from '../../../lib/words';
import { shortTime } from '../../../lib/words/time';
import { copy } from '../acts';
import { useAtDesk } from '../atDesk';
import { propose, useProposal } from '../declaring';
import { linkTo } from '../fromTeam';
import { loadRadar } from '../QueueSwitch';
import { useIncidents } from '../useIncidents';
import { focusOn, useKeys } from '../useKeys';
import styles from '../../../components/incident/incident.module.css';

const say = words.incident;

const ticked = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...new Set([...list, one])] : list.filter((other) => other !== one);

/** Incidents that this ticket belongs to, others that are open, and the form of a new one. */
export function Incidents() {
  const { seen, playbook, settings, now, zone, attempt, say: speak } = useAtDesk();
  const incidents = useIncidents();
  const proposal = useProposal(seen.key);
  const levels = playbook.incidents?.levels ?? [];
  const show = () => {
    propose({ ticket: seen.key, tickets: [seen.key] });
    requestAnimationFrame(() =>
      focusOn(document.querySelector<HTMLElement>('[data-part="declare"] select')),
    );
  };
  useKeys(levels.length > 0 ? { incident: show } : {});

  const mine = incidents.filter(({ incident }) => incident.tickets.includes(seen.key));
  const others = incidents.filter(
    ({ incident }) => !incident.endedAt && !incident.tickets.includes(seen.key),
  );
  const radar = useRadar(
    loadRadar,
    mine.some(({ incident }) => !incident.endedAt),
  );
  if (mine.length === 0 && others.length === 0 && !proposal) return null;

  const declare = ({ level, title, lead }: Declared) =>
    void attempt(async () => {
      await keepIncident({
        id: crypto.randomUUID(),
        level,
        title,
        startedAt: new Date().toISOString(),
        ...(lead && { lead }),
        tickets: [...new Set([seen.key, ...(proposal?.tickets ?? [])])],
        statusAt: [],
        done: [],
        reached: [],
        summary: {},
        sent: [],
        playbook: { id: playbook.id, version: playbook.version },
      });
      await poke();
      propose(undefined);
      speak(say.said.declared(say.name(level, title)));
    });
  const page = slotsOf(playbook, settings)
    .filter(({ slot, state }) => slot.key === 'statusPage' && state.is === 'filled')
    .flatMap(({ typed }) => linksOf(typed.text))[0];
  const ready = readyFor(playbook, settings);
  const isUpset = (ticket: Ticket) =>
    moodOf(ticket, playbook).signs.some(({ kind }) => kind === 'upset');

  const acts = ({ id }: Incident): Acts => {
    const change = (of: (kept: Incident) => Partial<Omit<Incident, 'id'>>, told?: string) =>
      void attempt(async () => {
        await changeIncident(id, of);
        await poke();
        if (told) speak(told);
      });
    const at = () => new Date().toISOString();
    return {
      onTold: () => change(({ statusAt }) => ({ statusAt: [...statusAt, at()] }), say.said.told),
      onLead: (lead) => change(() => ({ lead })),
      onCalled: (name, on) => change(({ called = [] }) => ({ called: ticked(called, name, on) })),
      onFront: (front, on) => change(({ done }) => ({ done: ticked(done, front, on) })),
      onReached: (key, on) => change(({ reached }) => ({ reached: ticked(reached, key, on) })),
      onSent: (key, on) => change(({ sent }) => ({ sent: ticked(sent, key, on) })),
      onWrite: (part, text) => change(({ summary }) => ({ summary: { ...summary, [part]: text } })),
      onEnd: () => change(() => ({ endedAt: at() }), say.said.ended),
      onReopen: () => change(() => ({ endedAt: undefined })),
      onUnlink: () =>
        change(({ tickets }) => ({ tickets: ticked(tickets, seen.key, false) }), say.said.unlinked),
      onCopy: (text) =>
        void copy(text).then((copied) => speak(spoken({ is: copied ? 'copied' : 'notCopied' }))),
    };
  };
  return (
    <Section part="incidents" title={say.title}>
      {proposal && (
        <Declare
          key={proposal.ticket}
          levels={levels}
          proposed={proposal.level}
          title={proposal.title ?? seen.ticket.subject ?? ''}
          linked={new Set([seen.key, ...proposal.tickets]).size}
          onDeclare={declare}
          onCancel={() => propose(undefined)}
        />
      )}
      {mine.map(({ incident, tickets }) => (
        <Card
          key={incident.id}
          incident={incident}
          playbook={playbook}
          affected={affectedBy(tickets)}
          figures={figuresOf(tickets, isUpset)}
          volume={radar?.is === 'now' ? radar.volume : undefined}
          ready={ready}
          fillIn={(does) => {
            const key = ready.slots[does];
            return key && linkTo(playbook)({ key });
          }}
          page={page}
          when={(at) => shortTime(locale, at, now, zone)}
          now={now}
          {...acts(incident)}
        />
      ))}
      {others.map(({ incident }) => (
        <div key={incident.id} className={styles.open} data-part="other-incident">
          <p>{say.others(say.name(incident.level, incident.title))}</p>
          <Button
            data-act="belongs"
            onClick={trusted(
              () =>
                void attempt(async () => {
                  await changeIncident(incident.id, ({ tickets }) => ({
                    tickets: ticked(tickets, seen.key, true),
                  }));
                  speak(say.said.linked);
                }),
            )}
          >
            {say.belongs}
          </Button>
        </div>
      ))}
    </Section>
  );
}
