import { Copy } from 'lucide-react';
import { useState } from 'react';
import { asksForTime, isUntimed, withTime, type Ready } from '../../lib/incident';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField, TextArea, TextField } from '../ui/Field';
import { trusted } from '../ui/trusted';
import styles from './incident.module.css';

const say = words.incident;

/**
 * A wording with a blank for the time, ours or one that the team made ready (R-004-INC-23); "looking into it" without a time is flagged
 * (R-004-INC-14, R-004-INC-15).
 */
export function Status({
  page,
  texts,
  fillIn,
  onCopy,
}: {
  /** Address of the status page, where the team has one. */
  page?: string;
  texts: Ready['texts'];
  fillIn?: string;
  onCopy: (text: string) => void;
}) {
  const [time, setTime] = useState('');
  const [place, setPlace] = useState('');
  const [own, setOwn] = useState<string>();
  const chosen = texts?.ready.find((one) => String(one.place) === place)?.text ?? say.good;
  const text = own ?? withTime(chosen, time.trim());
  const asks = own === undefined && asksForTime(chosen);
  const isOpen = asks && time.trim() === '';
  return (
    <>
      {texts && (
        <p className={styles.from} data-part="texts">
          {say.texts.ready(texts.ready.length, texts.of)}{' '}
          {texts.ready.length < texts.of && fillIn && (
            <a href={fillIn} target="_blank" rel="noreferrer">
              {say.texts.fill}
            </a>
          )}
        </p>
      )}
      {texts && texts.ready.length > 0 && (
        <SelectField
          label={say.texts.choose}
          value={place}
          onChange={(next) => {
            setPlace(next);
            setOwn(undefined);
          }}
          options={[
            { value: '', label: say.texts.ours },
            ...texts.ready.map((one) => ({
              value: String(one.place),
              label: one.title || say.texts.untitled(one.place),
            })),
          ]}
          data-field="status-scenario"
        />
      )}
      {asks && (
        <TextField
          label={place ? say.texts.time : say.when}
          value={time}
          onChange={setTime}
          state={isOpen ? 'open' : 'plain'}
          mark={isOpen ? say.open : undefined}
          help={say.whenHelp}
          data-field="status-time"
        />
      )}
      <TextArea
        label={say.wording}
        value={text}
        onChange={setOwn}
        state={isUntimed(text) ? 'invalid' : 'plain'}
        help={isUntimed(text) ? say.untimed : undefined}
        data-field="status-text"
      />
      <div className={styles.acts}>
        <Button
          icon={Copy}
          data-act="copy-status"
          unavailable={isOpen || isUntimed(text)}
          onClick={trusted(() => onCopy(text))}
        >
          {say.copy}
        </Button>
        {page && (
          <a href={page} target="_blank" rel="noreferrer">
            {say.page}
          </a>
        )}
      </div>
    </>
  );
}
