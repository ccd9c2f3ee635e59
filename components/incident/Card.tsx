import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import {
  clocksOf,
  isClosed,
  leadMissing,
  levelOf,
  type Affected,
  type Figures,
  type Front,
  type Incident,
  type Part,
  type Ready,
  type Volume,
} from '../../lib/incident';
import type { Playbook } from '../../lib/playbook/schema';
import type { Metric } from '../../lib/sla/clock';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import { Clock } from './Clock';
import { Fronts } from './Fronts';
import { Reserve } from './Reserve';
import { Summary } from './Summary';
import styles from './incident.module.css';

const say = words.incident;

/** What a person does with an incident; each is stored at once. */
export type Acts = {
  onTold: () => void;
  onLead: (lead: string) => void;
  onCalled: (name: string, called: boolean) => void;
  onFront: (front: Front, done: boolean) => void;
  onReached: (customer: string, done: boolean) => void;
  onCopy: (text: string) => void;
  onEnd: () => void;
  onReopen: () => void;
  onUnlink: () => void;
  onWrite: (part: Part, text: string) => void;
  onSent: (customer: string, sent: boolean) => void;
};

/** An incident on a ticket that is linked to it: what is due, the three fronts while it lasts, the summary once it is over. */
export function Card({
  incident,
  playbook,
  affected,
  figures,
  volume,
  ready,
  fillIn,
  page,
  when,
  now,
  ...acts
}: {
  incident: Incident;
  playbook: Playbook;
  affected: readonly Affected[];
  figures: Figures;
  volume: Volume | null | undefined;
  ready: Ready;
  /** Where the team fills in what an incident needs. */
  fillIn: (does: 'callTree' | 'scenarios' | 'crossTrained') => string | undefined;
  page?: string;
  /** An instant as people read it. */
  when: (at: string) => string;
  now: string;
} & Acts) {
  const level = levelOf(incident, playbook);
  const clocks = clocksOf(incident, playbook, now);
  const dueOf = (metric: Metric) => clocks.find((clock) => clock.metric === metric)?.dueAt;
  const status = dueOf('statusPage');
  const summary = dueOf('rca');
  const closed = isClosed(incident, affected);
  const last = incident.statusAt.at(-1);
  return (
    <div className={styles.card} data-part="incident" data-value={incident.id}>
      <p className={styles.title}>
        <Said>{say.name(incident.level, incident.title)}</Said>
      </p>
      <p className={styles.from}>
        {incident.endedAt ? say.ended(when(incident.endedAt)) : say.since(when(incident.startedAt))}
        , {say.linked(incident.tickets.length)}
      </p>
      {status && <Clock name={say.statusDue} due={status} at={when(status)} now={now} />}
      {status && (
        <div className={styles.acts}>
          <Button data-act="status-told" onClick={trusted(acts.onTold)}>
            {say.told}
          </Button>
          <span className={styles.from}>{last ? say.lastTold(when(last)) : say.neverTold}</span>
        </div>
      )}
      {!status && !incident.endedAt && <p className={styles.from}>{say.noStatus}</p>}
      {level?.ledBy && !incident.endedAt && (
        <Lead
          kind={level.ledBy}
          kept={incident.lead ?? ''}
          isMissing={leadMissing(incident, level) !== undefined}
          onLead={acts.onLead}
        />
      )}
      {!incident.endedAt && (
        <>
          <Fronts
            incident={incident}
            affected={affected}
            figures={figures}
            volume={volume}
            texts={ready.texts}
            fillIn={fillIn('scenarios')}
            page={page}
            onTick={acts.onFront}
            onReached={acts.onReached}
            onCopy={acts.onCopy}
          />
          <Reserve
            ready={ready}
            called={incident.called ?? []}
            fillIn={fillIn}
            onCalled={acts.onCalled}
            onCopy={acts.onCopy}
          />
        </>
      )}
      {summary && !closed && (
        <Clock name={say.summaryDue} due={summary} at={when(summary)} now={now} />
      )}
      {closed && (
        <p className={styles.closed} data-part="incident-closed">
          <Icon of={CircleCheck} /> {say.closed}
        </p>
      )}
      {incident.endedAt && (
        <Summary
          incident={incident}
          affected={affected}
          onWrite={acts.onWrite}
          onSent={acts.onSent}
          onCopy={acts.onCopy}
        />
      )}
      <div className={styles.acts}>
        {incident.endedAt ? (
          <Button kind="quiet" data-act="reopen-incident" onClick={trusted(acts.onReopen)}>
            {say.reopen}
          </Button>
        ) : (
          <Button data-act="end-incident" onClick={trusted(acts.onEnd)}>
            {say.end}
          </Button>
        )}
        <Button kind="quiet" data-act="unlink" onClick={trusted(acts.onUnlink)}>
          {say.unlink}
        </Button>
      </div>
    </div>
  );
}

/** Who leads, kept when the field is left; a warning while nobody does (R-004-INC-05, R-004-INC-07). */
function Lead({
  kind,
  kept,
  isMissing,
  onLead,
}: {
  kind: 'commander' | 'team';
  kept: string;
  isMissing: boolean;
  onLead: (lead: string) => void;
}) {
  const [lead, setLead] = useState(kept);
  return (
    <div>
      <TextField
        label={say.lead[kind]}
        value={lead}
        onChange={setLead}
        onBlur={() => lead.trim() !== kept && onLead(lead.trim())}
        state={isMissing ? 'open' : 'plain'}
        mark={isMissing ? say.open : undefined}
        data-field="incident-lead"
      />
      {isMissing && (
        <p className={styles.missing} data-part="no-lead">
          <Icon of={TriangleAlert} /> {say.noLead[kind]}
        </p>
      )}
    </div>
  );
}
