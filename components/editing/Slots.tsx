import { withField } from '../../lib/playbook/change';
import type { Playbook, Slot } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Chosen, Tick, type Option } from './Chosen';
import styles from './editing.module.css';
import { levelOf } from './exampleDue';
import { linesOf, needed, type Store } from './form';
import { Members } from './Members';
import { Typed, TypedArea } from './Typed';

const say = words.editing.templates;

const options = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** How a slot of this source can be written. */
function formatsOf(source: Slot['source']): NonNullable<Slot['format']>[] {
  if (source === 'ticket.requester.name') return ['fullName', 'firstName'];
  return isInstant(source) ? ['dateTime', 'date', 'time'] : [];
}

const isInstant = (source: Slot['source']): boolean =>
  source.endsWith('.due') || source === 'calendar.nextBusinessDay';

/** What fills each slot. Which there are follows from the text. */
export function Slots({
  slots,
  playbook,
  onSlots,
}: {
  slots: readonly Slot[];
  playbook: Playbook;
  onSlots: Store<Slot[]>;
}) {
  return (
    <Members
      part="slots"
      list={slots}
      keyOf={({ key }) => key}
      nameOf={({ key }) => `{${key}}`}
      noteOf={({ label, source }) => `${label}: ${say.sources[source]}`}
      onList={onSlots}
    >
      {(slot, store) => <Fields {...{ slot, store, playbook }} />}
    </Members>
  );
}

function Fields({ slot, store, playbook }: { slot: Slot; store: Store<Slot>; playbook: Playbook }) {
  const { label, source, format, zone, clock, multiline, ifEmpty, choices = [] } = slot;
  const set = <K extends keyof Slot>(field: K, value: Slot[K] | undefined) =>
    store((before) => withField(before, field, value));
  const formats = formatsOf(source);
  return (
    <>
      <div className={styles.pair}>
        <Typed
          label={say.label}
          value={label}
          onKeep={needed(say.labelNeeded, (typed) => set('label', typed))}
        />
        <Chosen
          label={say.source}
          value={source}
          options={options(say.sources)}
          onKeep={(chosen) => store((before) => withSource(before, chosen as Slot['source']))}
        />
        {formats.length > 0 && (
          <Chosen
            label={say.format}
            value={format ?? ''}
            options={[
              { value: '', label: say.formatUsual },
              ...formats.map((value) => ({ value, label: say.formats[value] })),
            ]}
            onKeep={(chosen) => set('format', (chosen as Slot['format']) || undefined)}
          />
        )}
        {isInstant(source) && (
          <Chosen
            label={say.zone}
            value={zone ?? 'team'}
            options={options(say.zones)}
            onKeep={(chosen) => set('zone', chosen === 'customer' ? 'customer' : undefined)}
          />
        )}
        {source === 'clock.within' && (
          <Chosen
            label={say.clock}
            value={clock ?? ''}
            options={[
              { value: '', label: say.clockUsual },
              ...playbook.clocks.map((rule) => ({
                value: rule.id,
                label: `${words.clocks.name(rule)}, ${levelOf(playbook, rule)}`,
              })),
            ]}
            onKeep={(chosen) => set('clock', chosen || undefined)}
          />
        )}
      </div>
      <Tick
        label={say.multiline}
        checked={multiline ?? false}
        onKeep={(checked) => set('multiline', checked || undefined)}
      />
      <Tick
        label={say.optional}
        checked={ifEmpty === 'removeLine'}
        onKeep={(checked) => set('ifEmpty', checked ? 'removeLine' : undefined)}
      />
      <TypedArea
        label={say.choices}
        help={say.choicesHelp}
        rows={2}
        value={choices.join('\n')}
        onKeep={(typed) => {
          const lines = linesOf(typed);
          return set('choices', lines.length > 0 ? lines : undefined);
        }}
      />
    </>
  );
}

/** Another source; how the former one was written goes with it. */
const withSource = ({ format, zone, clock, ...slot }: Slot, source: Slot['source']): Slot => ({
  ...slot,
  source,
  ...(format && formatsOf(source).includes(format) && { format }),
  ...(zone && isInstant(source) && { zone }),
  ...(clock && source === 'clock.within' && { clock }),
});
