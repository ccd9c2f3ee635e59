import { useLiveQuery } from 'dexie-react-hooks';
import { Unseen } from '../../components/ui/Unseen';
import { useTick } from '../../components/ui/useTick';
import { reviewedAt } from '../../lib/report/reviews';
import { words } from '../../lib/words';
import styles from './Brand.module.css';
import { monthlyLook } from './accuracyLook';

const HOUR = 3_600_000;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The mark of the entry while this month's look is due. A store that cannot be read is told of by the page itself. */
export function AccuracyDue() {
  const now = new Date(useTick(HOUR)).toISOString();
  const look = useLiveQuery(() => monthlyLook().catch(() => undefined));
  if (!look || reviewedAt(look.reviews, now, HERE)) return null;
  return (
    <span className={styles.due} data-part="due">
      <Unseen>{words.report.review.waiting}</Unseen>
    </span>
  );
}
