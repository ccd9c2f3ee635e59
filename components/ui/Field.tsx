import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './Field.module.css';

type Common = {
  label: string;
  /** A word at the end of the label: `open`, `optional`. */
  mark?: string;
  /** `open` waits for words (dashed), `invalid` was refused. Both need `mark` or `help`: colour is not enough. */
  state?: 'plain' | 'open' | 'invalid';
  help?: ReactNode;
};

type Given = { id: string; className: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label above its control, one help line below. `control` gets what ties them together. */
export function Field({
  label,
  mark,
  state = 'plain',
  help,
  control,
}: Common & { control: (given: Given) => ReactNode }) {
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        <span>{label}</span>
        {mark && <span className={styles[state]}>{mark}</span>}
      </label>
      {control({
        id,
        className: `${styles.control} ${styles[state]}`,
        'aria-describedby': help ? helpId : undefined,
        'aria-invalid': state === 'invalid' || undefined,
      })}
      {help && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}

type TextProps = Common &
  Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'className' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
    type?: 'text' | 'url' | 'email';
  };

export function TextField({ label, mark, state, help, value, onChange, ...rest }: TextProps) {
  return (
    <Field
      {...{ label, mark, state, help }}
      control={(given) => (
        <input
          {...rest}
          {...given}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

type AreaProps = Common &
  Omit<ComponentProps<'textarea'>, 'onChange' | 'className' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** Grows with its words where the browser can, and scrolls where it can't. */
export function TextArea({ label, mark, state, help, value, onChange, ...rest }: AreaProps) {
  return (
    <Field
      {...{ label, mark, state, help }}
      control={(given) => (
        <textarea
          rows={2}
          {...rest}
          {...given}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

type SelectProps = Common &
  Omit<ComponentProps<'select'>, 'onChange' | 'className' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
    options: { value: string; label: string }[];
  };

export function SelectField(props: SelectProps) {
  const { label, mark, state, help, value, onChange, options, ...rest } = props;
  return (
    <Field
      {...{ label, mark, state, help }}
      control={(given) => (
        <select
          {...rest}
          {...given}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
