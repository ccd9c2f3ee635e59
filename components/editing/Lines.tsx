import { withLines } from '../../lib/playbook/change';
import { durationWritten, secondsOf } from '../../lib/playbook/durations';
import { words } from '../../lib/words';
import { linesOf, type Store } from './form';
import { Typed, TypedArea } from './Typed';

type Fact = { ref: string; text: string };

/** Facts in words, one a line. */
export function Lines<T extends Fact>({
  label,
  help,
  facts,
  onFacts,
}: {
  label: string;
  help?: string;
  facts: readonly T[];
  onFacts: Store<T[]>;
}) {
  return (
    <TypedArea
      label={label}
      help={help}
      value={facts.map(({ text }) => text).join('\n')}
      onKeep={(typed) => onFacts((before) => withLines(before, linesOf(typed)))}
    />
  );
}

/** A length of time; an empty field means none. */
export function Time({
  label,
  help,
  seconds,
  onSeconds,
}: {
  label: string;
  help?: string;
  seconds: number | undefined;
  onSeconds: (seconds: number | undefined) => Promise<string | undefined>;
}) {
  return (
    <Typed
      {...{ label, help }}
      value={seconds === undefined ? '' : durationWritten(seconds)}
      onKeep={async (typed) => {
        const read = secondsOf(typed);
        if (read === undefined && typed.trim() !== '') return words.editing.times.notTime;
        return onSeconds(read);
      }}
    />
  );
}

/** A whole number; an empty field means none. */
export function Whole({
  label,
  help,
  value,
  onValue,
}: {
  label: string;
  help?: string;
  value: number | undefined;
  onValue: (value: number | undefined) => Promise<string | undefined>;
}) {
  return (
    <Typed
      {...{ label, help }}
      value={value === undefined ? '' : String(value)}
      onKeep={async (typed) => {
        const text = typed.trim();
        if (text !== '' && !/^\d{1,6}$/.test(text)) return words.editing.notWhole;
        return onValue(text === '' ? undefined : Number(text));
      }}
    />
  );
}
