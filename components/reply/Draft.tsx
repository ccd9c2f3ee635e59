import { ArrowLeft, Copy, Lock, PencilLine, TextCursorInput, UsersRound } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Edit, Filled, Finding } from '../../lib/reply';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import { Body } from './Body';
import { DraftCheck, OwnWords } from './DraftCheck';
import { Confirm, Promises } from './Duties';
import { Languages } from './Languages';
import { Wording } from './Wording';
import styles from './Draft.module.css';

const say = words.reply;

/**
 * An opened template: its text with filled and open slots, what could be better in it, what is to be confirmed, what it
 * promises, and its acts.
 */
export function Draft({
  name,
  audience,
  filled,
  typed,
  confirmed,
  findings = [],
  busy,
  result,
  now,
  zone,
  onType,
  onBody,
  onLanguage,
  onLeaveOut,
  onConfirm,
  onInsert,
  onCopy,
  onBack,
}: {
  name: string;
  audience: 'customer' | 'internal';
  filled: Filled;
  typed: Record<string, string>;
  confirmed: ReadonlySet<string>;
  findings?: Finding[];
  busy: boolean;
  /** What became of the last insertion or copy. */
  result?: ReactNode;
  now: string;
  zone: string;
  onType: (key: string, value: string) => void;
  /** The text in other words; none for the template's own. */
  onBody: (body: string | undefined) => void;
  onLanguage: (language: string) => void;
  onLeaveOut: (sentence: string, out: boolean) => void;
  onConfirm: (ref: string, is: boolean) => void;
  onInsert: () => void;
  onCopy: () => void;
  onBack: () => void;
}) {
  const heading = useId();
  const paper = useRef<HTMLDivElement>(null);
  const [wording, setWording] = useState(false);
  useEffect(() => focusFirst(paper.current), []);
  const slots = filled.open.length;
  const statements = filled.confirm.filter(({ ref }) => !confirmed.has(ref)).length;
  const held = filled.personal?.blocks === true;
  const ready = slots === 0 && statements === 0 && !held;
  const edit = (change: Edit) =>
    'slot' in change ? onType(change.slot, change.value) : onBody(change.body);
  return (
    <div
      ref={paper}
      className={styles.draft}
      role="group"
      aria-labelledby={heading}
      data-part="draft"
      onKeyDown={toNextOpen}
    >
      <div className={styles.head}>
        <Button kind="quiet" icon={ArrowLeft} data-act="back" onClick={onBack}>
          {say.back}
        </Button>
        <span className={styles.audience}>
          <Icon of={audience === 'customer' ? UsersRound : Lock} size={14} />
          {audience === 'customer' ? say.toCustomer : say.toTeam}
        </span>
      </div>
      <h3 id={heading}>{name}</h3>
      <Languages {...filled} onLanguage={onLanguage} />
      <div className={styles.paper}>
        {filled.subject !== '' && (
          <p className={styles.subject} data-field="subject">
            <Said>{filled.subject}</Said>
          </p>
        )}
        {wording ? (
          <Wording {...filled} onBody={onBody} onDone={() => setWording(false)} />
        ) : (
          <>
            <Body
              key={filled.language}
              filled={filled}
              typed={typed}
              onType={onType}
              onLeaveOut={onLeaveOut}
            />
            <div className={styles.change}>
              <Button
                kind="quiet"
                icon={PencilLine}
                data-act="wording"
                onClick={() => setWording(true)}
              >
                {say.wording.open}
              </Button>
            </div>
          </>
        )}
      </div>
      {filled.personal && <OwnWords personal={filled.personal} />}
      <DraftCheck findings={findings} now={now} zone={zone} onEdit={edit} />
      <Confirm statements={filled.confirm} confirmed={confirmed} onConfirm={onConfirm} />
      <Promises promises={filled.promises} now={now} zone={zone} />
      <div className={styles.dock}>
        {result}
        <div className={styles.acts}>
          <Button
            kind="primary"
            wide
            icon={TextCursorInput}
            keyCap={ready ? '↵' : undefined}
            keyName="Enter"
            unavailable={!ready || busy}
            data-act="insert"
            onClick={trusted(onInsert)}
          >
            {busy ? say.inserting : insertLabel(slots, statements, held, audience)}
          </Button>
          <Button
            icon={Copy}
            keyCap="Y"
            unavailable={slots > 0 || held}
            data-act="copy"
            onClick={trusted(onCopy)}
          >
            {say.copy}
          </Button>
        </div>
      </div>
    </div>
  );
}

const OPEN = ':is(input, textarea, select)[data-state="open"]';

/** From a slot, Tab leads to the next open one, as long as there is one; then on as everywhere. */
function toNextOpen(event: KeyboardEvent<HTMLDivElement>) {
  const { key, shiftKey, ctrlKey, altKey, metaKey, target, currentTarget } = event;
  if (key !== 'Tab' || shiftKey || ctrlKey || altKey || metaKey) return;
  if (!(target instanceof HTMLElement) || target.dataset.slot === undefined) return;
  const follows = (field: Element) =>
    (target.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = [...currentTarget.querySelectorAll<HTMLElement>(OPEN)].find(follows);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A person has just opened the draft: focus goes to the first thing that waits for words, else to the act. */
function focusFirst(draft: HTMLElement | null) {
  const first =
    draft?.querySelector<HTMLElement>(OPEN) ??
    draft?.querySelector<HTMLElement>('input[type="checkbox"]') ??
    draft?.querySelector<HTMLElement>('[data-act="insert"]');
  first?.focus({ preventScroll: true });
  draft?.scrollIntoView({ block: 'start' });
}

function insertLabel(
  slots: number,
  statements: number,
  held: boolean,
  audience: 'customer' | 'internal',
): string {
  if (slots > 0 && statements > 0) return say.fillAndConfirm(slots, statements);
  if (slots > 0) return say.fillToInsert(slots);
  if (statements > 0) return say.confirmToInsert(statements);
  if (held) return say.ownToInsert;
  return audience === 'customer' ? say.insert : say.insertNote;
}
