import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { moved, without } from '../../lib/playbook/change';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './editing.module.css';

/**
 * The members of a list, each folded behind its name: opened, moved, taken out, and new ones at the end. `onList` stores the whole
 * list and gives a sentence when it is refused.
 */
export function Members<T>({
  list,
  part,
  keyOf,
  nameOf,
  noteOf,
  add,
  make,
  onList,
  children,
}: {
  list: readonly T[];
  part: string;
  keyOf: (member: T) => string;
  nameOf: (member: T) => string;
  noteOf?: (member: T) => string;
  /** The words of the button that adds one. */
  add: string;
  make: () => T;
  onList: (list: T[]) => Promise<string | undefined>;
  children: (member: T, at: number) => ReactNode;
}) {
  const [refused, setRefused] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const say = words.editing.members;
  const store = (next: T[]) => void onList(next).then(setRefused);

  return (
    <div className={styles.members} data-part={part}>
      {list.map((member, at) => {
        const name = nameOf(member);
        return (
          <details
            key={keyOf(member)}
            className={styles.member}
            data-value={keyOf(member)}
            open={keyOf(member) === opened || undefined}
          >
            <summary>
              <b>{name}</b>
              {noteOf && <span>{noteOf(member)}</span>}
            </summary>
            <div className={styles.fields}>
              {children(member, at)}
              <div className={styles.acts}>
                <Button
                  kind="quiet"
                  icon={ArrowUp}
                  unavailable={at === 0}
                  aria-label={say.upOf(name)}
                  onClick={() => store(moved(list, at, -1))}
                >
                  {say.up}
                </Button>
                <Button
                  kind="quiet"
                  icon={ArrowDown}
                  unavailable={at === list.length - 1}
                  aria-label={say.downOf(name)}
                  onClick={() => store(moved(list, at, 1))}
                >
                  {say.down}
                </Button>
                <Button
                  kind="quiet"
                  icon={Trash2}
                  aria-label={say.removeOf(name)}
                  onClick={() => store(without(list, at))}
                >
                  {say.remove}
                </Button>
              </div>
            </div>
          </details>
        );
      })}
      {refused && (
        <p className={styles.problem} role="alert">
          {refused}
        </p>
      )}
      <Button
        icon={Plus}
        data-act="add"
        onClick={() => {
          const member = make();
          setOpened(keyOf(member));
          store([...list, member]);
        }}
      >
        {add}
      </Button>
    </div>
  );
}
