import type { Affected } from '../../lib/incident';
import { Said } from '../ui/Said';
import styles from './incident.module.css';

/** The customers affected, each to be ticked once they were written to. */
export const Customers = ({
  label,
  affected,
  done,
  act,
  onTick,
}: {
  label: string;
  affected: readonly Affected[];
  done: readonly string[];
  act: string;
  onTick: (key: string, done: boolean) => void;
}) => (
  <ul className={styles.customers} aria-label={label}>
    {affected.map(({ key, name }) => (
      <li key={key}>
        <label>
          <input
            type="checkbox"
            data-act={act}
            data-value={key}
            checked={done.includes(key)}
            onChange={(event) => event.nativeEvent.isTrusted && onTick(key, event.target.checked)}
          />
          <Said>{name}</Said>
        </label>
      </li>
    ))}
  </ul>
);
