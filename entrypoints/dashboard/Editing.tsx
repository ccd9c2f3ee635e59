import { useLiveQuery } from 'dexie-react-hooks';
import { FileQuestionMark, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { FORMS, isForm, type FormName } from '../../components/editing/forms';
import { Button } from '../../components/ui/Button';
import { State } from '../../components/ui/State';
import type { Playbook } from '../../lib/playbook/schema';
import { changeSettings, settings, whyUnsaved } from '../../lib/store';
import { changePlaybook } from '../../lib/store/editing';
import { playbookOwned } from '../../lib/store/playbooks';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import styles from './Editing.module.css';
import { goTo, hashOf } from './route';

const say = words.editing;

/** Changes one of the team's own playbooks, form by form. */
export function Editing({ id, part }: { id: string; part: string | undefined }) {
  const found = useLiveQuery(
    async () => ({ own: await playbookOwned(id), chosen: (await settings()).playbook }),
    [id],
  );
  const [earlier, setEarlier] = useState<Playbook[]>([]);
  const [said, setSaid] = useState('');
  if (!found) return null;
  const { own, chosen } = found;
  if (!own) return <Gone />;
  const { playbook, of } = own;
  const form: FormName = isForm(part) ? part : 'identity';
  const Form = FORMS[form];
  const [open] = playbook.openSlots;

  const store = async (recipe: (before: Playbook) => Playbook): Promise<string | undefined> => {
    setSaid('');
    try {
      const done = await changePlaybook(id, recipe, new Date().toISOString());
      if (!done.ok) return refusal(done.problems.map(({ sentence }) => sentence));
      await poke();
      return undefined;
    } catch (error) {
      if (!whyUnsaved(error)) throw error;
      return say.failed;
    }
  };
  const change = async (recipe: (before: Playbook) => Playbook) => {
    const replaced: Playbook[] = [];
    const refused = await store((before) => {
      replaced.push(before);
      return recipe(before);
    });
    if (refused === undefined) {
      // Dexie may have run the recipe again: the last one is what was stored.
      setEarlier((all) => [...all, ...replaced.slice(-1)]);
      setSaid(say.kept);
    }
    return refused;
  };
  const undo = async () => {
    const before = earlier.at(-1);
    if (!before || (await store(() => before)) !== undefined) return;
    setEarlier((all) => all.slice(0, -1));
    setSaid(say.undone);
  };

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{say.title(playbook.title)}</h1>
          <p>{say.lead}</p>
        </div>
        <div className={styles.acts}>
          {chosen === id ? (
            <span>{say.inUse}</span>
          ) : (
            <Button
              kind="primary"
              data-act="use"
              onClick={() => void changeSettings({ playbook: id }).then(poke)}
            >
              {say.use}
            </Button>
          )}
          {of && <a href={hashOf({ page: 'compare', left: of, right: id })}>{say.compare}</a>}
          <a href={hashOf({ page: 'playbook', id })}>{say.read}</a>
          <div className={styles.lately}>
            <span role="status" className={styles.said}>
              {said}
            </span>
            <span>{say.version(playbook.version)}</span>
            <Button
              icon={Undo2}
              data-act="undo"
              unavailable={earlier.length === 0}
              onClick={() => void undo()}
            >
              {say.undo}
            </Button>
          </div>
        </div>
      </header>
      <nav className={styles.nav} aria-label={say.nav}>
        {(Object.keys(FORMS) as FormName[]).map((name) => (
          <a
            key={name}
            href={hashOf({ page: 'edit', id, part: name })}
            aria-current={name === form ? 'page' : undefined}
          >
            {say.forms[name]}
          </a>
        ))}
        {open && (
          <p>
            {say.fill}{' '}
            <a href={hashOf({ page: 'settings', slot: { playbook: id, key: open.key } })}>
              {say.fillIn}
            </a>
          </p>
        )}
      </nav>
      <div className={styles.form}>
        <Form key={`${id} ${form}`} playbook={playbook} change={change} />
      </div>
    </main>
  );
}

/** The first of the problems, and how many more there are. */
const refusal = ([first = '', ...more]: string[]): string =>
  more.length === 0 ? first : `${first} (${say.refusedMore(more.length)})`;

function Gone() {
  return (
    <main className={styles.page}>
      <State
        state="gone"
        icon={FileQuestionMark}
        title={say.gone.title}
        action={<Button onClick={() => goTo({ page: 'settings' })}>{say.gone.act}</Button>}
      >
        <p>{say.gone.text}</p>
      </State>
    </main>
  );
}
