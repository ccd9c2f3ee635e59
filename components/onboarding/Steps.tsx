import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import styles from './Steps.module.css';

/** One step of a playbook's checklist; `note` is its result in a word or two ("Billing", "complete"). */
export type CoachStep = { id: string; text: string; done: boolean; note?: string };

const ICONS = { done: CircleCheck, current: CircleDot, todo: Circle };

/**
 * Leads through a checklist in its order: the first step that is not done is the current one and carries
 * `children`, its hint and its one action.
 */
export function Steps({
  steps,
  onUndo,
  children,
}: {
  steps: CoachStep[];
  onUndo?: (id: string) => void;
  children?: ReactNode;
}) {
  const say = words.onboarding.steps;
  const now = steps.findIndex(({ done }) => !done);
  return (
    <div data-part="steps">
      <ol className={styles.steps} aria-label={say.label}>
        {steps.map((step, index) => {
          const state = step.done ? 'done' : index === now ? 'current' : 'todo';
          return (
            <li
              key={step.id}
              className={styles[state]}
              data-step={step.id}
              data-state={state}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <div className={styles.row}>
                <span className={styles.icon}>
                  <Icon of={ICONS[state]} />
                </span>
                <span className={styles.name}>{step.text}</span>
                <span className={styles.spoken}>{say.state[state]}</span>
                <span className={styles.note}>
                  {step.note ?? (state === 'current' ? say.number(index + 1) : null)}
                </span>
                {state === 'done' && onUndo && (
                  <Button
                    kind="quiet"
                    aria-label={say.undoOf(step.text)}
                    onClick={() => onUndo(step.id)}
                  >
                    {say.undo}
                  </Button>
                )}
              </div>
              {state === 'current' && children && <div className={styles.body}>{children}</div>}
            </li>
          );
        })}
      </ol>
      {now === -1 && <p className={styles.finished}>{say.finished}</p>}
    </div>
  );
}
