import { CircleCheck, CircleDashed, LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import type { SiteHealth } from './Health';
import styles from './Health.module.css';

/** Where a field comes from. `since` is a day in words; `tried` are its selectors, of which `rung` matched. */
export type FieldHealth = {
  path: string;
  name: string;
  is: 'api' | 'first' | 'fallback' | 'elsewhere' | 'gap';
  rung?: number;
  since: string;
  tried: { css: string; own: boolean }[];
};

const say = words.health;

function fromOf({ is, rung = 0, since }: FieldHealth): string {
  if (is === 'gap') return say.gap(since);
  return is === 'fallback' ? say.fallbackSince(rung, since) : say[is];
}

const ICONS = {
  api: CircleCheck,
  first: CircleCheck,
  elsewhere: CircleCheck,
  fallback: LifeBuoy,
  gap: CircleDashed,
};
const CLASSES = { api: 'ok', first: 'ok', elsewhere: 'ok', fallback: '', gap: 'gap' } as const;

export function HealthTable({ site, fields }: Pick<SiteHealth, 'site' | 'fields'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={say.table(site)}>
          <thead>
            <tr>
              <th scope="col">{say.field}</th>
              <th scope="col">{say.from}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.path} data-field={field.path} data-state={field.is}>
                <th scope="row">
                  <Said>{field.name}</Said>
                </th>
                <td>
                  <span className={`${styles.from} ${styles[CLASSES[field.is]] ?? ''}`}>
                    <Icon of={ICONS[field.is]} size={14} />
                    {fromOf(field)}
                  </span>
                  {open && <Tried {...field} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          name="selectors"
          checked={open}
          onChange={(event) => setOpen(event.target.checked)}
        />
        <span>{say.selectors}</span>
      </label>
    </>
  );
}

/** The selector that matched, or all that were tried for nothing. */
function Tried({ is, rung = 0, tried }: FieldHealth) {
  const matched = tried[rung - 1];
  const shown = is === 'gap' ? tried : matched ? [matched] : [];
  return shown.map(({ css, own }) => (
    <code key={css} className={styles.code}>
      <Said>{css}</Said>
      {own && ` (${say.own})`}
    </code>
  ));
}
