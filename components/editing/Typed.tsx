import { useId, type ReactNode } from 'react';
import { TextArea, TextField } from '../ui/Field';
import styles from './editing.module.css';
import { useTyped, type Keep } from './useTyped';

type Props = {
  label: string;
  value: string;
  help?: ReactNode;
  list?: string;
  onKeep: Keep;
};

/** A line of text, kept when it is left. */
export function Typed({ label, value, help, list, onKeep }: Props) {
  const { text, problem, change, onBlur, onKeyDown } = useTyped(value, onKeep);
  return (
    <TextField
      {...{ label, list, onBlur, onKeyDown }}
      value={text}
      help={problem ?? help}
      state={problem ? 'invalid' : 'plain'}
      autoComplete="off"
      onChange={change}
    />
  );
}

/** Lines of text, kept when they are left. */
export function TypedArea({ label, value, help, rows = 3, onKeep }: Props & { rows?: number }) {
  const { text, problem, change, ...on } = useTyped(value, onKeep);
  return (
    <TextArea
      {...{ label, rows, ...on }}
      value={text}
      help={problem ?? help}
      state={problem ? 'invalid' : 'plain'}
      onChange={change}
    />
  );
}

/** A field in a cell of a table, named for those who cannot see its row and column. */
export function TypedCell({
  label,
  value,
  placeholder,
  onKeep,
}: Omit<Props, 'help' | 'list'> & { placeholder?: string }) {
  const { text, problem, change, onBlur, onKeyDown } = useTyped(value, onKeep);
  const id = useId();
  return (
    <>
      <input
        className={styles.cell}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p id={id} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** A choice in a cell of a table. */
export function ChosenCell({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <select
      className={styles.cell}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
