import type { Process as Steps } from '../../lib/escalation/process';
import { words } from '../../lib/words';
import styles from './Escalation.module.css';

const say = words.escalation.process;

/** How an escalation goes in this playbook: what was seen to be done is ticked by itself, the rest by a person. */
export function Process({
  process: { checklist, name, steps },
  onTick,
}: {
  process: Steps;
  onTick: (step: string, done: boolean) => void;
}) {
  const done = steps.filter(({ doneAt }) => doneAt !== undefined).length;
  return (
    <div className={styles.part} data-part="process" data-value={checklist}>
      <div className={styles.partHead}>
        <h3>{name}</h3>
        <span className={styles.from}>{say.progress(done, steps.length)}</span>
      </div>
      <ol className={styles.process}>
        {steps.map(({ id, text, hint, doneAt, seen }) => (
          <li key={id} data-value={id} data-state={doneAt ? 'done' : 'open'}>
            <label title={hint}>
              <input
                type="checkbox"
                checked={doneAt !== undefined}
                disabled={seen}
                data-act="tick-process"
                onChange={(event) =>
                  event.nativeEvent.isTrusted && onTick(id, event.target.checked)
                }
              />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ol>
    </div>
  );
}
