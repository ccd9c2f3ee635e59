import { idFrom, withField } from '../../lib/playbook/change';
import type { Checklist } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import { Chosen, Tick } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type FormProps, type Store } from './form';
import { Time } from './Lines';
import { Members } from './Members';
import { Typed, TypedArea } from './Typed';

const say = words.editing.checklists;

type When = keyof typeof say.whens;
const WHENS = Object.entries(say.whens).map(([value, label]) => ({ value, label }));

/** What is ticked off beside a ticket. */
export function ChecklistsForm({ playbook: { checklists }, change }: FormProps) {
  return (
    <div className={styles.form} data-part="checklists">
      <h2>{words.editing.forms.checklists}</h2>
      {checklists.length > 0 ? (
        <p className={styles.lead}>{say.lead}</p>
      ) : (
        <Absent of="checklists" />
      )}
      <Members
        part="lists"
        list={checklists}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        noteOf={({ steps }) => say.count(steps.length)}
        add={say.add}
        make={() => newChecklist(checklists)}
        onList={(recipe) =>
          change((before) => ({ ...before, checklists: recipe(before.checklists) }))
        }
      >
        {(checklist, store) => <Fields {...{ checklist, store }} />}
      </Members>
    </div>
  );
}

function Fields({ checklist, store }: { checklist: Checklist; store: Store<Checklist> }) {
  const { name, when, ordered, stage, steps } = checklist;
  return (
    <>
      <div className={styles.pair}>
        <Typed
          label={say.name}
          value={name}
          onKeep={needed(say.needed, (typed) => store((before) => ({ ...before, name: typed })))}
        />
        <Chosen
          label={say.when}
          value={when ?? ''}
          options={WHENS}
          onKeep={(chosen) =>
            store((before) => withField(before, 'when', (chosen as When) || undefined))
          }
        />
      </div>
      <div className={styles.pair}>
        <Time
          label={say.to}
          help={say.toHelp}
          seconds={stage?.toSeconds}
          onSeconds={(toSeconds) =>
            store((before) =>
              withField(
                before,
                'stage',
                toSeconds === undefined
                  ? undefined
                  : { fromSeconds: before.stage?.fromSeconds ?? 0, toSeconds },
              ),
            )
          }
        />
        {stage && (
          <Time
            label={say.from}
            help={say.fromHelp}
            seconds={stage.fromSeconds || undefined}
            onSeconds={(fromSeconds = 0) =>
              store((before) =>
                before.stage ? { ...before, stage: { ...before.stage, fromSeconds } } : before,
              )
            }
          />
        )}
      </div>
      <Tick
        label={say.ordered}
        checked={ordered}
        onKeep={(checked) => store((before) => ({ ...before, ordered: checked }))}
      />
      <h3>{say.steps}</h3>
      <Members
        part="steps"
        list={steps}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text}
        add={say.addStep}
        make={() => ({
          id: idFrom(
            say.freshStep,
            steps.map(({ id }) => id),
          ),
          ref: OWN_REF,
          text: say.freshStep,
          hint: '',
        })}
        onList={(recipe) => store((before) => ({ ...before, steps: recipe(before.steps) }))}
      >
        {(step, storeStep) => (
          <>
            <Typed
              label={say.step}
              value={step.text}
              onKeep={needed(say.stepNeeded, (text) =>
                storeStep((before) => ({ ...before, text })),
              )}
            />
            <TypedArea
              label={say.hint}
              rows={2}
              value={step.hint}
              onKeep={(typed) => storeStep((before) => ({ ...before, hint: typed.trim() }))}
            />
          </>
        )}
      </Members>
    </>
  );
}

const newChecklist = (checklists: readonly Checklist[]): Checklist => ({
  id: idFrom(
    say.fresh,
    checklists.map(({ id }) => id),
  ),
  ref: OWN_REF,
  name: say.fresh,
  ordered: true,
  steps: [],
});
