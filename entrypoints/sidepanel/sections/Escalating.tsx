import { useState } from 'react';
import { ByHand, Going, ToTell } from '../../../components/escalation/Going';
import { Process } from '../../../components/escalation/Process';
import { Record } from '../../../components/escalation/Record';
import { Report } from '../../../components/escalation/Report';
import { Telling } from '../../../components/escalation/Telling';
import { Transfers, Triggers } from '../../../components/escalation/Triggers';
import { ProofList } from '../../../components/ticket/ProofList';
import { Button } from '../../../components/ui/Button';
import { Section } from '../../../components/ui/Section';
import { trusted } from '../../../components/ui/trusted';
import { processesOf } from '../../../lib/escalation/process';
import { openGrounds } from '../../../lib/escalation/targets';
import { unbriefed } from '../../../lib/escalation/unbriefed';
import { locale, words } from '../../../lib/words';
import { dayAndTime } from '../../../lib/words/time';
import { settle, takeBackStep } from '../acts';
import { useAtDesk, type AtDesk } from '../atDesk';
import { useCopying } from '../copying';
import { decision } from '../decisions';
import { reachOf } from '../fromTeam';
import { goingTo, heldBy } from '../handing';
import { earliestWarning } from '../moment';
import { useKeys } from '../useKeys';
import { useHanding } from '../useHanding';
import { SENTENCE, useTelling } from '../useTelling';
import styles from '../panel.module.css';
import { openReport } from './openReport';
import { ResultOf } from './ResultOf';

const say = words.escalation;

/** What asks for an escalation, whom the ticket goes to, what they get, what the customer hears, and what stays to be looked after. */
export function Escalating() {
  const desk = useAtDesk();
  const { seen, judged, playbook, settings, known, now, zone, attempt } = desk;
  const { target, targets, isChosen } = goingTo(playbook, judged, known);
  const [further, setFurther] = useState(0);
  const grounds = openGrounds(judged, known.handovers);
  const last = known.handovers.at(-1);
  const isAsked = grounds.length > 0 || (last !== undefined && further === known.handovers.length);
  const goes = isAsked ? target : undefined;
  const handing = useHanding(desk, goes);
  const telling = useTelling(
    desk,
    goes ?? (last && heldBy(playbook, last)),
    goes ? handing.owner : (last?.owner ?? ''),
    goes ? handing.by : last?.followUps.at(-1)?.by,
    handing.briefing !== undefined || !goes,
  );
  const word = (field: 'trigger' | 'escalation', value: string | null, told: string) =>
    void attempt(async () => {
      await settle([decision(seen.key, judged, field, value)]);
      desk.say(told);
    });

  useKeys({
    e: openReport,
    ...(telling && { s: telling.add }),
  });
  useCopying('report', goes ? handing.copy : undefined);

  const when = (at: string) => dayAndTime(locale, at, now, zone);
  const { triggers, escalations } = judged;
  const { watched, ...reach } = reachOf(judged, playbook, settings, targets);
  const raised = new Set(triggers.map(({ ref }) => ref));
  const transfers = known.memory.transfers ?? [];
  const lost = unbriefed(transfers, known.handovers, seen.agent?.name);
  const aside =
    triggers.length > 0 && isAsked
      ? say.raised(triggers.length)
      : last
        ? say.handed
        : triggers.length > 0
          ? say.raised(triggers.length)
          : say.none;
  const action = playbook.ladder.find(({ name }) => name === goes?.to)?.action?.text;
  return (
    <Section part="escalation" title={say.title} aside={aside}>
      {last && <Kept desk={desk} handing={handing} />}
      {!triggers.some(({ id }) => watched.get(id) === 'transfers') && (
        <Transfers transfers={transfers} />
      )}
      {lost && (
        <p className={styles.missing} data-part="no-brief">
          {say.noBrief(lost.to, when(lost.at))}
        </p>
      )}
      <ToTell
        people={escalations
          .filter(({ isTold }) => isTold)
          .map(({ to, because }) => ({ to, because: because.text }))}
        {...reach}
      />
      <Triggers
        triggers={triggers}
        watched={watched}
        transfers={transfers}
        quotes={(evidence) => (
          <ProofList
            proofs={evidence.map(({ quote, message, from }) => ({
              quote,
              message,
              from,
              proves: [],
            }))}
            told={{ ticket: seen.ticket, now, zone }}
          />
        )}
        onTakeBack={() => word('trigger', null, say.said.lowered)}
      />
      {goes && (
        <Going
          target={goes}
          targets={targets}
          isChosen={isChosen}
          because={escalations
            .filter(
              ({ to, isTold, because }) => to === goes.to && !isTold && !raised.has(because.ref),
            )
            .map(({ because }) => because.text)}
          action={action}
          {...reach}
          onChoose={(to) => word('escalation', to, say.said.chosen(to))}
        />
      )}
      {grounds.length > 0 && !target && <p className={styles.missing}>{say.top}</p>}
      {telling && (
        <Telling {...telling} result={<ResultOf name={SENTENCE} />} onAdd={telling.add} />
      )}
      {goes && handing.packet && (
        <Report
          to={handing.owner || goes.to}
          packet={handing.packet}
          typed={handing.typed}
          owner={handing.owner}
          followUp={handing.followUp}
          followUps={handing.followUps}
          briefed={handing.briefing !== undefined}
          busy={desk.placing.busy}
          result={<ResultOf name={handing.packet.id} />}
          onType={handing.type}
          onOwner={handing.setOwner}
          onFollowUp={handing.setFollowUp}
          onHandOver={handing.hand}
          onCopy={handing.copy}
        />
      )}
      {(goes ?? last) &&
        processesOf(
          playbook,
          {
            briefed: last?.at ?? handing.briefing?.at,
            told: telling?.told?.at,
            handed: last?.at,
            followed: handing.clock?.stoppedAt,
          },
          known.steps,
        ).map((process) => (
          <Process
            key={process.checklist}
            process={process}
            onTick={(step, done) =>
              void attempt(async () => {
                const { checklist } = process;
                if (done)
                  await settle([], {
                    ticket: seen.key,
                    checklist,
                    step,
                    at: new Date().toISOString(),
                  });
                else await takeBackStep({ ticket: seen.key, checklist, step });
              })
            }
          />
        ))}
      {!isAsked && last && target && (
        <div>
          <Button
            kind="quiet"
            data-act="hand-further"
            onClick={trusted(() => setFurther(known.handovers.length))}
          >
            {say.record.further}
          </Button>
        </div>
      )}
      {!isAsked && !last && (
        <Calm desk={desk} onRaise={(id, text) => word('trigger', id, say.said.raised(text))} />
      )}
    </Section>
  );
}

