import { Copy } from 'lucide-react';
import { useState } from 'react';
import { PARTS, partsMissing, type Affected, type Incident, type Part } from '../../lib/incident';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { trusted } from '../ui/trusted';
import { Customers } from './Customers';
import styles from './incident.module.css';

const say = words.incident;

/** Four parts, the credit decided before it goes out, then sent to every customer affected (R-004-INC-17 to R-004-INC-20). */
export function Summary({
  incident,
  affected,
  onWrite,
  onSent,
  onCopy,
}: {
  incident: Incident;
  affected: readonly Affected[];
  onWrite: (part: Part, text: string) => void;
  onSent: (customer: string, sent: boolean) => void;
  onCopy: (text: string) => void;
}) {
  const missing = partsMissing(incident);
  const text = PARTS.map((part) => `${say.parts[part]}: ${incident.summary[part] ?? ''}`).join(
    '\n\n',
  );
  return (
    <div className={styles.part} data-part="summary">
      <h3>{say.summary}</h3>
      {PARTS.map((part) => (
        <PartField
          key={part}
          part={part}
          kept={incident.summary[part] ?? ''}
          onWrite={(written) => onWrite(part, written)}
        />
      ))}
      <div className={styles.acts}>
        <Button
          icon={Copy}
          data-act="copy-summary"
          unavailable={missing.length > 0}
          onClick={trusted(() => onCopy(text))}
        >
          {say.copySummary}
        </Button>
        <span className={styles.from}>
          {missing.length > 0
            ? say.sentFirst
            : say.sent(
                affected.filter(({ key }) => incident.sent.includes(key)).length,
                affected.length,
              )}
        </span>
      </div>
      {missing.length === 0 && (
        <Customers
          label={say.sentTo}
          affected={affected}
          done={incident.sent}
          act="sent"
          onTick={onSent}
        />
      )}
    </div>
  );
}

/** Kept when the field is left. */
function PartField({
  part,
  kept,
  onWrite,
}: {
  part: Part;
  kept: string;
  onWrite: (text: string) => void;
}) {
  const [text, setText] = useState(kept);
  const isOpen = text.trim() === '';
  return (
    <TextArea
      label={say.parts[part]}
      mark={isOpen ? say.open : undefined}
      state={isOpen ? 'open' : 'plain'}
      help={part === 'credits' ? say.creditsHelp : undefined}
      value={text}
      onChange={setText}
      onBlur={() => text.trim() !== kept && onWrite(text.trim())}
      data-field={`summary-${part}`}
    />
  );
}
