import { useId, useState } from 'react';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import styles from './Routing.module.css';
import type { Save } from './SavedField';

/** The team for each category and severity. Cells are `category id/rank`; an empty one names nobody. */
export function Routing({
  playbook,
  routing,
  effect,
  onSave,
}: {
  playbook: Playbook;
  routing: Record<string, string>;
  effect: string;
  onSave: Save<{ cell: string; team: string }>;
}) {
  const say = words.dashboard.desk.routing;
  const known = useId();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [result, setResult] = useState<string>();
  const categories = playbook.categories?.items ?? [];
  const levels = playbook.scale?.levels ?? [];
  const shown = { ...routing, ...typed };
  const filled = Object.values(shown).filter((team) => team.trim()).length;
  const all = categories.length * levels.length;
  const teams = [...new Set(Object.values(routing))].filter(Boolean);

  const change = (cell: string, team: string) => {
    setTyped({ ...typed, [cell]: team });
    onSave({ cell, team }).then(
      () => setResult(words.dashboard.saved),
      () => setResult(words.dashboard.notSavedLong),
    );
  };

  return (
    <div className={styles.routing} data-part="routing">
      <div className={styles.head}>
        <h3>{say.label}</h3>
        <p>
          {say.filled(filled, all)} <span role="status">{result}</span>
        </p>
      </div>
      <p className={styles.help}>
        {say.used} {filled < all && words.dashboard.desk.whileOpen(effect)}
      </p>
      <table className={styles.table} aria-label={say.caption}>
        <thead>
          <tr>
            <th scope="col">{say.severity}</th>
            {categories.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map(({ rank, code, name }) => (
            <tr key={rank}>
              <th scope="row">{[code, name].filter(Boolean).join(' ')}</th>
              {categories.map((category) => {
                const cell = `${category.id}/${rank}`;
                const team = shown[cell] ?? '';
                return (
                  <td key={cell}>
                    <span aria-hidden className={styles.column}>
                      {category.name}
                    </span>
                    <input
                      type="text"
                      name={cell}
                      list={known}
                      autoComplete="off"
                      maxLength={120}
                      aria-label={say.cell(category.name, name)}
                      placeholder={words.dashboard.desk.open}
                      data-open={!team.trim() || undefined}
                      value={team}
                      onChange={(event) => change(cell, event.target.value)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <datalist id={known}>
        {teams.map((team) => (
          <option key={team} value={team} />
        ))}
      </datalist>
    </div>
  );
}
