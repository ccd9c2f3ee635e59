import { withLadder, withRung } from '../../lib/playbook/change/escalation';
import { withField } from '../../lib/playbook/change';
import { durationWritten } from '../../lib/playbook/durations';
import type { Rung } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import { Tick } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type FormProps, type Store } from './form';
import { Time, Whole } from './Lines';
import { Members } from './Members';
import { Triggers } from './Triggers';
import { Typed, TypedArea } from './Typed';

const say = words.editing.ladder;

/** To whom a ticket is passed on, and what makes it so. */
export function LadderForm({ playbook, change }: FormProps) {
  const { ladder, triggers } = playbook;
  return (
    <div className={styles.form} data-part="ladder">
      <h2>{words.editing.forms.ladder}</h2>
      {ladder.length + triggers.length > 0 ? (
        <p className={styles.lead}>{say.lead}</p>
      ) : (
        <Absent of="ladder" />
      )}
      <h3>{say.rungs}</h3>
      <Members
        part="rungs"
        list={ladder}
        nameOf={({ name }) => name}
        noteOf={noteOf}
        add={say.addRung}
        make={() => newRung(ladder)}
        onList={(recipe) => change((before) => withLadder(before, recipe(before.ladder)))}
      >
        {(rung, _, at) => (
          <Fields
            rung={rung}
            store={(recipe) =>
              change((before) => {
                const there = before.ladder[at];
                return there ? withRung(before, at, recipe(there)) : before;
              })
            }
          />
        )}
      </Members>
      <h3>{say.triggers}</h3>
      <Triggers {...{ playbook, change }} />
    </div>
  );
}

function Fields({ rung, store }: { rung: Rung; store: Store<Rung> }) {
  return (
    <>
      <div className={styles.pair}>
        <Typed
          label={say.name}
          value={rung.name}
          onKeep={needed(say.needed, (name) => store((before) => ({ ...before, name })))}
        />
        <Whole
          label={say.level}
          help={say.levelHelp}
          value={rung.level ?? undefined}
          onValue={(level) => store((before) => ({ ...before, level: level ?? null }))}
        />
        {rung.level === null && (
          <Typed
            label={say.track}
            help={say.trackHelp}
            value={rung.track ?? ''}
            onKeep={(typed) => store((before) => withField(before, 'track', typed.trim()))}
          />
        )}
        <Time
          label={say.after}
          help={say.afterHelp}
          seconds={rung.afterSeconds}
          onSeconds={(seconds) => store((before) => withField(before, 'afterSeconds', seconds))}
        />
      </div>
      {(['action', 'say'] as const).map((part) => (
        <TypedArea
          key={part}
          label={say[part]}
          rows={2}
          value={rung[part]?.text ?? ''}
          onKeep={(typed) => {
            const text = typed.trim();
            return store((before) =>
              withField(before, part, text ? { ref: OWN_REF, ...before[part], text } : undefined),
            );
          }}
        />
      ))}
      <Tick
        label={say.frontLine}
        checked={rung.frontLine ?? false}
        onKeep={(checked) =>
          store((before) => withField(before, 'frontLine', checked || undefined))
        }
      />
    </>
  );
}

const noteOf = ({ level, afterSeconds }: Rung): string =>
  [
    level === null ? say.beside : say.levelOf(level),
    afterSeconds === undefined ? '' : say.afterNote(durationWritten(afterSeconds)),
  ]
    .filter(Boolean)
    .join(', ');

/** One above the highest, with a name that no other has. */
function newRung(ladder: readonly Rung[]): Rung {
  const names = ladder.map(({ name }) => name.toLowerCase());
  let name: string = say.freshRung;
  for (let count = 2; names.includes(name.toLowerCase()); count += 1)
    name = `${say.freshRung} ${count}`;
  return { level: Math.max(0, ...ladder.map(({ level }) => level ?? 0)) + 1, name, ref: OWN_REF };
}
