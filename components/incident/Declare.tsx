import { useState } from 'react';
import type { Level } from '../../lib/incident';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { trusted } from '../ui/trusted';
import styles from './incident.module.css';

const say = words.incident;

export type Declared = { level: string; title: string; lead: string };

/** What is broken, how bad, and who leads: declared by a person, whatever was proposed. */
export function Declare({
  levels,
  proposed,
  title: given,
  linked,
  onDeclare,
  onCancel,
}: {
  levels: readonly Level[];
  proposed?: string;
  title: string;
  /** Tickets that will be linked to it. */
  linked: number;
  onDeclare: (declared: Declared) => void;
  onCancel: () => void;
}) {
  const [level, setLevel] = useState(proposed ?? levels[0]?.id ?? '');
  const [title, setTitle] = useState(given);
  const [lead, setLead] = useState('');
  const chosen = levels.find(({ id }) => id === level);
  const isReady = title.trim() !== '';
  return (
    <div className={styles.form} data-part="declare">
      <SelectField
        label={say.fields.level}
        value={level}
        onChange={setLevel}
        options={levels.map(({ id, text }) => ({ value: id, label: `${id}: ${text}` }))}
        help={proposed && say.proposed(proposed)}
        data-field="level"
      />
      <TextField
        label={say.fields.title}
        value={title}
        onChange={setTitle}
        state={isReady ? 'plain' : 'open'}
        mark={isReady ? undefined : say.open}
        data-field="title"
      />
      {chosen?.ledBy && (
        <TextField
          label={say.lead[chosen.ledBy]}
          value={lead}
          onChange={setLead}
          state={lead.trim() ? 'plain' : 'open'}
          mark={lead.trim() ? undefined : say.open}
          data-field="lead"
        />
      )}
      {chosen && chosen.actions.length > 0 && (
        <ul className={styles.actions}>
          {chosen.actions.map(({ ref, text }) => (
            <li key={ref}>{text}</li>
          ))}
        </ul>
      )}
      <p className={styles.from}>{say.withThese(linked)}</p>
      <div className={styles.acts}>
        <Button
          data-act="declare"
          unavailable={!isReady}
          onClick={trusted(() => onDeclare({ level, title: title.trim(), lead: lead.trim() }))}
        >
          {say.declareAs(level)}
        </Button>
        <Button kind="quiet" data-act="cancel-incident" onClick={trusted(onCancel)}>
          {say.cancel}
        </Button>
      </div>
    </div>
  );
}
