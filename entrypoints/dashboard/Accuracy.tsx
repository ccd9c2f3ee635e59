import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../../components/settings';
import { State } from '../../components/ui/State';
import { SelectField } from '../../components/ui/Field';
import { useTick } from '../../components/ui/useTick';
import { pinsOf } from '../../lib/report/editions';
import { calendarMonth, lastDays, monthOf, monthsFrom, monthsUpTo } from '../../lib/report/periods';
import { wordsStanding } from '../../lib/store/accuracy';
import { editionOf } from '../../lib/store/playbooks';
import { words } from '../../lib/words';
import styles from './Accuracy.module.css';
import { AccuracyMonthly } from './AccuracyMonthly';
import { AccuracyReport } from './AccuracyReport';

const MINUTE = 60_000;
/** The period that is shown first, and its place among the months. */
const DAYS = 30;
const LATELY = `last-${DAYS}-days`;
/** Months of the trend: half a year, or a year where there is as much to show. */
const HALF = 6;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const say = words.report;

/** What people decided, with the editions of each playbook that they decided under. */
async function found() {
  try {
    const standing = await wordsStanding();
    const playbooks = await Promise.all(
      pinsOf(standing).map(async ({ id, editions }) => {
        const known = await Promise.all(editions.map(editionOf));
        return { id, editions: known.flatMap((edition) => edition ?? []) };
      }),
    );
    return { standing, playbooks };
  } catch {
    return 'failed' as const;
  }
}

/** How right automatic tags were, month by month (R-004-TAG-05, R-004-TAG-06). */
export function Accuracy() {
  const now = new Date(useTick(MINUTE)).toISOString();
  const data = useLiveQuery(found);
  const [month, setMonth] = useState(LATELY);
  const [wanted, setWanted] = useState<string>();
  if (data === 'failed')
    return (
      <main className={styles.page}>
        <State state="store" icon={DatabaseZap} title={words.dashboard.storeFailed.title}>
          <p>{words.dashboard.storeFailed.text}</p>
        </State>
      </main>
    );
  if (!data) return <main className={styles.page} aria-busy="true" />;
  const { standing, playbooks } = data;
  const [first] = playbooks;
  const chosen = playbooks.find(({ id }) => id === wanted) ?? first;
  const earliest = standing.reduce((a, { at }) => (at < a ? at : a), now);
  const thisMonth = monthOf(now, HERE);
  const months = monthsFrom(monthOf(earliest, HERE), thisMonth);
  const isLately = month === LATELY;
  const nameOf = (one: string) => (one === thisMonth ? say.monthSoFar(one) : say.month(one));

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <AccuracyMonthly now={now} zone={HERE} />
      {!chosen && (
        <Card part="empty" title={say.none.title}>
          <p className={styles.none}>{say.none.text}</p>
        </Card>
      )}
      {chosen && (
        <>
          <div className={styles.choices}>
            <SelectField
              label={say.period}
              name="period"
              value={month}
              options={[
                { value: LATELY, label: say.lastDays(DAYS) },
                ...months.toReversed().map((one) => ({ value: one, label: nameOf(one) })),
              ]}
              onChange={setMonth}
            />
            {playbooks.length > 1 && (
              <SelectField
                label={say.playbook}
                name="playbook"
                value={chosen.id}
                options={playbooks.map(({ id, editions }) => ({
                  value: id,
                  label: editions[0]?.title ?? say.removed(id),
                }))}
                onChange={setWanted}
              />
            )}
          </div>
          <AccuracyReport
            standing={standing}
            id={chosen.id}
            editions={chosen.editions}
            period={isLately ? lastDays(DAYS, now) : calendarMonth(month, HERE)}
            name={isLately ? say.lastDays(DAYS) : nameOf(month)}
            file={say.file(month)}
            months={monthsUpTo(thisMonth, months.length > HALF ? 2 * HALF : HALF)}
            several={playbooks.length > 1}
            zone={HERE}
          />
        </>
      )}
    </main>
  );
}
