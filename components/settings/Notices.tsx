import { useState } from 'react';
import type { Kind, NoticeSettings } from '../../lib/notices';
import { words } from '../../lib/words';
import { Field } from '../ui/Field';
import { Card } from './Card';
import type { Save } from './useSaving';
import styles from './Notices.module.css';

type Switch = Kind | 'quiet' | 'criticalPasses';
const KINDS: Kind[] = ['lastQuarter', 'overdue', 'early', 'opens', 'surge'];

/** What is told, and when not. `level` is the playbook's name for its highest priority. */
export function Notices({
  settings,
  level,
  zone,
  onChange,
}: {
  settings: NoticeSettings;
  level: string;
  zone: string;
  onChange: Save<Partial<NoticeSettings>>;
}) {
  const say = words.dashboard.notices;
  const [result, setResult] = useState<string>();
  const keep = (change: Partial<NoticeSettings>) =>
    void onChange(change).then(
      () => setResult(words.dashboard.saved),
      () => setResult(words.dashboard.notSavedLong),
    );
  const choice = (name: Switch, [title, help]: readonly [string, string]) => (
    <label key={name} className={styles.choice}>
      <input
        type="checkbox"
        name={name}
        checked={settings[name]}
        onChange={(event) => keep({ [name]: event.target.checked })}
      />
      <span>
        <b>{title}</b>
        <span>{help}</span>
      </span>
    </label>
  );

  return (
    <Card part="notices" title={say.title} aside={<span role="status">{result}</span>}>
      <p>{say.lead}</p>
      <fieldset className={styles.group}>
        <legend>{say.tell}</legend>
        {KINDS.map((kind) => choice(kind, say.switches[kind]))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say.when}</legend>
        {choice('quiet', say.switches.quiet)}
        {settings.quiet && (
          <div className={styles.hours}>
            <TimeField
              label={say.from}
              value={settings.quietFrom}
              onChange={(quietFrom) => keep({ quietFrom })}
            />
            <TimeField
              label={say.to}
              value={settings.quietTo}
              onChange={(quietTo) => keep({ quietTo })}
            />
            <p>{settings.quietFrom === settings.quietTo ? say.never : say.zone(zone)}</p>
          </div>
        )}
        {settings.quiet && choice('criticalPasses', say.passes(level))}
      </fieldset>
    </Card>
  );
}

/** A time of day that is stored once it is whole; one that is left half typed is the stored one again. */
function TimeField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const time = typed ?? value;
  return (
    <Field
      label={label}
      state={time ? 'plain' : 'invalid'}
      mark={time ? undefined : words.dashboard.notices.notWhole}
      control={(given) => (
        <input
          {...given}
          type="time"
          value={time}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value) onChange(event.target.value);
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    />
  );
}
