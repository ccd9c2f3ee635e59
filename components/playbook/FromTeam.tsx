import { ChevronRight, Copy } from 'lucide-react';
import type { AtHand } from '../../lib/playbook/atHand';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import styles from './FromTeam.module.css';

const say = words.slots.panel;

/** What the team filled in for its playbook: what is for this ticket, and the rest on demand. Nothing while it has filled in nothing. */
export function FromTeam({
  now,
  rest,
  onCopy,
}: {
  now: AtHand[];
  rest: AtHand[];
  onCopy: (text: string) => void;
}) {
  if (now.length + rest.length === 0) return null;
  const list = (entries: AtHand[]) => (
    <dl className={styles.list}>
      {entries.map((entry) => (
        <Entry key={entry.slot.key} {...entry} onCopy={onCopy} />
      ))}
    </dl>
  );
  return (
    <Section part="from-team" title={say.title}>
      {now.length > 0 && list(now)}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>
            <Icon of={ChevronRight} size={12} />
            {say.rest(rest.length)}
          </summary>
          {list(rest)}
        </details>
      )}
    </Section>
  );
}

function Entry({ slot, links, lines, onCopy }: AtHand & { onCopy: (text: string) => void }) {
  return (
    <div data-slot={slot.key}>
      <dt>{slot.label}</dt>
      <dd>
        {links.map((href) => (
          <p key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              <Said>{href.replace(/^https:\/\/|\/$/g, '')}</Said>
            </a>
          </p>
        ))}
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            <Said>{line}</Said>
          </p>
        ))}
        {slot.type === 'text' && (
          <Button
            icon={Copy}
            data-act="copy-slot"
            aria-label={say.copyOf(slot.label)}
            onClick={trusted(() => onCopy(lines.join('\n')))}
          >
            {say.copy}
          </Button>
        )}
      </dd>
    </div>
  );
}
