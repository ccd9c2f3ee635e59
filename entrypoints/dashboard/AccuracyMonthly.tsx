import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Monthly } from '../../components/report';
import { reviewedAt } from '../../lib/report/reviews';
import { whyUnsaved } from '../../lib/store';
import { dropAccuracyReview, keepAccuracyReview } from '../../lib/store/accuracy';
import { locale } from '../../lib/words';
import { dayWord } from '../../lib/words/time';
import { monthlyLook } from './accuracyLook';

/** Says whether this month's look is due, and takes a person's word that it is done. */
export function AccuracyMonthly({ now, zone }: { now: string; zone: string }) {
  const data = useLiveQuery(monthlyLook);
  const [failed, setFailed] = useState(false);
  if (!data) return null;
  const done = reviewedAt(data.reviews, now, zone);
  const attempt = (act: () => Promise<void>) => async () => {
    try {
      await act();
      setFailed(false);
    } catch (error) {
      if (!whyUnsaved(error)) throw error;
      setFailed(true);
    }
  };
  return (
    <Monthly
      title={data.title}
      done={done && dayWord(locale, done, now, zone)}
      failed={failed}
      onMark={attempt(() => keepAccuracyReview(new Date().toISOString()))}
      onTakeBack={attempt(() => (done ? dropAccuracyReview(done) : Promise.resolve()))}
    />
  );
}
