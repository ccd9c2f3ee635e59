import { useId, useState } from 'react';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import styles from './Routing.module.css';
import { useSaving, type Save, type Saving } from './useSaving';

const NOTES: Record<Saving, string | undefined> = {
  idle: undefined,
  saving: undefined,
  saved: words.dashboard.saved,
  failed: words.dashboard.notSavedLong,
};

/** The team for each category and severity. Cells are `category id/rank`; an empty one names nobody. */
export function Routing({
  playbook,
  routing,
  onSave,
}: {
  playbook: Playbook;
  routing: Record<string, string>;
  onSave: Save<{ cell: string; team: string }>;
}) {
  const say = words.slots.routing;
  const known = useId();
  const [cells, setCells] = useState<Record<string, Saving>>({});
  const categories = playbook.categories?.items ?? [];
  const levels = playbook.scale?.levels ?? [];
  const all = levels.flatMap(({ rank }) => categories.map(({ id }) => `${id}/${rank}`));
  const filled = all.filter((cell) => routing[cell]?.trim()).length;
  const teams = [...new Set(Object.values(routing))].filter(Boolean);
  const states = Object.values(cells);
  const worst = (['failed', 'saving', 'saved'] as const).find((state) => states.includes(state));

  return (
    <div className={styles.routing} data-part="routing">
      <p className={styles.head}>
        {say.filled(filled, all.length)} <span role="status">{NOTES[worst ?? 'idle']}</span>
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
                return (
                  <td key={cell}>
                    <span aria-hidden className={styles.column}>
                      {category.name}
                    </span>
                    <Cell
                      name={cell}
                      label={say.cell(category.name, name)}
                      list={known}
                      team={routing[cell] ?? ''}
                      onSave={(team) => onSave({ cell, team })}
                      onSaving={(state) => setCells((before) => ({ ...before, [cell]: state }))}
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

function Cell({
  name,
  label,
  list,
  team,
  onSave,
  onSaving,
}: {
  name: string;
  label: string;
  list: string;
  team: string;
  onSave: Save<string>;
  onSaving: (state: Saving) => void;
}) {
  const field = useSaving(team, onSave, onSaving);
  return (
    <input
      type="text"
      name={name}
      list={list}
      autoComplete="off"
      maxLength={120}
      aria-label={label}
      placeholder={words.slots.open}
      aria-invalid={field.saving === 'failed' || undefined}
      data-open={!field.text.trim() || undefined}
      value={field.text}
      onChange={(event) => field.change(event.target.value)}
      onBlur={field.rest}
    />
  );
}
