import type { Facts } from '../../../lib/playbook/contents';
import type { Topic } from '../../../lib/playbook/schema';
import { reading } from '../../../lib/words/reading';
import { Assumed, Fact, Group } from './Fact';
import styles from './view.module.css';

const say = reading.categories;

/** Categories with their topics, and what to do and to ask about each. */
export function Categories({ of: { items, closed, fallback } }: { of: Facts['categories'] }) {
  const rest = items.find(({ id }) => id === fallback.id);
  return (
    <>
      <div className={styles.beside} data-holds="">
        {items.map(({ id, name, ref, topics }) => (
          <Group key={id} name={name} of={{ ref }}>
            <Topics topics={topics} />
          </Group>
        ))}
      </div>
      <p className={styles.aside}>
        {closed ? say.closed : say.grows} {rest && say.fallback(rest.name)}
        <Assumed is={rest !== undefined} />
      </p>
    </>
  );
}

/** Tiers of support with the topics that belong to each. */
export const Tiers = ({ of: tiers }: { of: Facts['tiers'] }) => (
  <div className={styles.beside} data-holds="">
    {tiers.map(({ id, name, topics }) => (
      <Group key={id} name={name}>
        <Topics topics={topics} />
      </Group>
    ))}
  </div>
);

const Topics = ({ topics }: { topics: readonly Topic[] }) => (
  <ul className={styles.plain}>
    {topics.map((topic) => (
      <Fact key={topic.id} of={topic}>
        {topic.guide ? <b>{topic.text}</b> : topic.text}
        <Todo name={say.guide} lines={topic.guide} ordered />
        <Todo name={say.form} lines={topic.form} />
      </Fact>
    ))}
  </ul>
);

function Todo({
  name,
  lines = [],
  ordered = false,
}: {
  name: string;
  lines?: Topic['guide'];
  ordered?: boolean;
}) {
  if (lines.length === 0) return null;
  const List = ordered ? 'ol' : 'ul';
  return (
    <div className={styles.todo}>
      <span className={styles.meta}>{name}</span>
      <List className={ordered ? styles.numbered : styles.parts}>
        {lines.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </List>
    </div>
  );
}
