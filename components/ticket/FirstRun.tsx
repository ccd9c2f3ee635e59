import { GraduationCap, MessagesSquare, SearchCheck, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../lib/words';
import { TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import styles from './FirstRun.module.css';

const say = words.panel.firstRun;

export type Role = 'agent' | 'newHire' | 'reviewer';

const ICONS: Record<Role, LucideIcon> = {
  agent: MessagesSquare,
  newHire: GraduationCap,
  reviewer: SearchCheck,
};
const ROLES: Role[] = ['agent', 'newHire', 'reviewer'];

/** Asked once, above whatever the tab shows: who works here, and the name under a reply. One click ends it. */
export function FirstRun({ onStart }: { onStart: (role: Role, name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <Section part="first-run" title={say.title}>
      <p className={styles.text}>{say.text}</p>
      <TextField
        label={say.name}
        mark={words.reply.slotOptional}
        value={name}
        onChange={setName}
        autoComplete="name"
        data-field="name"
      />
      <ul className={styles.roles}>
        {ROLES.map((role) => {
          const [who, gets] = say.roles[role];
          return (
            <li key={role}>
              <button
                type="button"
                className={styles.role}
                data-act="role"
                data-value={role}
                onClick={trusted(() => onStart(role, name.trim()))}
              >
                <Icon of={ICONS[role]} size={20} />
                <span>
                  <span className={styles.who}>{who}</span>
                  <span className={styles.gets}>{gets}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.text}>{say.stays}</p>
    </Section>
  );
}
