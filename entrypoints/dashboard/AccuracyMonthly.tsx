import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Monthly } from '../../components/report';
import { asksMonthly, reviewedAt } from '../../lib/report/reviews';
import { settings, whyUnsaved } from '../../lib/store';
import { accuracyReviews, dropAccuracyReview, keepAccuracyReview } from '../../lib/store/accuracy';
import { playbookFor } from '../../lib/store/playbooks';
import { locale } from '../../lib/words';
import { dayWord } from '../../lib/words/time';

/** The first playbook in use, anywhere, that asks for a monthly look; and the looks so far. */
async function found() {
  const chosen = await settings();
  const sites = Object.keys(chosen.playbookAt);
  const inUse = await Promise.all([undefined, ...sites].map((site) => playbookFor(chosen, site)));
  return { asking: inUse.find(asksMonthly), reviews: await accuracyReviews() };
}

/** Says whether this month's look is due, and takes a person's word that it is done. */
export function AccuracyMonthly({ now, zone }: { now: string; zone: string }) {
  const data = useLiveQuery(found);
  const [failed, setFailed] = useState(false);
  if (!data?.asking) return null;
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
      title={data.asking.title}
      done={done && dayWord(locale, done, now, zone)}
      failed={failed}
      onMark={attempt(() => keepAccuracyReview(new Date().toISOString()))}
      onTakeBack={attempt(() => (done ? dropAccuracyReview(done) : Promise.resolve()))}
    />
  );
}
