import { useState } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField, TextArea } from '../ui/Field';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import styles from './Calls.module.css';

const { say, status } = words.calls;

export type Speaker = 'customer' | 'agent' | 'note';
export type State = 'open' | 'pending' | 'solved';

const SPEAKERS = (['agent', 'customer', 'note'] as const).map((value) => ({
  value,
  label: say[value],
}));
const STATES = (['open', 'pending', 'solved'] as const).map((value) => ({
  value,
  label: status[value],
}));

/** What no page tells of a typed ticket: who said what since, and its state. */
export function SaidSince({
  state,
  onSay,
  onState,
}: {
  state: State;
  onSay: (speaker: Speaker, text: string) => void;
  onState: (state: State) => void;
}) {
  const [speaker, setSpeaker] = useState<Speaker>('agent');
  const [text, setText] = useState('');
  const isReady = text.trim() !== '';
  return (
    <Section part="said-since" title={say.title}>
      <div className={styles.pair}>
        <SelectField
          label={say.who}
          value={speaker}
          options={SPEAKERS}
          onChange={(next) => setSpeaker(next as Speaker)}
          data-field="speaker"
        />
        <SelectField
          label={status.title}
          value={state}
          options={STATES}
          onChange={(next) => onState(next as State)}
          data-field="typed-state"
        />
      </div>
      <TextArea label={say[speaker]} value={text} onChange={setText} data-field="said" />
      <div className={styles.acts}>
        <Button
          unavailable={!isReady}
          data-act="add-said"
          onClick={trusted(() => {
            onSay(speaker, text.trim());
            setText('');
          })}
        >
          {isReady ? say.add : say.need}
        </Button>
      </div>
    </Section>
  );
}