/** The last hand-over, and what stays with whoever made it. */
function Kept({
  desk: { now, zone },
  handing,
}: {
  desk: AtDesk;
  handing: ReturnType<typeof useHanding>;
}) {
  const { last, clock } = handing;
  if (!last) return null;
  const when = (at: string) => dayAndTime(locale, at, now, zone);
  const by = last.followUps.at(-1)?.by ?? last.at;
  const isDone = clock?.stoppedAt !== undefined;
  const solved = isDone && clock.because.key.startsWith('solved');
  return (
    <Record
      record={{
        to: last.owner ? `${last.owner} (${last.to})` : last.to,
        at: when(last.at),
        by: when(by),
        followUp: solved ? 'solved' : isDone ? 'done' : by < now ? 'overdue' : 'ahead',
        fields: Object.entries(last.fields),
      }}
      again={handing.inAWhile}
      onFollowed={handing.followed}
      onAgain={handing.again}
      onUndo={handing.undo}
    />
  );
}

/** Nothing asks for an escalation: the earliest possible time, and the agent's own word. */
function Calm({
  desk: { judged, playbook, now, zone },
  onRaise,
}: {
  desk: AtDesk;
  onRaise: (id: string, text: string) => void;
}) {
  const earliest = earliestWarning(judged, now);
  return (
    <>
      <p className={styles.missing} data-part="calm">
        {earliest
          ? say.earliest(
              words.clocks.name(earliest.clock),
              dayAndTime(locale, earliest.at, now, zone),
            )
          : say.calm}
      </p>
      <ByHand
        triggers={playbook.triggers}
        onRaise={(id) => onRaise(id, playbook.triggers.find((one) => one.id === id)?.text ?? '')}
      />
    </>
  );
}
