import { priorityName } from '../../components/ticket/Priority';
import { LoggedNote } from '../../components/playbook/LoggedNote';
import { Steps } from '../../components/playbook/Steps';
import { Button } from '../../components/ui/Button';
import { TextField } from '../../components/ui/Field';
import type { Told } from '../../components/ui/Ticking';
import { trusted } from '../../components/ui/trusted';
import { visible } from '../../components/ui/visible';
import { FIRST_ASSESSMENT } from '../../lib/assess';
import type { Assessment } from '../../lib/assessment';
import type { Missing } from '../../lib/onboarding';
import type { Done, Evidence } from '../../lib/playbook/evidence';
import type { Checklist } from '../../lib/playbook/schema';
import { locale, words } from '../../lib/words';
import { clockTime, dateAndTime, daysAhead } from '../../lib/words/time';
import type { ReactNode } from 'react';
import styles from './panel.module.css';

const say = words.panel.steps;

/** What a step of a first assessment is about, where its id says so; any other is ticked off. */
export type StepKind = 'review' | 'category' | 'priority' | 'owner' | 'log' | 'other';
const KINDS: Record<string, StepKind> = {
  review: 'review',
  categorize: 'category',
  severity: 'priority',
  prioritize: 'priority',
  assign: 'owner',
  log: 'log',
};
/** In other checklists than that of a first assessment a step of the same name is about something else. */
export const kindOf = (checklist: string, step: string): StepKind =>
  (checklist === FIRST_ASSESSMENT && KINDS[step]) || 'other';

/** The label of the current step's one button, and whether it has to wait for words or a choice. */
export function stepAct(
  kind: StepKind,
  { category, priority }: Assessment,
  owner: string,
): { label: string; does: 'settle' | 'choose'; ready: boolean } {
  const settle = (label: string, ready = true) => ({ label, does: 'settle' as const, ready });
  const choose = (label: string) => ({ label, does: 'choose' as const, ready: true });
  switch (kind) {
    case 'review':
      return settle(say.review);
    case 'category':
      return category.value ? settle(say.confirm(category.value.name)) : choose(say.chooseCategory);
    case 'priority':
      return priority.value
        ? settle(say.confirm(priorityName(priority.value)))
        : choose(say.choosePriority);
    case 'owner':
      return owner === '' ? settle(say.assign, false) : settle(say.assignTo(owner));
    case 'log':
      return settle(say.log);
    case 'other':
      return settle(say.other);
  }
}

/** The playbook's steps for a new ticket, with the current one's act. */
export function NextStep({
  checklist,
  done,
  left,
  now,
  zone,
  judged,
  missing,
  owner,
  primary,
  unfolded,
  hint,
  note,
  onOwner,
  onAct,
  onUndo,
}: {
  checklist: Checklist;
  done: ReadonlyMap<string, Done>;
  /** The time left for the checklist, where it has one. */
  left?: (now: number) => Told;
  now: string;
  zone: string;
  judged: Assessment;
  missing: Missing[];
  owner: string;
  /** False while another act on the surface is the filled one. */
  primary: boolean;
  unfolded: boolean;
  hint?: ReactNode;
  note: ReactNode;
  onOwner: (owner: string) => void;
  onAct: () => void;
  onUndo: (step: string) => void;
}) {
  const steps = checklist.steps.map(({ id, text }) => {
    const is = done.get(id);
    const seen = is?.by === 'page' ? seenWords(is.evidence, now, zone) : undefined;
    return { id, text, done: is !== undefined, seen };
  });
  const current = steps.find((step) => !step.done);
  const kind = current && kindOf(checklist.id, current.id);
  const act = kind && stepAct(kind, judged, owner);
  return (
    <Steps
      steps={steps}
      unfolded={unfolded}
      left={current && left}
      now={now}
      onUndo={onUndo}
      hint={hint}
    >
      {act && (
        <div className={styles.stepActs}>
          {kind === 'review' && <p className={styles.missing}>{missingWords(missing)}</p>}
          {kind === 'owner' && (
            <TextField
              label={say.owner}
              mark={owner === '' ? say.ownerOpen : undefined}
              state={owner === '' ? 'open' : 'plain'}
              help={say.ownerHelp}
              value={owner}
              onChange={onOwner}
              autoComplete="off"
              data-field="owner"
            />
          )}
          <Button
            kind={primary ? 'primary' : 'plain'}
            wide
            keyCap={primary ? '↵' : undefined}
            keyName="Enter"
            unavailable={!act.ready}
            data-act="step"
            onClick={trusted(onAct)}
          >
            {act.label}
          </Button>
          {kind === 'log' && note}
        </div>
      )}
      {!current && <LoggedNote when={loggedAt(checklist, done, now, zone)}>{note}</LoggedNote>}
    </Steps>
  );
}

/** The time of today, else with its day. */
const timeOf = (at: string, now: string, zone: string): string =>
  (daysAhead(at, now, zone) === 0 ? clockTime : dateAndTime)(locale, at, zone);

/** What of the page shows that a step is done, and when it came there. */
function seenWords({ is, at, word }: Evidence, now: string, zone: string): string {
  const what = say.seen[is](word === undefined ? '' : visible(word));
  return at === undefined ? say.seenAs(what) : say.seenAt(what, timeOf(at, now, zone));
}

/** When the assessment was logged, by a person or as the page shows; where it is known. */
function loggedAt(
  { id, steps }: Checklist,
  done: ReadonlyMap<string, Done>,
  now: string,
  zone: string,
): string | undefined {
  const log = steps.find((step) => kindOf(id, step.id) === 'log');
  const is = log && done.get(log.id);
  const at = is?.by === 'page' ? is.evidence.at : is?.at;
  return at && timeOf(at, now, zone);
}

function missingWords(missing: Missing[]): string {
  if (missing.length === 0) return say.complete;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return say.missing(list.format(missing.map((one) => say.missingWords[one])));
}
