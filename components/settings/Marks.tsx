import { useState } from 'react';
import { words } from '../../lib/words';
import { Card } from './Card';
import styles from './Notices.module.css';
import type { Save } from './useSaving';

/** Whether the time left stands in the helpdesk's own lists. */
export function Marks({ on, onChange }: { on: boolean; onChange: Save<boolean> }) {
  const say = words.lists.switch;
  const [result, setResult] = useState<string>();
  return (
    <Card part="lists" title={say.title} aside={<span role="status">{result}</span>}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name="marks"
          checked={on}
          onChange={(event) =>
            void onChange(event.target.checked).then(
              () => setResult(words.dashboard.saved),
              () => setResult(words.dashboard.notSavedLong),
            )
          }
        />
        <span>
          <b>{say.marks}</b>
          <span>{say.help}</span>
        </span>
      </label>
    </Card>
  );
}
