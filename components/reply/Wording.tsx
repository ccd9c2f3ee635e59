import { Check, Undo2 } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import styles from './Draft.module.css';

const say = words.reply.wording;

/** The text itself, to be written another way. Its marks stay as they are, so that slots go on filling themselves. */
export function Wording({
  body,
  original,
  onBody,
  onDone,
}: {
  body: string;
  original: string;
  /** The changed text; none for the template's own. */
  onBody: (body: string | undefined) => void;
  onDone: () => void;
}) {
  return (
    <div className={styles.wording}>
      <TextArea
        label={say.label}
        help={say.help}
        value={body}
        rows={14}
        autoFocus
        data-field="wording"
        onChange={(next) => onBody(next === original ? undefined : next)}
      />
      <div className={styles.acts}>
        <Button icon={Check} data-act="wording-done" onClick={onDone}>
          {say.done}
        </Button>
        {body !== original && (
          <Button
            kind="quiet"
            icon={Undo2}
            data-act="wording-back"
            onClick={() => onBody(undefined)}
          >
            {say.back}
          </Button>
        )}
      </div>
    </div>
  );
}
