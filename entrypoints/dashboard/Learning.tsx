import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { BatchList, ForgetAll, Known, TaughtList } from '../../components/learning';
import { Card } from '../../components/settings';
import { Button } from '../../components/ui/Button';
import { Note } from '../../components/ui/Note';
import { State } from '../../components/ui/State';
import { labelsOf } from '../../lib/report/editions';
import { settings, whyUnsaved } from '../../lib/store';
import {
  batchesKept,
  forgetAllLearned,
  forgetBatch,
  modelsKept,
  taughtByHand,
  unlearn,
} from '../../lib/store/lessons';
import { playbookFor } from '../../lib/store/playbooks';
import { locale, words } from '../../lib/words';
import { focusCard } from './cardFocus';
import styles from './Learning.module.css';
import { LearningImport } from './LearningImport';
import { LearningRunning } from './LearningRunning';
import { dropLearning, startLearning } from './learningRun';

/** Words by hand that are listed at once. */
const SHOWN = 20;

const say = words.learning;
const dayOf = (at: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(at),
  );

async function found(shown: number) {
  try {
    const [models, taught, batches, chosen] = await Promise.all([
      modelsKept(),
      taughtByHand(shown + 1),
      batchesKept(),
      settings(),
    ]);
    // Last, because it may read a shipped file, behind which a live query no longer sees what it reads.
    const playbook = await playbookFor(chosen);
    const names = new Map<string, string>(
      (['category', 'priority'] as const).flatMap((field) =>
        labelsOf([playbook], field).map(({ id, name }) => [`${field} ${id}`, name] as const),
      ),
    );
    return { models, taught, batches, names };
  } catch {
    return 'failed' as const;
  }
}

/** What was learned here, from what, and how to have it forgotten. */
export function Learning() {
  const [shown, setShown] = useState(SHOWN);
  const [told, setTold] = useState('');
  const data = useLiveQuery(() => found(shown), [shown]);
  if (data === 'failed')
    return (
      <main className={styles.page}>
        <State state="store" icon={DatabaseZap} title={words.dashboard.storeFailed.title}>
          <p>{words.dashboard.storeFailed.text}</p>
        </State>
      </main>
    );
  if (!data) return <main className={styles.page} aria-busy="true" />;
  const { models, taught, batches, names } = data;
  const isEmpty = models.length === 0 && taught.length === 0 && batches.length === 0;
  const nameOf = (field: string) => (label: string) => names.get(`${field} ${label}`) ?? label;

  const forget = async (
    part: 'taught' | 'batches',
    forgetting: Promise<void>,
    then: () => void,
  ) => {
    try {
      await forgetting;
      setTold(say.batches.forgotten);
      focusCard(part);
      then();
    } catch (error) {
      if (!whyUnsaved(error)) throw error;
      setTold(say.batches.notForgotten);
    }
  };
  const forgetAll = () => {
    dropLearning();
    void forget('batches', forgetAllLearned(), dropLearning);
  };

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <Card part="learned" title={say.known.title} aside={<span role="status">{told}</span>}>
        <LearningRunning />
        {models.length > 0 && (
          <div className={styles.fields}>
            {models.map(({ field, at, report }) => (
              <Known
                key={field}
                field={field}
                report={report}
                day={dayOf(at)}
                nameOf={nameOf(field)}
              />
            ))}
          </div>
        )}
        {models.length === 0 && (
          <Note icon={GraduationCap} part="none">
            <b>{say.none.title}</b>
            <p>{say.none.text}</p>
          </Note>
        )}
      </Card>
      <LearningImport />
      <Card part="taught" title={say.taught.title}>
        {taught.length === 0 && <p className={styles.none}>{say.taught.none}</p>}
        {taught.length > 0 && (
          <>
            <p>{say.taught.lead}</p>
            <TaughtList
              words={taught.slice(0, shown).map((word) => ({
                ...word,
                value: nameOf(word.field)(word.value),
                day: dayOf(word.at),
              }))}
              onForget={(decision) => void forget('taught', unlearn(decision), startLearning)}
            />
          </>
        )}
        {taught.length > shown && (
          <Button onClick={() => setShown(shown + SHOWN)}>{say.taught.more(SHOWN)}</Button>
        )}
      </Card>
      <Card part="batches" title={say.batches.title}>
        {batches.length === 0 && <p className={styles.none}>{say.batches.none}</p>}
        {batches.length > 0 && (
          <BatchList
            batches={batches.map((batch) => ({ ...batch, day: dayOf(batch.at) }))}
            onForget={(id) => void forget('batches', forgetBatch(id), startLearning)}
          />
        )}
        {!isEmpty && <ForgetAll onForget={forgetAll} />}
      </Card>
    </main>
  );
}
