import type { PriorityValue } from '../../lib/assessment';
import { Bars } from './Bars';
import styles from './Priority.module.css';

export const priorityName = ({ code, name }: Pick<PriorityValue, 'code' | 'name'>) =>
  code ? `${code} ${name}` : name;

/** A priority with its mark: bars that grow with it, and a sign of its own for the highest. */
export function Priority({
  priority,
  levels,
  large = false,
}: {
  priority: PriorityValue;
  levels: number;
  large?: boolean;
}) {
  const classes = [styles.priority, large && styles.large, priority.rank === 0 && styles.highest];
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      <Bars rank={priority.rank} levels={levels} size={large ? 20 : 16} />
      <span>{priorityName(priority)}</span>
    </span>
  );
}
