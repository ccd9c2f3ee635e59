import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { idFrom, withClock } from '../../lib/playbook/change';
import { secondsOf } from '../../lib/playbook/durations';
import { CLOCK_METRICS, type ClockRule } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { SelectField, TextField } from '../ui/Field';
import { Button } from '../ui/Button';
import { levelOptions, type Option } from './Chosen';
import styles from './editing.module.css';
import { OWN_REF, type FormProps } from './form';

const say = words.editing.clocks;

const METRICS = CLOCK_METRICS.map((value) => ({ value, label: words.clocks.metric(value) }));

/** A time more: for what, for which level, how long, counted how. What is refused stays as it was chosen, with the reason. */
export function AddTime({
  playbook: { clocks, calendars, scale },
  change,
  countings,
}: FormProps & { countings: Option[] }) {
  const [metric, setMetric] = useState<string>('firstResponse');
  const [rank, setRank] = useState('');
  const [typed, setTyped] = useState('');
  const [counting, setCounting] = useState(countings[0]?.value ?? '');
  const [problem, setProblem] = useState<{ at: 'time' | 'all'; sentence: string }>();

  const add = async () => {
    const limitSeconds = secondsOf(typed);
    if (limitSeconds === undefined)
      return setProblem({ at: 'time', sentence: words.editing.times.notTime });
    const [count, calendar = ''] = counting.split(' ') as [ClockRule['count'], string?];
    const sentence = await change((before) =>
      withClock(before, {
        id: idFrom(
          [metric, rank].filter(Boolean).join(' '),
          clocks.map(({ id }) => id),
        ),
        ref: OWN_REF,
        metric: metric as ClockRule['metric'],
        rank: rank === '' ? null : Number(rank),
        limitSeconds,
        comparator: '<=',
        asWritten: typed.trim(),
        calendar: calendar || (calendars[0]?.id ?? ''),
        count,
      }),
    );
    setProblem(sentence === undefined ? undefined : { at: 'all', sentence });
    if (sentence === undefined) setTyped('');
  };

  return (
    <form
      className={styles.fields}
      data-part="add-time"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3>{say.add}</h3>
      <div className={styles.pair}>
        <SelectField label={say.metric} value={metric} options={METRICS} onChange={setMetric} />
        <SelectField
          label={words.editing.times.level}
          value={rank}
          options={levelOptions(scale)}
          onChange={setRank}
        />
        <TextField
          label={say.fresh}
          value={typed}
          state={problem?.at === 'time' ? 'invalid' : 'plain'}
          help={problem?.at === 'time' ? problem.sentence : undefined}
          autoComplete="off"
          onChange={(text) => {
            setTyped(text);
            setProblem(undefined);
          }}
        />
        <SelectField
          label={words.editing.times.counted}
          value={counting}
          options={countings}
          onChange={setCounting}
        />
      </div>
      {problem?.at === 'all' && (
        <p className={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <div className={styles.acts}>
        <Button icon={Plus} data-act="add-time" onClick={() => void add()}>
          {say.add}
        </Button>
      </div>
    </form>
  );
}
