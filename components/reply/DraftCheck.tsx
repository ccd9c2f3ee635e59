import { CalendarClock, Lightbulb, PenLine, Replace, SquareDashed, UserRound } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Edit, Finding, Personal, Swapped } from '../../lib/reply';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Note } from '../ui/Note';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import styles from './DraftCheck.module.css';

const say = words.reply.check;

/** What the playbook asks of the agent's own words, and what the text still lacks of it. */
export function OwnWords({ personal }: { personal: Personal }) {
  const { missing, text, share, blocks } = personal;
  const asked = missing.length > 0 ? say.own[missing.length > 1 ? 'both' : missing[0]!] : undefined;
  return (
    <Note
      icon={PenLine}
      tone={blocks ? 'warn' : 'neutral'}
      part="own-words"
      state={blocks ? 'blocks' : 'hint'}
    >
      <p>
        {asked && <strong>{asked}</strong>} {text}
      </p>
      {share && <p>{say.share(share.own, share.wanted)}</p>}
    </Note>
  );
}

/** What somebody who knows the playbook would say about the draft; nothing when all is well. */
export function DraftCheck({
  findings,
  now,
  zone,
  onEdit,
}: {
  findings: Finding[];
  now: string;
  zone: string;
  onEdit: (edit: Edit) => void;
}) {
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <div className={styles.check} role="group" aria-labelledby={heading} data-part="draft-check">
      <p id={heading} className={styles.title}>
        {say.title}
      </p>
      <ul>
        {findings.map((finding, index) => (
          <li
            key={index}
            data-finding={finding.is}
            data-value={'id' in finding ? finding.id : undefined}
          >
            <Icon of={ICONS[finding.is]} size={14} />
            <div className={styles.words}>
              <p>{sentenceOf(finding, now, zone)}</p>
              {finding.is === 'avoid' && finding.instead && (
                <p className={styles.better}>{say.better(finding.instead)}</p>
              )}
              {'edit' in finding && finding.edit && <Swap {...finding.edit} onEdit={onEdit} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

const ICONS = {
  avoid: Lightbulb,
  want: Lightbulb,
  greeting: UserRound,
  name: UserRound,
  mark: SquareDashed,
  late: CalendarClock,
};

function Swap({ edit, words: next, onEdit }: Swapped & { onEdit: (edit: Edit) => void }) {
  return (
    <Button kind="quiet" icon={Replace} data-act="swap" onClick={trusted(() => onEdit(edit))}>
      {next === '' ? say.takeOut : say.swap(next)}
    </Button>
  );
}

function sentenceOf(finding: Finding, now: string, zone: string): ReactNode {
  switch (finding.is) {
    case 'avoid':
      return (
        <>
          <q>
            <Said>{finding.said}</Said>
          </q>
          {': '}
          {finding.rule}
        </>
      );
    case 'want':
      return say.want(finding.rule);
    case 'greeting':
      return say.greeting;
    case 'name':
      return (
        <>
          {say.name.greets}{' '}
          <q>
            <Said>{finding.said}</Said>
          </q>
          . {say.name.from}{' '}
          <q>
            <Said>{finding.known}</Said>
          </q>
          .
        </>
      );
    case 'mark':
      return (
        <>
          <q>
            <Said>{finding.said}</Said>
          </q>{' '}
          {say.mark}
        </>
      );
    case 'late': {
      const [by, due] = [finding.by, finding.due].map((at) => dayAndTime(locale, at, now, zone));
      return say.late(finding.promise, by!, words.clocks.metric(finding.metric), due!);
    }
  }
}
