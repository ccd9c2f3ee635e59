import { words } from '../../lib/words';
import type { Standing } from './entry';
import styles from './ScoreTotal.module.css';

/** The score as share and count. No share while nothing is applicable: 0 of 0 is not 0 percent. */
export function ScoreTotal({ score, small = false }: { score: Standing; small?: boolean }) {
  const say = words.review;
  return (
    <div className={small ? styles.small : styles.total} data-part="score">
      <p className={styles.share} data-part="share">
        {score.percent === null ? <span>{say.noPercent}</span> : say.percent(score.percent)}
      </p>
      <p className={styles.count}>
        {score.applicable
          ? say.reached[score.in](score.met, score.applicable)
          : say.nothingApplicable}
        {' · '}
        {say.scored(score.scored, score.total)}
      </p>
    </div>
  );
}
