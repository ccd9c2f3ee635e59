import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { words } from '../../../lib/words';
import { Assumed, Fact, Group } from './Fact';
import styles from './view.module.css';

/** The kinds in the order in which they are read. */
const KINDS = [
  'principle',
  'rule',
  'duty',
  'form',
  'role',
  'fact',
  'benchmark',
  'example',
  'resource',
  'term',
] as const;

/** What a document says in words alone, by its kind. */
export function Notes({ of: notes }: { of: Facts['notes'] }) {
  const kinds = KINDS.flatMap((kind) => {
    const some = notes.filter((note) => note.kind === kind);
    return some.length > 0 ? [{ kind, some }] : [];
  });
  return kinds.map(({ kind, some }) => (
    <Group key={kind} name={reading.kind(kind)}>
      <ul className={styles.lines}>
        {some.map((note) => (
          <Fact key={note.id} of={note}>
            {note.channel && (
              <span className={styles.meta}>{words.ticket.channel(note.channel)}: </span>
            )}
            {note.text}
            <Assumed is={note.assumed === true} />
            {note.parts && (
              <ul className={styles.parts}>
                {note.parts.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </Fact>
        ))}
      </ul>
    </Group>
  ));
}
