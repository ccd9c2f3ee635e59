import { useId } from 'react';
import { withField } from '../../lib/playbook/change';
import type { Playbook, Template } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Chosen, Ranks } from './Chosen';
import styles from './editing.module.css';
import { needed, type Store } from './form';
import { Lines } from './Lines';
import { Promises } from './Promises';
import { Slots } from './Slots';
import { Typed } from './Typed';
import { Variants } from './Variants';
import { Wording } from './Wording';

const say = words.editing.templates;

const options = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Words between commas; none where nothing stands. */
const tagsIn = (typed: string): string[] | undefined => {
  const tags = typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return tags.length === 0 ? undefined : tags;
};

/** All of one reply. */
export function TemplateFields({
  playbook,
  template,
  groups,
  store,
  onGroup,
}: {
  playbook: Playbook;
  template: Template;
  groups: string[];
  store: Store<Template>;
  onGroup: (group: string) => Promise<string | undefined>;
}) {
  const list = useId();
  return (
    <>
      <div className={styles.pair}>
        <Typed
          label={say.name}
          value={template.name}
          onKeep={needed(say.needed, (name) => store((before) => ({ ...before, name })))}
        />
        <Typed
          label={say.group}
          list={list}
          value={template.group}
          onKeep={needed(say.groupNeeded, onGroup)}
        />
        <datalist id={list}>
          {groups.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Typed
          label={say.alias}
          help={say.aliasHelp}
          value={template.alias ?? ''}
          onKeep={(typed) => store((before) => withField(before, 'alias', typed.trim()))}
        />
        <Typed
          label={say.tags}
          help={say.tagsHelp}
          value={(template.tags ?? []).join(', ')}
          onKeep={(typed) => store((before) => withField(before, 'tags', tagsIn(typed)))}
        />
        <Chosen
          label={say.audience}
          value={template.audience}
          options={options(say.audiences)}
          onKeep={(audience) =>
            store((before) => ({ ...before, audience: audience as Template['audience'] }))
          }
        />
        <Chosen
          label={say.when}
          value={template.suggest.when}
          options={options(say.whens)}
          onKeep={(chosen) => {
            const when = chosen as Template['suggest']['when'];
            return store((before) => ({ ...before, suggest: { ...before.suggest, when } }));
          }}
        />
      </div>
      <Ranks
        legend={say.ranks}
        scale={playbook.scale}
        ranks={template.suggest.ranks}
        onKeep={(ranks) =>
          store((before) => ({ ...before, suggest: withField(before.suggest, 'ranks', ranks) }))
        }
      />
      <Wording {...{ template, store }} others={playbook.templates} />
      <details className={styles.finer} data-part="languages">
        <summary>{say.languages((template.variants ?? []).length)}</summary>
        <div className={styles.fields}>
          <Variants {...{ template, store }} />
        </div>
      </details>
      <h3>{say.slots}</h3>
      {template.slots.length === 0 && <p className={styles.lead}>{say.noSlots}</p>}
      <Slots
        slots={template.slots}
        playbook={playbook}
        onSlots={(recipe) => store((before) => ({ ...before, slots: recipe(before.slots) }))}
      />
      <h3>{say.promises}</h3>
      <Promises
        promises={template.promises}
        slots={template.slots}
        onPromises={(recipe) =>
          store((before) => ({ ...before, promises: recipe(before.promises) }))
        }
      />
      <Lines
        label={say.confirm}
        help={say.confirmHelp}
        facts={template.confirm}
        onFacts={(recipe) => store((before) => ({ ...before, confirm: recipe(before.confirm) }))}
      />
    </>
  );
}
