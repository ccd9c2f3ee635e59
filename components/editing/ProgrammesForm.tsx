import { idFrom, withField } from '../../lib/playbook/change';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import { Chosen } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type FormProps, type Store } from './form';
import { Whole } from './Lines';
import { Members } from './Members';
import { Typed } from './Typed';
import { Weeks } from './Weeks';

const say = words.editing.programmes;

export type Programme = NonNullable<Playbook['programmes']>[number];

const NONE: Programme[] = [];
const OFS = Object.entries(say.ofs).map(([value, label]) => ({ value, label }));

/** What is due so long after a customer began, or a colleague. */
export function ProgrammesForm({ playbook, change }: FormProps) {
  const programmes = playbook.programmes ?? NONE;
  return (
    <div className={styles.form} data-part="programmes">
      <h2>{words.editing.forms.programmes}</h2>
      {programmes.length > 0 ? (
        <p className={styles.lead}>{say.lead}</p>
      ) : (
        <Absent of="programmes" />
      )}
      <Members
        part="programmes"
        list={programmes}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        noteOf={(programme) => say.ofs[programme.of]}
        add={say.add}
        make={() => newProgramme(programmes)}
        onList={(recipe) =>
          change((before) => {
            const next = recipe(before.programmes ?? []);
            return withField(before, 'programmes', next.length > 0 ? next : undefined);
          })
        }
      >
        {(programme, store) => <Fields {...{ programme, store }} scale={playbook.scale} />}
      </Members>
    </div>
  );
}

function Fields({
  programme,
  store,
  scale,
}: {
  programme: Programme;
  store: Store<Programme>;
  scale: Playbook['scale'];
}) {
  const { name, of, items, weeks = [] } = programme;
  return (
    <>
      <div className={styles.pair}>
        <Typed
          label={say.name}
          value={name}
          onKeep={needed(say.needed, (typed) => store((before) => ({ ...before, name: typed })))}
        />
        <Chosen
          label={say.of}
          value={of}
          options={OFS}
          onKeep={(chosen) => store((before) => ({ ...before, of: chosen as Programme['of'] }))}
        />
      </div>
      <h3>{say.items}</h3>
      <Members
        part="items"
        list={items}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text}
        noteOf={({ days }) => (days === undefined ? '' : say.within(days))}
        add={say.addItem}
        make={() => ({
          id: idFrom(
            say.freshItem,
            items.map(({ id }) => id),
          ),
          ref: OWN_REF,
          text: say.freshItem,
        })}
        onList={(recipe) => store((before) => ({ ...before, items: recipe(before.items) }))}
      >
        {(item, storeItem) => (
          <div className={styles.pair}>
            <Typed
              label={say.item}
              value={item.text}
              onKeep={needed(say.itemNeeded, (text) =>
                storeItem((before) => ({ ...before, text })),
              )}
            />
            <Whole
              label={say.days}
              help={say.daysHelp}
              value={item.days}
              onValue={(days) => storeItem((before) => withField(before, 'days', days))}
            />
          </div>
        )}
      </Members>
      <h3>{say.weeks}</h3>
      <Weeks
        {...{ weeks, scale }}
        onWeeks={(recipe) =>
          store((before) => {
            const next = recipe(before.weeks ?? []);
            return withField(before, 'weeks', next.length > 0 ? next : undefined);
          })
        }
      />
    </>
  );
}

const newProgramme = (programmes: readonly Programme[]): Programme => ({
  id: idFrom(
    say.fresh,
    programmes.map(({ id }) => id),
  ),
  ref: OWN_REF,
  name: say.fresh,
  of: 'newHire',
  items: [],
});
