import { Phone, PhoneCall } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { RING_SECONDS, ringAt, rungFor, type Call } from '../../lib/ticket/call';
import type { Typed } from '../../lib/ticket/typed';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField, TextArea, TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Ticking } from '../ui/Ticking';
import { trusted } from '../ui/trusted';
import styles from './Calls.module.css';

const say = words.calls;
const CHANNELS = Object.entries(say.channels).map(([value, label]) => ({ value, label }));

/** A ticket typed in while the phone rings or the customer speaks: their words are enough. `rings`: within how many it is to be answered. */
export function CallForm({
  typed,
  call,
  rings,
  now,
  onType,
  onAnswer,
  onKeep,
  onCancel,
}: {
  typed: Typed;
  call: Call;
  rings: number | undefined;
  now: string;
  onType: (typed: Typed) => void;
  onAnswer: () => void;
  onKeep: () => void;
  onCancel: () => void;
}) {
  const heading = useId();
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => area.current?.querySelector('textarea')?.focus(), []);
  const change = (key: keyof Typed) => (value: string) => onType({ ...typed, [key]: value });
  const isReady = typed.text.trim() !== '';
  return (
    <section className={styles.form} data-part="call-form" aria-labelledby={heading}>
      <header>
        <h1 id={heading}>{say.title}</h1>
        <p className={styles.calm}>{say.help}</p>
      </header>
      {typed.channel === 'phone' && (
        <Ringing call={call} rings={rings} now={now} onAnswer={onAnswer} />
      )}
      <div ref={area}>
        <TextArea
          label={say.text}
          help={say.textHelp}
          rows={4}
          value={typed.text}
          onChange={change('text')}
          data-field="call-text"
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={say.name}
          mark={say.optional}
          value={typed.name}
          onChange={change('name')}
          autoComplete="off"
          data-field="call-name"
        />
        <TextField
          label={say.reach}
          mark={say.optional}
          value={typed.reach}
          onChange={change('reach')}
          autoComplete="off"
          data-field="call-reach"
        />
      </div>
      <SelectField
        label={say.channel}
        value={typed.channel}
        options={CHANNELS}
        onChange={change('channel')}
        data-field="call-channel"
      />
      <div className={styles.acts}>
        <Button
          kind="primary"
          keyCap={isReady ? 'Ctrl ↵' : undefined}
          keyName="Control+Enter"
          unavailable={!isReady}
          data-act="keep-call"
          onClick={trusted(onKeep)}
        >
          {isReady ? say.keep : say.needText}
        </Button>
        <Button
          kind="quiet"
          keyCap="Esc"
          keyName="Escape"
          data-act="cancel-call"
          onClick={onCancel}
        >
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Which ring sounds, until somebody answers. */
function Ringing({
  call,
  rings,
  now,
  onAnswer,
}: {
  call: Call;
  rings: number | undefined;
  now: string;
  onAnswer: () => void;
}) {
  const rung = rungFor(call, now);
  if (call.answeredAt !== undefined)
    return (
      <p className={styles.line} data-part="answered">
        <Icon of={PhoneCall} /> {say.rang(ringAt(rung))}
        {rings !== undefined && ringAt(rung) > rings && (
          <span className={styles.late}>{say.late(rings)}</span>
        )}
      </p>
    );
  return (
    <div className={styles.line} data-part="ringing">
      <Icon of={Phone} />
      <Ticking
        now={now}
        className={styles.figure}
        at={(instant) => {
          const ring = ringAt(rungFor(call, new Date(instant).toISOString()));
          return {
            text: say.ringing(ring, rings),
            until: Date.parse(call.rangAt) + ring * RING_SECONDS * 1000,
          };
        }}
      />
      <Button data-act="answer" onClick={trusted(onAnswer)}>
        {say.answer}
      </Button>
    </div>
  );
}
