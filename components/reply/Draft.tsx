import { ArrowLeft, Copy, Hourglass, Lock, TextCursorInput, UsersRound } from 'lucide-react';
import { useEffect, useId, useRef, type ChangeEvent, type ReactNode } from 'react';
import { promisedFor, type Filled, type PromiseMade } from '../../lib/reply';
import { locale, words } from '../../lib/words';
import { dayAndTime, duration } from '../../lib/words/time';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import { Body } from './Body';
import styles from './Draft.module.css';

const say = words.reply;

/** An opened template: its text with filled and open slots, what is to be confirmed, what it promises, and its acts. */
export function Draft({
  name,
  audience,
  filled,
  typed,
  confirmed,
  busy,
  result,
  now,
  zone,
  onType,
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
  busy: boolean;
  /** What became of the last insertion or copy. */
  result?: ReactNode;
  now: string;
  zone: string;
  onType: (key: string, value: string) => void;
  onConfirm: (ref: string, is: boolean) => void;
  onInsert: () => void;
  onCopy: () => void;
  onBack: () => void;
}) {
  const heading = useId();
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(paper.current), []);
  const slots = filled.open.length;
  const statements = filled.confirm.filter(({ ref }) => !confirmed.has(ref)).length;
  const ready = slots === 0 && statements === 0;
  return (
    <div
      ref={paper}
      className={styles.draft}
      role="group"
      aria-labelledby={heading}
      data-part="draft"
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
      <div className={styles.paper}>
        <p className={styles.subject} data-field="subject">
          <Said>{filled.subject}</Said>
        </p>
        <Body filled={filled} typed={typed} onType={onType} />
      </div>
      {filled.confirm.length > 0 && (
        <fieldset className={styles.confirm}>
          <legend>{say.confirmTitle}</legend>
          {filled.confirm.map(({ ref, text }) => (
            <label key={ref}>
              <input
                type="checkbox"
                checked={confirmed.has(ref)}
                data-act="confirm-statement"
                data-value={ref}
                onChange={trusted((event: ChangeEvent<HTMLInputElement>) =>
                  onConfirm(ref, event.target.checked),
                )}
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      {filled.promises.length > 0 && (
        <div className={styles.promises} data-part="promises">
          <p className={styles.promised}>{say.promises}</p>
          <ul>
            {filled.promises.map((promise) => (
              <li key={promise.ref}>
                <Icon of={Hourglass} size={14} />
                <span>{promise.text}</span>
                <span className={styles.when}>{promisedWhen(promise, now, zone)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
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
            {busy ? say.inserting : insertLabel(slots, statements, audience)}
          </Button>
          <Button
            icon={Copy}
            keyCap="Y"
            unavailable={slots > 0}
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

/** A person has just opened the draft: focus goes to the first thing that waits for words, else to the act. */
function focusFirst(draft: HTMLElement | null) {
  const open = ':is(input, textarea, select)[data-state="open"]';
  const first =
    draft?.querySelector<HTMLElement>(open) ??
    draft?.querySelector<HTMLElement>('input[type="checkbox"]') ??
    draft?.querySelector<HTMLElement>('[data-act="insert"]');
  first?.focus({ preventScroll: true });
  draft?.scrollIntoView({ block: 'start' });
}

function promisedWhen(promise: PromiseMade, now: string, zone: string): string {
  const dueAt = promisedFor(promise, now);
  if (dueAt !== undefined) return say.promiseDue(dayAndTime(locale, dueAt, now, zone));
  const { everySeconds } = promise;
  return everySeconds === undefined ? '' : say.promiseEvery(duration(locale, everySeconds));
}

function insertLabel(slots: number, statements: number, audience: 'customer' | 'internal'): string {
  if (slots > 0 && statements > 0) return say.fillAndConfirm(slots, statements);
  if (slots > 0) return say.fillToInsert(slots);
  if (statements > 0) return say.confirmToInsert(statements);
  return audience === 'customer' ? say.insert : say.insertNote;
}
