import { idFrom, withField } from '../../lib/playbook/change';
import { trackOf, withTriggers } from '../../lib/playbook/change/escalation';
import type { Rung, Trigger } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Chosen, Tick, type Option } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type FormProps, type Store } from './form';
import { Whole } from './Lines';
import { Members } from './Members';
import { Phrases } from './Phrases';
import { Typed } from './Typed';

const say = words.editing.ladder;

const WATCHES = Object.entries(say.watching).map(([value, label]) => ({ value, label }));

/** What makes a ticket one to pass on, and to whom. */
export function Triggers({ playbook: { triggers, ladder }, change }: FormProps) {
  const ways = waysOf(ladder);
  return (
    <Members
      part="triggers"
      list={triggers}
      keyOf={({ id }) => id}
      nameOf={({ text }) => text}
      noteOf={(trigger) =>
        trigger.level === undefined && trigger.to === undefined
          ? ''
          : (ways.find(({ value }) => value === wayOf(trigger, ladder))?.label ?? '')
      }
      add={say.addTrigger}
      make={() => newTrigger(triggers)}
      onList={(recipe) => change((before) => withTriggers(before, recipe(before.triggers)))}
    >
      {(trigger, store) => <Fields {...{ trigger, store, ladder, ways }} />}
    </Members>
  );
}

function Fields({
  trigger,
  store,
  ladder,
  ways,
}: {
  trigger: Trigger;
  store: Store<Trigger>;
  ladder: readonly Rung[];
  ways: Option[];
}) {
  const { text, watches, detect, moreThan, immediate } = trigger;
  return (
    <>
      <Typed
        label={say.trigger}
        value={text}
        onKeep={needed(say.triggerNeeded, (typed) =>
          store((before) => ({ ...before, text: typed })),
        )}
      />
      <div className={styles.pair}>
        <Chosen
          label={say.watches}
          value={watches}
          options={WATCHES}
          onKeep={(chosen) => store((before) => watching(before, chosen as Trigger['watches']))}
        />
        <Chosen
          label={say.leads}
          value={wayOf(trigger, ladder)}
          options={ways}
          onKeep={(way) => store((before) => leading(before, way))}
        />
        {watches === 'transfers' && (
          <Whole
            label={say.moreThan}
            value={moreThan}
            onValue={async (count) =>
              count === undefined
                ? say.moreThanNeeded
                : store((before) => ({ ...before, moreThan: count }))
            }
          />
        )}
      </div>
      {detect && (
        <Phrases
          label={say.phrases}
          detect={detect}
          onDetect={(recipe) =>
            store((before) =>
              before.detect ? { ...before, detect: recipe(before.detect) } : before,
            )
          }
        />
      )}
      <Tick
        label={say.immediate}
        checked={immediate ?? false}
        onKeep={(checked) =>
          store((before) => withField(before, 'immediate', checked || undefined))
        }
      />
    </>
  );
}

/** The ways up, each once: a level by its number, people beside the levels by what they are called. */
function waysOf(ladder: readonly Rung[]): Option[] {
  const ways = ladder.map((rung): [string, string] =>
    rung.level === null
      ? [`to ${trackOf(rung)}`, trackOf(rung)]
      : [`level ${rung.level}`, `${say.levelOf(rung.level)}: ${rung.name}`],
  );
  return [
    { value: '', label: say.nowhere },
    ...[...new Map(ways)].map(([value, label]) => ({ value, label })),
  ];
}

function wayOf({ level, to }: Trigger, ladder: readonly Rung[]): string {
  if (level !== undefined) return `level ${level}`;
  const named = (name: string | undefined) => name?.toLowerCase() === to?.toLowerCase();
  const rung =
    to === undefined ? undefined : ladder.find((one) => named(one.name) || named(one.track));
  if (!rung) return '';
  return rung.level === null ? `to ${trackOf(rung)}` : `level ${rung.level}`;
}

function leading({ level: _level, to: _to, ...trigger }: Trigger, way: string): Trigger {
  if (way.startsWith('level ')) return { ...trigger, level: Number(way.slice(6)) };
  return way === '' ? trigger : { ...trigger, to: way.slice(3) };
}

/** Noticed in another way; what that needs comes with it. */
const watching = (trigger: Trigger, watches: Trigger['watches']): Trigger => ({
  ...trigger,
  watches,
  ...(watches === 'words' && { detect: trigger.detect ?? { terms: [] } }),
  ...(watches === 'transfers' && { moreThan: trigger.moreThan ?? 2 }),
});

const newTrigger = (triggers: readonly Trigger[]): Trigger => ({
  id: idFrom(
    say.freshTrigger,
    triggers.map(({ id }) => id),
  ),
  ref: OWN_REF,
  text: say.freshTrigger,
  watches: 'words',
  detect: { terms: [] },
});
