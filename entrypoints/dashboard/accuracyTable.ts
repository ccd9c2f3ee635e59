import { csvTable } from '../../lib/playbook/import/csv';
import type { FieldReport } from '../../lib/report/accuracy';
import { words } from '../../lib/words';

const say = words.report;

/** Percent with one decimal, as spreadsheets of any language take it for a number. */
const percent = (share: number) => String(Math.round(share * 1000) / 10);

/** The tables of the report as one, for spreadsheets; a row a label, and one for all of a field. */
export function accuracyTable(
  fields: readonly { report: FieldReport; nameOf: (label: string) => string }[],
  { playbook, period }: { playbook: string; period: string },
): string {
  const rows = fields.flatMap(({ report, nameOf }) => {
    const { total, silent } = report;
    const all = { ...total, elsewhere: total.answered - total.right, silent };
    return [
      ...report.labels.map((label) => ({ name: nameOf(label.label), of: label })),
      { name: say.table.all, of: all },
    ].map(({ name, of }) => [
      playbook,
      period,
      say.fields[report.field],
      name,
      String(of.answered),
      String(of.right),
      ...(of.share === null ? ['', '', ''] : [of.share, of.low, of.high].map(percent)),
      of.share === null ? '' : say.verdict[of.verdict],
      String(of.elsewhere),
      String(of.silent),
    ]);
  });
  return csvTable(Object.values(say.columns), rows);
}
