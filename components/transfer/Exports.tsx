import { FileDown } from 'lucide-react';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './transfer.module.css';

const say = words.transfer.give;

/** Every playbook with the files that it can leave as. */
export function Exports({
  playbooks,
  onPlaybook,
  onReplies,
  onSchema,
}: {
  playbooks: { playbook: Playbook; own: boolean }[];
  onPlaybook: (playbook: Playbook) => void;
  onReplies: (playbook: Playbook) => void;
  onSchema: () => void;
}) {
  return (
    <div>
      {playbooks.map(({ playbook, own }) => (
        <div key={playbook.id} className={styles.row} data-part="export" data-value={playbook.id}>
          <span>
            {playbook.title} {own && <small className={styles.aside}>{say.own}</small>}
          </span>
          <Button
            icon={FileDown}
            data-act="json"
            aria-label={say.playbookOf(playbook.title)}
            onClick={() => onPlaybook(playbook)}
          >
            {say.playbook}
          </Button>
          <Button
            icon={FileDown}
            data-act="csv"
            aria-label={
              playbook.templates.length === 0
                ? say.noRepliesOf(playbook.title)
                : say.repliesOf(playbook.title)
            }
            unavailable={playbook.templates.length === 0}
            onClick={() => onReplies(playbook)}
          >
            {playbook.templates.length === 0 ? say.noReplies : say.replies}
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <span className={styles.aside}>{say.schemaHelp}</span>
        <Button icon={FileDown} data-act="schema" onClick={onSchema}>
          {say.schema}
        </Button>
      </div>
    </div>
  );
}
