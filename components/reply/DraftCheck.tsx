import {
  CalendarClock,
  CalendarX,
  Copy,
  Eraser,
  KeyRound,
  Lightbulb,
  Lock,
  PenLine,
  Replace,
  SquareDashed,
  UserRound,
} from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { gravityOf, keyOf, type Edit, type Finding, type Personal } from '../../lib/reply';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Note } from '../ui/Note';
import { trusted } from '../ui/trusted';
import { Sentence } from './DraftCheckSentence';
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

/**
 * What somebody who knows the playbook would say about the draft; nothing when all is well. `onKeep`: the person can say that theirs
 * stays as it is. `busy`: the page is being changed just now.
 */
export function DraftCheck<E = Edit>({
  findings,
  now,
  zone,
  busy = false,
  onEdit,
  onKeep,
}: {
  findings: Finding<E>[];
  now: string;
  zone: string;
  busy?: boolean;
  onEdit: (edit: E) => void;
  onKeep?: (key: string) => void;
}) {
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <div className={styles.check} role="group" aria-labelledby={heading} data-part="draft-check">
      <p id={heading} className={styles.title}>
        {say.title}
      </p>
      <ul>
        {findings.map((finding) => (
          <li
            key={keyOf(finding)}
            data-finding={finding.is}
            data-value={'id' in finding ? finding.id : undefined}
            data-ref={'ref' in finding ? finding.ref : undefined}
            data-gravity={gravityOf(finding)}
          >
            <Icon of={ICONS[finding.is]} size={14} />
            <div className={styles.words}>
              <p>
                <Sentence finding={finding} now={now} zone={zone} />
              </p>
              {finding.is === 'avoid' && finding.instead && !finding.edit && (
                <p className={styles.better}>{say.better(finding.instead)}</p>
              )}
              {finding.is === 'template' && <Wanted {...finding} />}
              <Acts>
                {'edit' in finding && finding.edit && (
                  <Swap
                    swapped={finding.edit}
                    busy={busy}
                    onSwap={() => onEdit(finding.edit!.edit)}
                  />
                )}
                {onKeep && (
                  <Button
                    kind="quiet"
                    data-act="keep"
                    onClick={trusted(() => onKeep(keyOf(finding)))}
                  >
                    {say.keep}
                  </Button>
                )}
              </Acts>
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
  closed: CalendarX,
  template: Copy,
  inside: Lock,
  secret: KeyRound,
};

/** The row of acts; none without any. */
function Acts({ children }: { children: ReactNode[] }) {
  return children.some(Boolean) ? <div className={styles.acts}>{children}</div> : null;
}

function Swap({
  swapped: { words: next, out = 'words' },
  busy,
  onSwap,
}: {
  swapped: { words: string; out?: keyof typeof say.takeOut };
  busy: boolean;
  onSwap: () => void;
}) {
  return (
    <Button
      kind="quiet"
      icon={next === '' ? Eraser : Replace}
      data-act="swap"
      unavailable={busy}
      onClick={trusted(onSwap)}
    >
      {next === '' ? say.takeOut[out] : say.swap(next)}
    </Button>
  );
}

/** What an unchanged template lacks, and that nobody is held back. */
function Wanted({
  missing,
  share,
  blocks,
}: Pick<Extract<Finding, { is: 'template' }>, 'missing' | 'share' | 'blocks'>) {
  return (
    <p className={styles.better}>
      {missing.length > 0 && say.own[missing.length > 1 ? 'both' : missing[0]!]}{' '}
      {share && say.share(share.own, share.wanted)} {blocks && say.template.blocks}
    </p>
  );
}
