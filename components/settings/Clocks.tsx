import { CalendarPlus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { locale, words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import { Card } from './Card';
import styles from './Clocks.module.css';
import type { Save } from './useSaving';

export type HolidaysKept = {
  added: number;
  known: number;
  problems: { line: number; sentence: string }[];
};

const SHOWN = 5;

const day = (date: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date));

/** When the clocks stand still: while a ticket waits, if the team wants that, and on the days the desk is closed. */
export function Clocks({
  pauses,
  holidays,
  today,
  onPauses,
  onFile,
  onForget,
}: {
  pauses: boolean;
  /** In order. */
  holidays: { date: string; name: string }[];
  today: string;
  onPauses: Save<boolean>;
  onFile: (file: File) => Promise<HolidaysKept>;
  onForget: () => Promise<void>;
}) {
  const say = words.dashboard.clocks;
  const [result, setResult] = useState<string>();
  const [problems, setProblems] = useState<HolidaysKept['problems']>([]);
  const file = useRef<HTMLInputElement>(null);
  const coming = holidays.filter(({ date }) => date >= today);

  const keep = (saving: Promise<void>, done: string) =>
    void saving.then(
      () => setResult(done),
      () => setResult(words.dashboard.notSavedLong),
    );
  const add = (chosen: File) =>
    onFile(chosen).then(
      ({ added, known, problems: found }) => {
        setProblems(found);
        setResult(say.added(added, known));
      },
      () => setResult(say.notRead),
    );

  return (
    <Card part="clocks" title={say.title} aside={<span role="status">{result}</span>}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name="pauses"
          checked={pauses}
          onChange={(event) => keep(onPauses(event.target.checked), words.dashboard.saved)}
        />
        <span>
          <b>{say.pauses}</b>
          <span>{say.pausesHelp}</span>
        </span>
      </label>
      <div className={styles.closed}>
        <h3>{say.closed}</h3>
        {coming.length === 0 && <p>{say.none}</p>}
        <ul data-part="holidays">
          {coming.slice(0, SHOWN).map(({ date, name }) => (
            <li key={date}>
              <Said>{say.next(day(date), name)}</Said>
            </li>
          ))}
          {coming.length > SHOWN && <li>{say.more(coming.length - SHOWN)}</li>}
        </ul>
        <div className={styles.acts}>
          <Button icon={CalendarPlus} onClick={() => file.current?.click()}>
            {say.import}
          </Button>
          {holidays.length > 0 && (
            <Button kind="quiet" icon={Trash2} onClick={() => keep(onForget(), say.forgotten)}>
              {say.forget}
            </Button>
          )}
          <input
            ref={file}
            type="file"
            hidden
            accept=".ics,text/calendar"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              event.target.value = '';
              if (chosen) void add(chosen);
            }}
          />
        </div>
        {problems.length > 0 && (
          <details className={styles.problems}>
            <summary>{say.unread(problems.length)}</summary>
            <ul>
              {problems.map(({ line, sentence }) => (
                <li key={`${line} ${sentence}`}>
                  <Said>{say.line(line, sentence)}</Said>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}
