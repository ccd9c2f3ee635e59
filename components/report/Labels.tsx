import type { FieldReport } from '../../lib/report/accuracy';
import type { Measure } from '../../lib/report/measure';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import styles from './report.module.css';
import { Verdict } from './Verdict';

const { report: say } = words;
const { table } = say;

/** Each category or level of a field, with the sample that its share rests on. */
export function Labels({
  report: { field, labels, total, silent },
  nameOf,
}: {
  report: FieldReport;
  nameOf: (label: string) => string;
}) {
  const name = say.fields[field];
  const elsewhere = total.answered - total.right;
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={table.name(name)}>
        <table className={styles.table} aria-label={table.name(name)}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{table.proposed}</th>
              <th scope="col">{table.right}</th>
              <th scope="col">{table.share}</th>
              <th scope="col">{table.range}</th>
              <th scope="col">{table.verdict}</th>
              <th scope="col">{table.elsewhere}</th>
              <th scope="col">{table.silent}</th>
            </tr>
          </thead>
          <tbody>
            {labels.map((label) => (
              <tr key={label.label} data-label={label.label}>
                <th scope="row">
                  <Said>{nameOf(label.label)}</Said>
                </th>
                <Cells of={label} />
                <td>{label.elsewhere}</td>
                <td>{label.silent}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{table.all}</th>
              <Cells of={total} />
              <td>{elsewhere}</td>
              <td>{silent}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.soft}>{say.missing(name)}</p>
    </>
  );
}

function Cells({ of: { answered, right, low, high, verdict } }: { of: Measure }) {
  if (answered === 0)
    return (
      <>
        <td>{answered}</td>
        <td className={styles.soft} colSpan={4}>
          {table.notProposed}
        </td>
      </>
    );
  return (
    <>
      <td>{answered}</td>
      <td>{right}</td>
      <td>{say.percent(right, answered)}</td>
      <td>{say.range(low, high)}</td>
      <td>
        <Verdict of={verdict} />
      </td>
    </>
  );
}
