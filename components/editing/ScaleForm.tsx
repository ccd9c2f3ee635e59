import { idFrom, replaced } from '../../lib/playbook/change';
import { withLevels } from '../../lib/playbook/levels';
import type { Criterion, Level, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { SelectField } from '../ui/Field';
import styles from './editing.module.css';
import { OWN_REF, type FormProps } from './form';
import { Members } from './Members';
import { Phrases } from './Phrases';
import { Typed } from './Typed';

const say = words.editing.scale;

type Scale = NonNullable<Playbook['scale']>;

/** The levels of priority, and what a ticket must say to be one. */
export function ScaleForm({ playbook, change }: FormProps) {
  const { scale } = playbook;
  if (!scale) return <p>{words.editing.absent(words.editing.forms.scale)}</p>;
  const { levels, fallback } = scale;

  const changeScale = (recipe: (before: Scale) => Scale) =>
    change((before) => (before.scale ? { ...before, scale: recipe(before.scale) } : before));
  const changeLevel = (rank: number, recipe: (level: Level) => Level) =>
    changeScale((before) => ({
      ...before,
      levels: before.levels.map((level) => (level.rank === rank ? recipe(level) : level)),
    }));

  return (
    <div className={styles.form} data-part="scale">
      <h2>{words.editing.forms.scale}</h2>
      <p className={styles.lead}>{say.lead}</p>
      <Members
        part="levels"
        list={levels}
        keyOf={({ rank }) => String(rank)}
        nameOf={({ code, name }) => [code, name].filter(Boolean).join(' ')}
        noteOf={({ criteria }) => criteria.map(({ text }) => text).join(' · ')}
        add={words.editing.scale.addLevel}
        make={() => newLevel(levels)}
        onList={(list) => change((before) => withLevels(before, list))}
      >
        {(level) => (
          <>
            <div className={styles.pair}>
              <Typed
                label={say.name}
                value={level.name}
                onKeep={async (typed) =>
                  typed.trim()
                    ? changeLevel(level.rank, (before) => ({ ...before, name: typed.trim() }))
                    : say.levelNeeded
                }
              />
              <Typed
                label={say.code}
                value={level.code ?? ''}
                onKeep={(typed) =>
                  changeLevel(level.rank, ({ code: _, ...before }) => ({
                    ...before,
                    ...(typed.trim() && { code: typed.trim() }),
                  }))
                }
              />
            </div>
            <h3>{say.criteria}</h3>
            <Criteria
              criteria={level.criteria}
              taken={levels.flatMap(({ criteria }) => criteria.map(({ id }) => id))}
              onCriteria={(criteria) =>
                changeLevel(level.rank, (before) => ({ ...before, criteria }))
              }
            />
          </>
        )}
      </Members>
      <SelectField
        label={say.fallback}
        value={String(fallback.rank)}
        options={levels.map(({ rank, code, name }) => ({
          value: String(rank),
          label: [code, name].filter(Boolean).join(' '),
        }))}
        onChange={(rank) =>
          void changeScale((before) => ({
            ...before,
            fallback: { ...before.fallback, rank: Number(rank) },
          }))
        }
      />
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
  onCriteria: (criteria: Criterion[]) => Promise<string | undefined>;
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
      {(criterion, at) => (
        <>
          <Typed
            label={say.criterion}
            value={criterion.text}
            onKeep={async (typed) =>
              typed.trim()
                ? onCriteria(replaced(criteria, at, { ...criterion, text: typed.trim() }))
                : say.textNeeded
            }
          />
          <Phrases
            detect={criterion.detect}
            onDetect={(detect) => onCriteria(replaced(criteria, at, { ...criterion, detect }))}
          />
        </>
      )}
    </Members>
  );
}

/** A level below the last; its rank is one that no other has. */
const newLevel = (levels: readonly Level[]): Level => ({
  rank: Math.max(-1, ...levels.map(({ rank }) => rank)) + 1,
  name: say.newLevel,
  ref: OWN_REF,
  criteria: [],
});
