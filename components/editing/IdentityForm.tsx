import { words } from '../../lib/words';
import styles from './editing.module.css';
import type { FormProps } from './form';
import { Typed } from './Typed';

const say = words.editing.identity;

/** What the playbook and its team are called. */
export function IdentityForm({ playbook, change }: FormProps) {
  return (
    <div className={styles.form} data-part="identity">
      <h2>{words.editing.forms.identity}</h2>
      <Typed
        label={say.name}
        value={playbook.title}
        onKeep={async (typed) =>
          typed.trim() ? change((before) => ({ ...before, title: typed.trim() })) : say.needed
        }
      />
      <Typed
        label={say.agent}
        value={playbook.agentNoun}
        onKeep={(typed) => change((before) => ({ ...before, agentNoun: typed.trim() }))}
      />
      <Typed
        label={say.team}
        value={playbook.teamName}
        onKeep={(typed) => change((before) => ({ ...before, teamName: typed.trim() }))}
      />
    </div>
  );
}
