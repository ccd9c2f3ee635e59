import type { Measured, Report } from '../../lib/model/report';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import styles from './learning.module.css';

const say = words.learning.known;

/** Below this no share is told: chance would speak. */
const ENOUGH = 100;
/** A label that is found again this well, and that few others are taken for (F1). */
const WELL = 0.8;
const FAIRLY = 0.5;

/** What a field has learned: from how much, how often right before and now, and of which labels. */
export function Known({
  field,
  report,
  day,
  nameOf,
}: {
  field: 'category' | 'priority';
  report: Report;
  /** When, as people read it. */
  day: string;
  nameOf: (label: string) => string;
}) {
  const { lessons, before, after, measured: sample } = report;
  // Labels of the playbook that no lesson has are known from elsewhere.
  const labels = report.labels.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const measured = lessons >= ENOUGH ? after : null;
  return (
    <div className={styles.known} data-part="known" data-field={field}>
      <h3>{words.learning.fields[field]}</h3>
      <p>{say.from(lessons, day)}</p>
      {measured ? (
        <>
          <Figures before={before} after={measured} />
          <p data-part="shown">{say.shown(measured.shown.share, measured.shown.precision)}</p>
          <p className={styles.soft}>{say.sample(sample)}</p>
          {!before && <p className={styles.soft}>{say.nothingBefore}</p>}
        </>
      ) : (
        <p className={styles.soft} data-part="too-few">
          {say.tooFew(ENOUGH)}
        </p>
      )}
      <details className={styles.fold}>
        <summary>{say.labels(labels.length)}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say.label}</th>
              <th scope="col" className={styles.count}>
                {say.count}
              </th>
              {measured && <th scope="col">{say.apart}</th>}
            </tr>
          </thead>
          <tbody>
            {labels.map(({ label, count, f1 }) => (
              <tr key={label} data-label={label}>
                <td>
                  <Said>{nameOf(label)}</Said>
                </td>
                <td className={styles.count}>{count}</td>
                {measured && <td>{say.how[howWell(f1)]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const howWell = (f1: number) => (f1 >= WELL ? 'well' : f1 >= FAIRLY ? 'fairly' : 'hardly');

function Figures({ before, after }: { before: Measured | null; after: Measured }) {
  const bars = [
    ...(before ? [{ name: say.before, share: before.accuracy, style: styles.past }] : []),
    { name: say.now, share: after.accuracy, style: styles.present },
  ];
  return (
    <div className={styles.figures} data-part="figures">
      <p>{say.right}</p>
      {bars.map(({ name, share, style }) => (
        <div key={name} className={styles.figure}>
          <span>{name}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect className={styles.track} width="100" height="8" />
            <rect className={style} width={100 * share} height="8" />
          </svg>
          <b>{say.rightIn(share)}</b>
        </div>
      ))}
    </div>
  );
}
