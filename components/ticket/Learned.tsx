import { ArrowUp, GraduationCap } from 'lucide-react';
import type { Assessment } from '../../lib/assessment';
import { locale, words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import { priorityName } from './Priority';
import styles from './Assessment.module.css';

const say = words.assessment.learned;

/** A share is honest once so many tickets of the team's own were there to check it by. */
const LEAST_FOR_SHARE = 100;

function basis(lessons: number, confidence: number): string {
  if (lessons === 0) return say.fromShipped;
  if (lessons < LEAST_FOR_SHARE) return say.fromYours(lessons);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(confidence);
  return say.fromMany(new Intl.NumberFormat(locale).format(lessons), percent);
}

/** What a learned category rests on; nothing where a rule or a person concluded it. */
export function LearnedFrom({ category, likely }: Pick<Assessment, 'category' | 'likely'>) {
  if (category.value === null || category.by !== 'learned') return null;
  // The same was said a line above.
  if (likely && likely.lessons === category.lessons && likely.lessons < LEAST_FOR_SHARE)
    return null;
  return (
    <p className={styles.learned} data-part="learned">
      <Icon of={GraduationCap} size={14} />
      <span>{basis(category.lessons ?? 0, category.confidence)}</span>
    </p>
  );
}

/** The higher level that the team gave to such tickets, to take up with one act. */
export function LikelyLevel({
  likely,
  onUse,
}: Pick<Assessment, 'likely'> & { onUse: (rank: string) => void }) {
  if (!likely) return null;
  const { value, lessons, confidence } = likely;
  return (
    <div className={styles.learned} data-part="likely" data-value={value.rank}>
      <Icon of={GraduationCap} size={14} />
      <span>
        {say.likely(priorityName(value))} {basis(lessons, confidence)}
      </span>
      <Button
        kind="quiet"
        icon={ArrowUp}
        data-act="use-likely"
        onClick={trusted(() => onUse(String(value.rank)))}
      >
        {say.use}
      </Button>
    </div>
  );
}
