import { ChevronRight, Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import styles from './Steps.module.css';

const say = words.panel.steps;

/** One step of a checklist; `note` is its result in a word or two. */
export type Step = { id: string; text: string; done: boolean; note?: string };

/**
 * A checklist in its order. The first step that is not done is the current one and carries `children`, its one act;
 * done and later ones fold to a line each, unless `unfolded`.
 */
export function Steps({
  steps,
  unfolded = false,
  onUndo,
  hint,
  children,
}: {
  steps: Step[];
  unfolded?: boolean;
  onUndo: (id: string) => void;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  const done = steps.filter((step) => step.done);
  const [current, ...later] = steps.filter((step) => !step.done);
  return (
    <Section part="steps" title={say.title} aside={say.progress(done.length, steps.length)}>
      {done.length > 0 && (
        <details className={styles.fold} open={unfolded || undefined}>
          <summary>
            <Icon of={ChevronRight} size={12} />
            {current ? say.done(done.length) : say.allDone}
          </summary>
          <ol className={styles.list}>
            {done.map((step) => (
              <li key={step.id} data-value={step.id} data-state="done">
                <span className={styles.check}>
                  <Icon of={CircleCheck} />
                </span>
                <span className={styles.text}>
                  {step.text}
                  {step.note && <span className={styles.note}>{step.note}</span>}
                </span>
                <Button
                  kind="quiet"
                  aria-label={say.undoOf(step.text)}
                  data-act="undo-step"
                  onClick={trusted(() => onUndo(step.id))}
                >
                  {say.undo}
                </Button>
              </li>
            ))}
          </ol>
        </details>
      )}
      {current && (
        <div
          className={styles.current}
          data-value={current.id}
          data-state="current"
          aria-current="step"
        >
          <p className={styles.name}>
            <span className={styles.dot}>
              <Icon of={CircleDot} />
            </span>
            {current.text}
          </p>
          {hint}
          {children}
        </div>
      )}
      {later.length > 0 && (
        <details className={styles.fold} open={unfolded || undefined}>
          <summary>
            <Icon of={ChevronRight} size={12} />
            {say.later(later.length)}
          </summary>
          <ol className={styles.list}>
            {later.map((step) => (
              <li key={step.id} data-value={step.id} data-state="later">
                <span className={styles.todo}>
                  <Icon of={Circle} />
                </span>
                <span className={styles.text}>{step.text}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {!current && children}
    </Section>
  );
}
