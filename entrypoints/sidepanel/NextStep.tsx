import { priorityName } from '../../components/ticket/Priority';
import { Steps } from '../../components/playbook/Steps';
import { Button } from '../../components/ui/Button';
import { TextField } from '../../components/ui/Field';
import { trusted } from '../../components/ui/trusted';
import type { Assessment } from '../../lib/assessment';
import type { Missing } from '../../lib/onboarding';
import type { Checklist } from '../../lib/playbook/schema';
import { locale, words } from '../../lib/words';
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
export const kindOf = (step: string): StepKind => KINDS[step] ?? 'other';

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
  done: string[];
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
  const steps = checklist.steps.map(({ id, text }) => ({ id, text, done: done.includes(id) }));
  const current = steps.find((step) => !step.done);
  const kind = current && kindOf(current.id);
  const act = kind && stepAct(kind, judged, owner);
  return (
    <Steps steps={steps} unfolded={unfolded} onUndo={onUndo} hint={hint}>
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
          {kind === 'log' && note}
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
        </div>
      )}
      {!current && note}
    </Steps>
  );
}

function missingWords(missing: Missing[]): string {
  if (missing.length === 0) return say.complete;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return say.missing(list.format(missing.map((one) => say.missingWords[one])));
}
