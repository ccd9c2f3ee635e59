import { useId, useState } from 'react';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { SelectField } from '../ui/Field';
import styles from './editing.module.css';

export type Option = { value: string; label: string };
type Kept = Promise<string | undefined>;

/** The sentence that refused the last choice. */
function useRefusal(): [string | undefined, (keeping: Kept) => void] {
  const [refused, setRefused] = useState<string>();
  return [refused, (keeping) => void keeping.then(setRefused)];
}

/** A choice of one, kept at once. What is refused falls back, with the reason. */
export function Chosen({
  label,
  value,
  options,
  help,
  onKeep,
}: {
  label: string;
  value: string;
  options: Option[];
  help?: string;
  onKeep: (value: string) => Kept;
}) {
  const [refused, keep] = useRefusal();
  return (
    <SelectField
      {...{ label, value, options }}
      help={refused ?? help}
      state={refused ? 'invalid' : 'plain'}
      onChange={(chosen) => keep(onKeep(chosen))}
    />
  );
}

/** Yes or no, kept at once. */
export function Tick({
  label,
  checked,
  onKeep,
}: {
  label: string;
  checked: boolean;
  onKeep: (checked: boolean) => Kept;
}) {
  const [refused, keep] = useRefusal();
  const id = useId();
  return (
    <div>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={refused ? id : undefined}
          onChange={(event) => keep(onKeep(event.target.checked))}
        />
        <span>{label}</span>
      </label>
      {refused && (
        <p id={id} className={styles.problem} role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

/** Some of the levels; none of them ticked means all. */
export function Ranks({
  legend,
  scale,
  ranks = [],
  onKeep,
}: {
  legend: string;
  scale: Playbook['scale'];
  ranks?: number[];
  onKeep: (ranks: number[] | undefined) => Kept;
}) {
  if (!scale) return null;
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {scale.levels.map((level) => (
        <Tick
          key={level.rank}
          label={nameOfLevel(level)}
          checked={ranks.includes(level.rank)}
          onKeep={(checked) => {
            const others = ranks.filter((rank) => rank !== level.rank);
            const next = checked ? [...others, level.rank].sort((a, b) => a - b) : others;
            return onKeep(next.length > 0 ? next : undefined);
          }}
        />
      ))}
    </fieldset>
  );
}

export const nameOfLevel = ({ code, name }: { code?: string; name: string }): string =>
  [code, name].filter(Boolean).join(' ');

/** The levels to choose from, and all of them together as an empty value. */
export const levelOptions = (scale: Playbook['scale']): Option[] => [
  { value: '', label: words.editing.times.all },
  ...(scale?.levels ?? []).map((level) => ({
    value: String(level.rank),
    label: nameOfLevel(level),
  })),
];
