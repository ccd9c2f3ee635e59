import { Copy, Send } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FilledPacket } from '../../lib/escalation/packet';
import { locale, words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { trusted } from '../ui/trusted';
import styles from './Escalation.module.css';
import report from './Report.module.css';
import { ReportField } from './ReportField';

const say = words.escalation.report;

/** Focus goes to the first field that still waits for words, else to the act. */
export function nextOpen(report: Element): void {
  const next =
    report.querySelector<HTMLElement>(':is(input, textarea, select)[data-state="open"]') ??
    report.querySelector<HTMLElement>('[data-act="hand-over"]');
  next?.focus();
}

export type Choice = { value: string; label: string };

/** The report with what is still missing, who takes it, when it is looked after again, and the one act that hands it over. */
export function Report({
  to,
  packet,
  typed,
  owner,
  followUp,
  followUps,
  briefed,
  busy,
  result,
  onType,
  onOwner,
  onFollowUp,
  onHandOver,
  onCopy,
}: {
  to: string;
  packet: FilledPacket;
  typed: Readonly<Record<string, string>>;
  owner: string;
  /** Empty while nothing is chosen. */
  followUp: string;
  followUps: Choice[];
  /** The note is in the page or on the clipboard: only the hand-over itself is still to be noted. */
  briefed: boolean;
  busy: boolean;
  result?: ReactNode;
  onType: (key: string, value: string) => void;
  onOwner: (owner: string) => void;
  onFollowUp: (choice: string) => void;
  onHandOver: () => void;
  onCopy: () => void;
}) {
  const { fields, assumed, name } = packet;
  const missing = [...packet.missing, ...(followUp === '' ? [say.followUpMissing] : [])];
  const ready = missing.length === 0 && !busy;
  const asked = fields.filter(({ state }) => state !== 'empty').length;
  const filled = fields.filter(({ state }) => state === 'filled').length;
  /** Where focus is decides whose keys they are: in here they hand over, whatever reply is open above. */
  const keys = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isTrusted || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      if (ready) onHandOver();
    } else if (event.target instanceof HTMLInputElement) {
      event.preventDefault();
      nextOpen(event.currentTarget);
    }
  };
  return (
    <div className={styles.part} data-part="report" data-value={packet.id} onKeyDown={keys}>
      <div className={styles.partHead}>
        <h3>{name}</h3>
        <span className={styles.from} data-field="filled">
          {say.filled(filled, asked)}
        </span>
      </div>
      {assumed && <p className={styles.from}>{say.assumed}</p>}
      <ul className={report.fields}>
        {fields.map((field) => (
          <ReportField
            key={field.key}
            field={field}
            typed={typed[field.key]}
            onType={(value) => onType(field.key, value)}
          />
        ))}
      </ul>
      <TextField
        label={say.who}
        mark={owner === '' ? say.optional : undefined}
        placeholder={say.whoAsk}
        autoComplete="off"
        value={owner}
        onChange={onOwner}
        data-field="taken-by"
      />
      <SelectField
        label={say.followUp}
        mark={followUp === '' ? say.followUpOpen : undefined}
        state={followUp === '' ? 'open' : 'plain'}
        value={followUp}
        options={[...(followUp === '' ? [{ value: '', label: say.choose }] : []), ...followUps]}
        onChange={onFollowUp}
        data-field="follow-up"
        data-state={followUp === '' ? 'open' : 'filled'}
      />
      {result}
      <div className={styles.acts}>
        <Button
          wide
          icon={Send}
          keyName="Control+Enter"
          unavailable={!ready}
          aria-describedby={ready ? undefined : 'still-missing'}
          data-act="hand-over"
          onClick={trusted(onHandOver)}
        >
          {missing.length > 0
            ? say.missingCount(missing.length)
            : briefed
              ? say.actNoted
              : say.actTo(to)}
        </Button>
        <Button
          kind="quiet"
          icon={Copy}
          keyCap="Y"
          unavailable={packet.missing.length > 0}
          data-act="copy-report"
          onClick={trusted(onCopy)}
        >
          {say.copy}
        </Button>
      </div>
      <p id="still-missing" className={styles.from}>
        {missing.length > 0
          ? say.stillMissing(new Intl.ListFormat(locale).format(missing))
          : briefed
            ? say.briefed
            : say.help}
      </p>
    </div>
  );
}
