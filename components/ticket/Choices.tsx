import type { ReactNode } from 'react';
import { Kbd } from '../ui/Kbd';
import { trusted } from '../ui/trusted';
import styles from './Assessment.module.css';

/** One thing to choose, under the digit that chooses it; those behind the ninth have none. */
export type Choice = { value: string; key: string; label: ReactNode; detail?: string };

/** A short list to choose one from, by a click or its digit. */
export function Choices({
  label,
  act,
  choices,
  chosen,
  dense = false,
  onChoose,
}: {
  label: string;
  act: string;
  choices: Choice[];
  chosen?: string;
  /** One line each; what does not fit into it is told on hovering, and always to assistive technology. */
  dense?: boolean;
  onChoose: (value: string) => void;
}) {
  return (
    <ul className={dense ? styles.dense : styles.choices} aria-label={label} data-part={act}>
      {choices.map(({ value, key, label: name, detail }) => (
        <li key={value}>
          <button
            type="button"
            className={styles.choice}
            aria-pressed={value === chosen}
            aria-keyshortcuts={key || undefined}
            data-act={act}
            data-value={value}
            onClick={trusted(() => onChoose(value))}
          >
            {key ? <Kbd>{key}</Kbd> : <span />}
            <span className={styles.choiceName}>{name}</span>
            {detail && (
              <span className={styles.detail} title={dense ? detail : undefined}>
                {detail}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
