import { Check, Minus, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Origin, PacketField } from '../../lib/escalation/packet';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import styles from './Report.module.css';

const say = words.escalation.report;

export function originWords({ is, message = -1 }: Origin): string {
  if (is === 'message') return message < 0 ? say.origin.subject : say.message(message);
  return say.origin[is];
}

/** One field of a report: filled, with where its words come from and a click away from being changed; or open, and asked for. */
export function ReportField({
  field,
  typed,
  onType,
}: {
  field: PacketField;
  /** The words as they were typed, spaces and all; `field.value` has them tidied. */
  typed: string | undefined;
  onType: (value: string) => void;
}) {
  const { label, value, state, origin, optional } = field;
  const [editing, setEditing] = useState(false);
  const asked = state === 'open';
  // What was open stays a field while it is typed in.
  const isField = asked || editing;
  const icon = asked ? TriangleAlert : state === 'filled' ? Check : Minus;
  return (
    <li className={styles.row} data-field={field.key} data-state={state}>
      <span className={styles.sign}>
        <Icon of={icon} />
      </span>
      {isField ? (
        <Control
          field={field}
          typed={typed ?? value}
          focus={editing && !asked}
          onType={(next) => {
            setEditing(true);
            onType(next);
          }}
          onDone={() => setEditing(false)}
        />
      ) : (
        <div className={styles.filledRow}>
          <span className={styles.label}>{label}</span>
          <span className={styles.value}>
            <button
              type="button"
              className={styles.change}
              aria-label={
                state === 'filled' ? say.change(label, value) : say.empty(label, optional)
              }
              data-act="change-field"
              onClick={() => setEditing(true)}
            >
              {state === 'filled' ? <Said>{value}</Said> : optional && say.optional}
            </button>
            {origin && <span className={styles.origin}>{originWords(origin)}</span>}
          </span>
        </div>
      )}
    </li>
  );
}

function Control({
  field: { key, label, state, choices, multiline, optional },
  typed,
  focus,
  onType,
  onDone,
}: {
  field: PacketField;
  typed: string;
  focus: boolean;
  onType: (value: string) => void;
  onDone: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [focus]);
  const asked = state === 'open';
  const shared = {
    className: asked ? styles.open : styles.control,
    'aria-label': asked ? say.missing(label) : label,
    'aria-required': !optional,
    'data-report-field': key,
    'data-state': state,
    value: typed,
  };
  return (
    <div ref={place} className={styles.asked} onBlur={onDone}>
      <span className={styles.label} aria-hidden="true">
        {asked ? say.missing(label) : label}
      </span>
      {choices ? (
        <select {...shared} onChange={(event) => onType(event.target.value)}>
          <option value="">{say.choose}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : multiline ? (
        <textarea
          {...shared}
          rows={1}
          placeholder={say.ask}
          onChange={(event) => onType(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          placeholder={say.ask}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </div>
  );
}
