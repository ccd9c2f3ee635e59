import { useLiveQuery } from 'dexie-react-hooks';
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { Figure, Labels, Mistakes, Trend, type Behind } from '../../components/report';
import { Card } from '../../components/settings';
import { Button } from '../../components/ui/Button';
import type { Playbook } from '../../lib/playbook/schema';
import { fieldReport, measured, type FieldReport } from '../../lib/report/accuracy';
import { labelsOf, targetOf } from '../../lib/report/editions';
import { calendarMonth, within, type Period } from '../../lib/report/periods';
import { FIELDS, type Word } from '../../lib/report/standing';
import { coverageOf } from '../../lib/store/accuracy';
import { ticketsRead } from '../../lib/store/rows';
import { words } from '../../lib/words';
import styles from './Accuracy.module.css';
import { accuracyTable } from './accuracyTable';
import { saveTable } from './giving';

const say = words.report;

type Given = {
  /** All words that stand, under whatever playbook. */
  standing: Word[];
  id: string;
  /** Newest first; none where the playbook is no longer known. */
  editions: Playbook[];
  period: Period;
  /** The period in words. */
  name: string;
  /** Under which its table is saved. */
  file: string;
  /** Months of the trend, oldest first. */
  months: string[];
  /** Words were said under other playbooks too. */
  several: boolean;
  zone: string;
};

/** What is known of one playbook's proposals in one period: a card a field, with its trend. */
export function AccuracyReport({
  standing,
  id,
  editions,
  period,
  name,
  file,
  months,
  several,
  zone,
}: Given) {
  const { from, to } = period;
  const own = useMemo(() => standing.filter(({ playbook }) => playbook.id === id), [standing, id]);
  const target = targetOf(editions[0]);
  const title = editions[0]?.title ?? say.removed(id);
  const shown = useMemo(() => {
    const now = own.filter(({ at }) => within(at, { from, to }));
    return FIELDS.filter((field) => own.some((word) => word.field === field)).map((field) => {
      const labels = labelsOf(editions, field);
      const names = new Map(labels.map((label) => [label.id, label.name]));
      const order = labels.map((label) => label.id);
      const report = fieldReport(now, field, { target: target.percent, order });
      return { report, nameOf: (label: string) => names.get(label) ?? label };
    });
  }, [own, editions, from, to, target.percent]);
  const behind = useLiveQuery(async () => {
    const keys = shown.flatMap(({ report }) => ticketsIn(report));
    const [seen, coverage] = await Promise.all([
      ticketsRead([...new Set(keys)]),
      coverageOf(standing, { from, to }),
    ]);
    return { seen, coverage };
  }, [standing, shown, from, to]);

  const ticketOf = (key: string): Behind => {
    const [helpdesk = '', , ...number] = key.split(' ');
    const { helpdesk: nameOf, number: numberOf } = words.ticket;
    const label = say.ticket.label(nameOf(helpdesk), numberOf(number.join(' ')));
    const ticket = behind?.seen.get(key)?.ticket;
    // The stored address was checked against its sender's when it was heard; here, that it is one of the web.
    if (!ticket || !/^https?:/.test(ticket.ref.url)) return { key, label };
    return { key, label, subject: ticket.subject ?? '', url: ticket.ref.url };
  };
  const trendOf = (report: FieldReport) =>
    months.map((month) => {
      const during = calendarMonth(month, zone);
      const all = own.filter(({ field, at }) => field === report.field && within(at, during));
      return { month, measure: measured(all, target.percent) };
    });
  const save = () => {
    saveTable(file, accuracyTable(shown, { playbook: title, period: name }));
  };

  return (
    <>
      <div className={styles.coverage} data-part="coverage">
        <p>
          {behind && <b>{say.coverage(behind.coverage.judged, behind.coverage.seen, several)}.</b>}{' '}
          {say.coverageHelp}
        </p>
        <Button icon={Download} data-act="save" onClick={save}>
          {say.save}
        </Button>
      </div>
      {shown.map(({ report, nameOf }) => (
        <Card
          key={report.field}
          part={report.field}
          title={say.fields[report.field]}
          aside={say.under(title, name)}
        >
          <div className={styles.over}>
            {report.judged > 0 ? (
              <Figure report={report} target={target} />
            ) : (
              <p data-part="figure">{say.none.period}</p>
            )}
            <Trend field={report.field} months={trendOf(report)} target={target.percent} />
          </div>
          {report.judged > 0 && (
            <>
              <Labels report={report} nameOf={nameOf} />
              <Mistakes report={report} nameOf={nameOf} ticketOf={ticketOf} />
            </>
          )}
        </Card>
      ))}
    </>
  );
}

const ticketsIn = ({ confusions, silences }: FieldReport): string[] =>
  [...confusions, ...silences].flatMap(({ tickets }) => tickets);
