import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { ReviewCard, ReviewList, type KeptReview } from '../../components/review';
import { Card } from '../../components/settings';
import { Button } from '../../components/ui/Button';
import { reviewsKept, ticketSeen } from '../../lib/store';
import { withCards } from '../../lib/store/playbooks';
import { words } from '../../lib/words';
import styles from './App.module.css';

/** Reviews listed at once. */
const SHOWN = 20;

/** All saved reviews, the newest first; one can be opened at a time. */
export function Reviews() {
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState<number>();
  const found = useLiveQuery(async () => {
    const all = await reviewsKept();
    const reviews = await withCards(all.slice(0, shown));
    const keys = [...new Set(reviews.map(({ ticket }) => ticket))];
    const names = await Promise.all(
      keys.map(async (key) => [key, (await ticketSeen(key))?.ticket.subject] as const),
    );
    return { count: all.length, reviews, names: new Map(names) };
  }, [shown]);
  if (!found) return null;

  const say = words.dashboard.reviews;
  const { count, reviews, names } = found;
  const nameOf = ({ ticket }: KeptReview) => {
    const [helpdesk = '', site = '', ...id] = ticket.split(' ');
    const { helpdesk: name, number } = words.ticket;
    return names.get(ticket) ?? say.unknownTicket(name(helpdesk), number(id.join(' ')), site);
  };

  return (
    <Card part="reviews" title={say.title} aside={count ? words.review.count(count) : undefined}>
      {count === 0 && <p className={styles.none}>{say.none}</p>}
      {count > 0 && (
        <ReviewList
          reviews={reviews}
          open={open}
          ticketOf={nameOf}
          onOpen={(id) => setOpen(id === open ? undefined : id)}
          opened={(review) => <ReviewCard review={review} />}
        />
      )}
      {count > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {say.more(Math.min(SHOWN, count - shown))}
        </Button>
      )}
    </Card>
  );
}
