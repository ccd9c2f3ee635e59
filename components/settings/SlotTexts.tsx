import type { OpenSlot } from '../../lib/playbook/schema';
import type { Typed } from '../../lib/playbook/slots';
import { isReady, readiedText, textsOf, type Readied } from '../../lib/playbook/tables';
import { words } from '../../lib/words';
import { TextArea, TextField } from '../ui/Field';
import type { Fill } from './Desk';
import styles from './SlotTable.module.css';
import { useSaving, type Save } from './useSaving';

const say = words.slots.texts;

/** A slot of several texts, each with a title, and how many of them are ready. */
export function SlotTexts({
  slot,
  typed,
  onFill,
}: {
  slot: OpenSlot;
  typed: Typed;
  onFill: Save<Fill>;
}) {
  const texts = textsOf(slot, typed);
  const ready = texts.filter(isReady).length;
  return (
    <div className={styles.whole}>
      <p className={styles.below} data-field="ready">
        <meter aria-label={say.meter} min={0} max={texts.length} value={ready} />
        {say.ready(ready, texts.length)}
      </p>
      <p className={styles.below}>{say.help}</p>
      <ol className={styles.texts}>
        {texts.map((text) => (
          <ReadiedText
            key={text.place}
            kept={text}
            onSave={(written) =>
              onFill({ slot: slot.key, cell: String(text.place), typed: written })
            }
          />
        ))}
      </ol>
    </div>
  );
}

function ReadiedText({ kept, onSave }: { kept: Readied; onSave: Save<string> }) {
  const field = useSaving(readiedText(kept), onSave);
  const [title = '', ...lines] = field.text.split('\n');
  const text = lines.join('\n');
  const failed = field.saving === 'failed';
  const isOpen = text.trim() === '';
  return (
    <li className={styles.text}>
      <span aria-hidden>{kept.place}</span>
      <div>
        <TextField
          label={say.title(kept.place)}
          value={title}
          maxLength={120}
          onChange={(next) => field.change(readiedText({ title: next.replace(/\n/g, ' '), text }))}
          onBlur={field.rest}
          data-field={`title-${kept.place}`}
        />
        <TextArea
          label={say.text(kept.place)}
          value={text}
          maxLength={4000}
          state={failed ? 'invalid' : isOpen ? 'open' : 'plain'}
          mark={
            failed
              ? words.dashboard.notSaved
              : isOpen
                ? words.slots.open
                : field.saving === 'saved'
                  ? words.dashboard.saved
                  : undefined
          }
          help={failed ? words.dashboard.notSavedLong : undefined}
          onChange={(next) => field.change(readiedText({ title, text: next }))}
          onBlur={field.rest}
          data-field={`text-${kept.place}`}
        />
      </div>
    </li>
  );
}
