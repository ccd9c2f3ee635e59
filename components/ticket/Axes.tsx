import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { Axis, AxisId } from '../../lib/assessment';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import { ProofList } from './ProofList';
import type { Told } from './ProofLine';
import styles from './Axes.module.css';

const say = words.assessment.axes;

export const stepName = (axis: AxisId, step: string): string =>
  (say.steps[axis] as Record<string, string>)[step] ?? step;

const shown = ({ id, is }: Axis): string =>
  is.value === null ? say.unknown : stepName(id, is.value);

/**
 * The sides from which the playbook sees each ticket, in a line; opened, each with its words and what a person says instead. One that
 * is not known says so. The words of the tier stand with the rest of the assessment. Nothing where the playbook asks for none.
 */
export function Axes({
  axes,
  told,
  onChoose,
}: {
  axes: Axis[];
  told: Told;
  /** `null` takes a person's word back. */
  onChoose: (axis: AxisId, step: string | null) => void;
}) {
  if (axes.length === 0) return null;
  return (
    <details className={styles.axes} data-part="axes">
      <summary>
        <Icon of={ChevronRight} size={12} />
        <span className={styles.line}>
          {axes.map((axis) => (
            <span key={axis.id} className={axis.is.value === null ? styles.unknown : undefined}>
              {say.names[axis.id]} <b>{shown(axis)}</b>
            </span>
          ))}
        </span>
      </summary>
      <div className={styles.body}>
        {axes.map((axis) => (
          <div key={axis.id} className={styles.axis} data-field={axis.id}>
            <Choice axis={axis} onChoose={(step) => onChoose(axis.id, step)} />
            {axis.id !== 'complexity' && (
              <ProofList
                proofs={axis.is.evidence.map((one) => ({ ...one, proves: [] }))}
                told={told}
                shown={1}
              />
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

/** The step that counts; the first entry stands for none, or takes a person's word back. */
function Choice({
  axis: { id, steps, is },
  onChoose,
}: {
  axis: Axis;
  onChoose: (step: string | null) => void;
}) {
  const field = useId();
  const isOurs = is.value !== null && is.by === 'person';
  return (
    <>
      <label htmlFor={field}>{say.names[id]}</label>
      <select
        id={field}
        className={styles.choice}
        value={is.value ?? ''}
        data-act="choose-axis"
        onChange={trusted((event) => onChoose(event.currentTarget.value || null))}
      >
        {(isOurs || is.value === null) && (
          <option value="">{isOurs ? say.takeBack : say.unknown}</option>
        )}
        {steps.map((step) => (
          <option key={step} value={step}>
            {stepName(id, step)}
          </option>
        ))}
      </select>
      <span className={styles.by}>
        {is.value === null ? say.noWords : isOurs ? say.chosen : say.suggested}
      </span>
    </>
  );
}
