import { idFrom } from '../../lib/playbook/change';
import { withCategories } from '../../lib/playbook/change/categories';
import type { Category, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import { Chosen, Tick } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type FormProps, type Store } from './form';
import { Members } from './Members';
import { Topics } from './Topics';
import { Typed } from './Typed';

const say = words.editing.categories;

type Categories = NonNullable<Playbook['categories']>;

const NONE: Category[] = [];

/** What tickets are about, and the words by which that is told. */
export function CategoriesForm({ playbook, change }: FormProps) {
  const { categories } = playbook;
  const items = categories?.items ?? NONE;
  const taken = items.flatMap(({ topics }) => topics.map(({ id }) => id));
  const changeAll: Store<Categories> = (recipe) =>
    change((before) =>
      before.categories ? { ...before, categories: recipe(before.categories) } : before,
    );

  return (
    <div className={styles.form} data-part="categories">
      <h2>{words.editing.forms.categories}</h2>
      {categories ? <p className={styles.lead}>{say.lead}</p> : <Absent of="categories" />}
      <Members
        part="items"
        list={items}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        noteOf={({ topics }) => say.count(topics.length)}
        add={categories ? say.add : say.start}
        make={() => ({
          id: idFrom(
            say.fresh,
            items.map(({ id }) => id),
          ),
          name: say.fresh,
          ref: OWN_REF,
          topics: [],
        })}
        onList={(recipe) =>
          change((before) => withCategories(before, recipe(before.categories?.items ?? [])))
        }
      >
        {(category, store) => (
          <>
            <Typed
              label={say.name}
              value={category.name}
              onKeep={needed(say.needed, (name) => store((before) => ({ ...before, name })))}
            />
            <h3>{say.topics}</h3>
            <Topics
              topics={category.topics}
              taken={taken}
              onTopics={(recipe) =>
                store((before) => ({ ...before, topics: recipe(before.topics) }))
              }
            />
          </>
        )}
      </Members>
      {categories && (
        <>
          <Chosen
            label={say.fallback}
            value={categories.fallback.id}
            options={items.map(({ id, name }) => ({ value: id, label: name }))}
            onKeep={(id) =>
              changeAll((before) => ({ ...before, fallback: { ...before.fallback, id } }))
            }
          />
          <Tick
            label={say.closed}
            checked={categories.closed}
            onKeep={(closed) => changeAll((before) => ({ ...before, closed }))}
          />
        </>
      )}
    </div>
  );
}
