import { idFrom, withField } from '../../lib/playbook/change';
import { withLevels } from '../../lib/playbook/levels';
import type { Criterion, Level, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import { Chosen, nameOfLevel } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type FormProps, type Store } from './form';
import { Members } from './Members';
import { Phrases } from './Phrases';
import { Typed } from './Typed';

const say = words.editing.scale;

type Scale = NonNullable<Playbook['scale']>;

const NONE: Level[] = [];

/** The levels of priority, and what a ticket must say to be one. */
export function ScaleForm({ playbook, change }: FormProps) {
  const { scale } = playbook;
  const levels = scale?.levels ?? NONE;
  const changeScale: Store<Scale> = (recipe) =>
    change((before) => (before.scale ? { ...before, scale: recipe(before.scale) } : before));

  return (
    <div className={styles.form} data-part="scale">
      <h2>{words.editing.forms.scale}</h2>
      {scale ? <p className={styles.lead}>{say.lead}</p> : <Absent of="scale" />}
      <Members
        part="levels"
        list={levels}
        nameOf={nameOfLevel}
        noteOf={({ criteria }) => criteria.map(({ text }) => text).join(' · ')}
        add={scale ? say.addLevel : say.start}
        make={() => newLevel(levels)}
        onList={(recipe) => change((before) => withScale(before, recipe))}
      >
        {(level, _, at) => {
          const store: Store<Level> = (recipe) =>
            changeScale((before) => ({
              ...before,
              levels: before.levels.map((one, place) => (place === at ? recipe(one) : one)),
            }));
          return (
            <>
              <div className={styles.pair}>
                <Typed
                  label={say.name}
                  value={level.name}
                  onKeep={needed(say.levelNeeded, (name) =>
                    store((before) => ({ ...before, name })),
                  )}
                />
                <Typed
                  label={say.code}
                  value={level.code ?? ''}
                  onKeep={(typed) => store((before) => withField(before, 'code', typed.trim()))}
                />
              </div>
              <h3>{say.criteria}</h3>
              <Criteria
                criteria={level.criteria}
                taken={levels.flatMap(({ criteria }) => criteria.map(({ id }) => id))}
                onCriteria={(recipe) =>
                  store((before) => ({ ...before, criteria: recipe(before.criteria) }))
                }
              />
            </>
          );
        }}
      </Members>
      {scale && (
        <Chosen
          label={say.fallback}
          value={String(scale.fallback.rank)}
          options={levels.map((level) => ({
            value: String(level.rank),
            label: nameOfLevel(level),
          }))}
          onKeep={(rank) =>
            changeScale((before) => ({
              ...before,
              fallback: { ...before.fallback, rank: Number(rank) },
            }))
          }
        />
      )}
    </div>
  );
}

function Criteria({
  criteria,
  taken,
  onCriteria,
}: {
  criteria: Criterion[];
  taken: string[];
  onCriteria: Store<Criterion[]>;
}) {
  return (
    <Members
      part="criteria"
      list={criteria}
      keyOf={({ id }) => id}
      nameOf={({ text }) => text}
      add={say.addCriterion}
      make={() => ({
        id: idFrom(say.newCriterion, taken),
        ref: OWN_REF,
        text: say.newCriterion,
        detect: { terms: [] },
      })}
      onList={onCriteria}
    >
      {(criterion, store) => (
        <>
          <Typed
            label={say.criterion}
            value={criterion.text}
            onKeep={needed(say.textNeeded, (text) => store((before) => ({ ...before, text })))}
          />
          <Phrases
            label={say.phrases}
            detect={criterion.detect}
            onDetect={(recipe) => store((before) => ({ ...before, detect: recipe(before.detect) }))}
          />
        </>
      )}
    </Members>
  );
}

/** Another list of levels; the first one starts a scale. */
function withScale(playbook: Playbook, recipe: (levels: Level[]) => Level[]): Playbook {
  const levels = recipe(playbook.scale?.levels ?? []);
  if (playbook.scale) return withLevels(playbook, levels);
  const [first] = levels;
  return first
    ? { ...playbook, scale: { levels, fallback: { rank: first.rank, assumed: true } } }
    : playbook;
}

/** A level below the last; its rank is one that no other has. */
const newLevel = (levels: readonly Level[]): Level => ({
  rank: Math.max(-1, ...levels.map(({ rank }) => rank)) + 1,
  name: say.newLevel,
  ref: OWN_REF,
  criteria: [],
});
