import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { moved, replaced, without } from '../../lib/playbook/change';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './editing.module.css';
import { brief, type Store } from './form';
import { useArrangement, type Act } from './useArrangement';

const say = words.editing.members;

type Props<T> = {
  list: readonly T[];
  part: string;
  /** Absent where members have no id and are known by their place alone. */
  keyOf?: (member: T) => string;
  nameOf: (member: T) => string;
  noteOf?: (member: T) => string;
  /** The words of the button that adds one; without them members only change inside. */
  add?: string;
  make?: () => NoInfer<T>;
  onList: Store<T[]>;
  children: (member: T, store: Store<T>, at: number) => ReactNode;
};

/**
 * The members of a list, each folded behind its name: opened, moved, taken out, and new ones at the end. What is refused is told where
 * it was asked for.
 */
export function Members<T>(props: Props<T>) {
  const { list, part, keyOf, nameOf, noteOf, add, make, onList, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const arrangement = useArrangement(root, list, { nameOf, keyOf });
  const storing = useRef(false);
  const [refused, setRefused] = useState<{ at: number; sentence: string }>();

  const act = async (kind: Act, at: number, member: T, recipe: (before: T[]) => T[]) => {
    if (storing.current) return;
    storing.current = true;
    const sentence = await onList((now) => {
      const next = recipe(now);
      arrangement.expect(kind, at, member, next);
      return next;
    });
    storing.current = false;
    if (sentence !== undefined) arrangement.forget();
    setRefused(sentence === undefined ? undefined : { at, sentence });
  };
  const refusal = (at: number) =>
    refused?.at === at && (
      <p className={styles.problem} role="alert">
        {refused.sentence}
      </p>
    );

  return (
    <div className={styles.members} data-part={part} ref={root}>
      {list.map((member, at) => {
        const name = brief(nameOf(member));
        /** Its place in the list as it is when the change is stored. */
        const place = (now: readonly T[]) =>
          keyOf ? now.findIndex((one) => keyOf(one) === keyOf(member)) : at;
        return (
          <details
            key={arrangement.keyOf(member, at)}
            className={styles.member}
            data-value={keyOf?.(member) ?? at}
            open={arrangement.isOpen(member, at)}
          >
            <summary
              onClick={(event) => {
                event.preventDefault();
                arrangement.toggle(member, at);
              }}
            >
              <b>{name}</b>
              {noteOf && <span>{brief(noteOf(member))}</span>}
            </summary>
            {arrangement.isKnown(member, at) && (
              <div className={styles.fields}>
                {children(
                  member,
                  (recipe) =>
                    onList((now) => {
                      const there = now[place(now)];
                      return there ? replaced(now, place(now), recipe(there)) : now;
                    }),
                  at,
                )}
                {make && (
                  <div className={styles.acts}>
                    <Button
                      kind="quiet"
                      icon={ArrowUp}
                      data-act="up"
                      unavailable={at === 0}
                      aria-label={say.upOf(name)}
                      onClick={() =>
                        void act('up', at, member, (now) => moved(now, place(now), -1))
                      }
                    >
                      {say.up}
                    </Button>
                    <Button
                      kind="quiet"
                      icon={ArrowDown}
                      data-act="down"
                      unavailable={at === list.length - 1}
                      aria-label={say.downOf(name)}
                      onClick={() =>
                        void act('down', at, member, (now) => moved(now, place(now), 1))
                      }
                    >
                      {say.down}
                    </Button>
                    <Button
                      kind="quiet"
                      icon={Trash2}
                      data-act="remove"
                      aria-label={say.removeOf(name)}
                      onClick={() =>
                        void act('remove', at, member, (now) => without(now, place(now)))
                      }
                    >
                      {say.remove}
                    </Button>
                  </div>
                )}
                {refusal(at)}
              </div>
            )}
          </details>
        );
      })}
      {make && (
        <Button
          icon={Plus}
          data-act="add"
          onClick={() => {
            const member = make();
            void act('add', list.length, member, (now) => [...now, member]);
          }}
        >
          {add}
        </Button>
      )}
      {refusal(list.length)}
    </div>
  );
}
