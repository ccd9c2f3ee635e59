import { Circle, CircleCheck, CircleDot, Eye } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { Section } from '../ui/Section';
import { Ticking, type Told } from '../ui/Ticking';
import { trusted } from '../ui/trusted';
import { Unfold } from '../ui/Unfold';
import styles from './Steps.module.css';

const say = words.panel.steps;

/** One step of a checklist; `seen`: what of the page shows that it is done, where no person said so. */
export type Step = { id: string; text: string; done: boolean; seen?: string };

/**
 * A checklist. The first step that is not done is the current one, with `children`, its one act, and stands first; done and later ones
 * fold into their count in the heading, unless `unfolded`. `left` tells the time that remains for all of it.
 */
export function Steps({
  steps,
  unfolded = false,
  left,
  now,
  onUndo,
  hint,
  children,
}: {
  steps: Step[];
  unfolded?: boolean;
  left?: (now: number) => Told;
  /** ISO, the current minute. */
  now: string;
  onUndo: (id: string) => void;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  const [wanted, setWanted] = useState<boolean>();
  const list = useId();
  const open = wanted ?? unfolded;
  const done = steps.filter((step) => step.done);
  const current = steps.find((step) => !step.done);
  const others = steps.filter((step) => step !== current);
  const seen = done.filter((step) => step.seen !== undefined).length;
  const saidLeft = (instant: number) => {
    const { text, until, late } = left!(instant);
    return { text: late ? say.late(text) : say.left(text), until };
  };
  return (
    <Section
      part="steps"
      title={say.title}
      aside={
        <>
          {others.length > 0 ? (
            <Unfold isOpen={open} of={list} data-act="other-steps" onClick={() => setWanted(!open)}>
              {say.progress(done.length, steps.length, seen)}
            </Unfold>
          ) : (
            <span>{say.progress(done.length, steps.length, seen)}</span>
          )}
          {left && <Ticking at={saidLeft} now={now} part="time-left" />}
        </>
      }
    >
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
          {children}
          {hint}
        </div>
      )}
      {others.length > 0 && (
        <ol id={list} className={styles.list} hidden={!open} data-part="other-steps">
          {others.map((step) => (
            <Other key={step.id} step={step} onUndo={onUndo} />
          ))}
        </ol>
      )}
      {!current && children}
    </Section>
  );
}

/** A step that is not the current one. What the page shows has an eye, so that it is never taken for a person's word. */
function Other({ step, onUndo }: { step: Step; onUndo: (id: string) => void }) {
  const state = !step.done ? 'later' : step.seen === undefined ? 'done' : 'seen';
  return (
    <li data-value={step.id} data-state={state}>
      <span className={step.done ? styles.check : styles.todo}>
        <Icon of={{ later: Circle, done: CircleCheck, seen: Eye }[state]} />
      </span>
      <span className={styles.text}>
        {step.text}
        {step.seen !== undefined && (
          <span className={styles.seen} data-part="seen">
            <Said>{step.seen}</Said>
          </span>
        )}
      </span>
      {step.done && (
        <Button
          kind="quiet"
          aria-label={say.undoOf(step.text)}
          data-act="undo-step"
          onClick={trusted(() => onUndo(step.id))}
        >
          {say.undo}
        </Button>
      )}
    </li>
  );
}
