import { useState } from 'react';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Card } from './Card';
import type { Save } from './useSaving';
import styles from './settings.module.css';

const say = words.dashboard.playbooks;

/** What a document has, in a line; what it lacks is said on the surfaces that would show it. */
function contents({ scale, categories, templates, scorecards, checklists }: Playbook): string {
  const parts = [
    scale ? say.levels(scale.levels.length) : say.noScale,
    categories && say.categories(categories.items.length),
    templates.length > 0 && say.templates(templates.length),
    checklists.length > 0 && say.checklists(checklists.length),
    scorecards.length > 0 && say.scorecards(scorecards.length),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Which of the playbooks judges tickets. Choosing another one judges everything open anew and changes nothing that was decided. */
export function Playbooks({
  playbooks,
  chosen,
  onChoose,
}: {
  playbooks: Playbook[];
  chosen: string;
  onChoose: Save<string>;
}) {
  const [result, setResult] = useState<string>();
  const choose = (id: string) =>
    void onChoose(id).then(
      () => setResult(words.dashboard.saved),
      () => setResult(words.dashboard.notSavedLong),
    );
  return (
    <Card part="playbooks" title={say.title} aside={<span role="status">{result}</span>}>
      <p>{say.lead}</p>
      <fieldset className={styles.group}>
        <legend>{say.choose}</legend>
        {playbooks.map((playbook) => (
          <label key={playbook.id} className={styles.choice}>
            <input
              type="radio"
              name="playbook"
              value={playbook.id}
              checked={playbook.id === chosen}
              onChange={() => choose(playbook.id)}
            />
            <span>
              <b>{playbook.title}</b>
              <span>{contents(playbook)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
