import { withField } from '../../lib/playbook/change';
import { durationWritten } from '../../lib/playbook/durations';
import type { Slot, Template } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Chosen, Tick } from './Chosen';
import styles from './editing.module.css';
import { needed, OWN_REF, type Store } from './form';
import { Time } from './Lines';
import { Members } from './Members';
import { Typed } from './Typed';

const say = words.editing.templates;

type Promised = Template['promises'][number];
type Due = 'afterSeconds' | 'everySeconds' | 'fromSlot';

/** What a reply promises; each becomes a clock when it is sent. */
export function Promises({
  promises,
  slots,
  onPromises,
}: {
  promises: readonly Promised[];
  slots: readonly Slot[];
  onPromises: Store<Promised[]>;
}) {
  return (
    <Members
      part="promises"
      list={promises}
      nameOf={({ text }) => text}
      noteOf={(promise) => noteOf(promise, slots)}
      add={say.addPromise}
      make={() => ({ ref: OWN_REF, text: say.freshPromise })}
      onList={onPromises}
    >
      {(promise, store) => (
        <>
          <Typed
            label={say.promise}
            value={promise.text}
            onKeep={needed(say.promiseNeeded, (text) => store((before) => ({ ...before, text })))}
          />
          <div className={styles.pair}>
            <Time
              label={say.after}
              help={say.timeHelp}
              seconds={promise.afterSeconds}
              onSeconds={(seconds) => store((before) => due(before, 'afterSeconds', seconds))}
            />
            <Time
              label={say.every}
              help={say.timeHelp}
              seconds={promise.everySeconds}
              onSeconds={(seconds) => store((before) => due(before, 'everySeconds', seconds))}
            />
            <Chosen
              label={say.fromSlot}
              value={promise.fromSlot ?? ''}
              options={[
                { value: '', label: say.noSlot },
                ...slots.map(({ key, label }) => ({ value: key, label })),
              ]}
              onKeep={(key) => store((before) => due(before, 'fromSlot', key || undefined))}
            />
          </div>
          <Tick
            label={say.keepsOpen}
            checked={promise.keepsOpen ?? false}
            onKeep={(checked) =>
              store((before) => withField(before, 'keepsOpen', checked || undefined))
            }
          />
          <Tick
            label={say.byPerson}
            checked={promise.byPerson ?? false}
            onKeep={(checked) =>
              store((before) => withField(before, 'byPerson', checked || undefined))
            }
          />
        </>
      )}
    </Members>
  );
}

/** A promise is due in one way: the one that is set takes the place of the others. */
const due = <K extends Due>(promise: Promised, by: K, value: Promised[K] | undefined): Promised =>
  value === undefined ? withField(promise, by, undefined) : { ...withoutDue(promise), [by]: value };

const withoutDue = ({
  afterSeconds: _after,
  everySeconds: _every,
  fromSlot: _slot,
  ...promise
}: Promised): Promised => promise;

function noteOf(
  { afterSeconds, everySeconds, fromSlot }: Promised,
  slots: readonly Slot[],
): string {
  if (everySeconds !== undefined) return say.promiseNote.every(durationWritten(everySeconds));
  if (afterSeconds !== undefined) return say.promiseNote.after(durationWritten(afterSeconds));
  const slot = slots.find(({ key }) => key === fromSlot);
  return slot ? say.promiseNote.slot(slot.label) : '';
}
