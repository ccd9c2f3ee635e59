import type { FieldReport } from '../../lib/report/accuracy';
import { ENOUGH } from '../../lib/report/measure';
import { words } from '../../lib/words';
import styles from './report.module.css';
import { Verdict } from './Verdict';

const say = words.report;

/** The share of a field against its target, how sure that is, and what is counted apart. */
export function Figure({
  report: { total, silent, sources },
  target,
}: {
  report: FieldReport;
  target: { percent: number; own: boolean };
}) {
  const { right, answered, low, high, verdict, sure } = total;
  const sureness = say.sureness[verdict === 'tooFew' ? 'tooFew' : sure ? 'sure' : 'unsure'];
  const aim = target.own ? say.target : say.targetAssumed;
  return (
    <div className={styles.figure} data-part="figure" data-verdict={verdict}>
      {answered > 0 ? (
        <>
          <p className={styles.share}>
            <b>{say.percent(right, answered)}</b> <Verdict of={verdict} />
          </p>
          <p>
            <b>{say.rightOf(right, answered)}</b>. {aim(target.percent)}.
          </p>
          <p className={styles.soft}>{sureness(low, high, ENOUGH)}</p>
        </>
      ) : (
        <p>{say.none.answered}</p>
      )}
      {answered > 0 && silent > 0 && <p data-part="silent">{say.silent(silent)}.</p>}
      {sources.some(({ source }) => source === 'learned') && (
        <dl className={styles.sources} data-part="sources">
          {sources.map(({ source, right, answered }) => (
            <div key={source}>
              <dt>{say.sources[source]}</dt>
              <dd>{say.rightOf(right, answered)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
