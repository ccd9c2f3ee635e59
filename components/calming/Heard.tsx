import { Check, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { Quote } from '../ui/Quote';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import { currentOf, type Heard as Shown, type HeardStep, type Phrase } from './heardFor';
import styles from './calming.module.css';

const say = words.calming;

/** Under which name the store remembers that one of the sentences was put in. */
export const POWER = 'power';

const PHRASE = '[data-act="insert-phrase"]';

type Insert = (step: string, phrase: Phrase) => void;

/**
 * The steps for a hard moment with the customer's own words, sentences to insert, and what to avoid. Arrows move among the sentences;
 * while the card has the keyboard, digits insert the strongest ones.
 */
export function Heard({
  heard,
  isOpen,
  done,
  isSolved,
  cause,
  whole,
  result,
  onInsert,
  onOpen,
}: {
  heard: Shown;
  isOpen: boolean;
  /** Steps for which a sentence was put in. */
  done: ReadonlySet<string>;
  isSolved: boolean;
  /** What is asked for once it is solved, in place of the last step's words. */
  cause?: ReactNode;
  /** Where the playbook says it in whole. */
  whole?: string;
  /** What became of the sentence that was put in last. */
  result?: ReactNode;
  onInsert: Insert;
  onOpen: (open: boolean) => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const { name, steps, power, avoid, from, quote } = heard;
  const current = currentOf(heard, done, isSolved);
  const before = [0];
  for (const { phrases } of steps) before.push((before.at(-1) ?? 0) + phrases.length);

  const press = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).matches('textarea')) return;
    const phrases = [...(card.current?.querySelectorAll<HTMLElement>(PHRASE) ?? [])];
    const chosen = /^\d$/.test(event.key) ? power[Number(event.key) - 1] : undefined;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: phrases.length - 1 }[event.key];
    if (chosen) onInsert(POWER, chosen);
    else if (to === undefined) return;
    else phrases[(to + phrases.length) % phrases.length]?.focus();
    event.preventDefault();
  };
  const line = (step: string, index: number) => (phrase: Phrase, offset: number) => (
    <Line
      key={phrase.text}
      phrase={phrase}
      digit={step === POWER ? offset + 1 : undefined}
      isNext={at === index + offset}
      onFocus={() => setAt(index + offset)}
      onInsert={() => onInsert(step, phrase)}
    />
  );
  return (
    <Section
      part="heard"
      title={name ?? say.title}
      aside={
        <Button
          kind="quiet"
          icon={isOpen ? X : undefined}
          keyCap="X"
          data-act="heard"
          aria-expanded={isOpen}
          onClick={trusted(() => onOpen(!isOpen))}
        >
          {isOpen ? say.close : say.open}
        </Button>
      }
    >
      {isOpen && (
        <div
          ref={card}
          className={styles.card}
          role="group"
          aria-label={say.keys}
          onKeyDown={press}
        >
          <p className={styles.lead}>{say.opens(say.signs[heard.sign], name)}</p>
          {from && <p className={styles.from}>{say.from(from.title)}</p>}
          {steps.length > 0 && (
            <ol className={styles.steps}>
              {steps.map((step, index) => (
                <Step
                  key={step.id}
                  step={step}
                  isDone={done.has(step.id)}
                  isCurrent={step.id === current}
                >
                  {index === 0 && quote !== undefined && (
                    <p>
                      {say.nameItBack} <Quote>{quote}</Quote>
                    </p>
                  )}
                  {cause && index === steps.length - 1 ? cause : null}
                  {step.phrases.length > 0 && (
                    <div className={styles.lines}>
                      {step.phrases.map(line(step.id, before[index] ?? 0))}
                    </div>
                  )}
                </Step>
              ))}
            </ol>
          )}
          {power.length > 0 && (
            <div className={styles.power}>
              {steps.length > 0 && <h3>{say.power}</h3>}
              {power.map(line(POWER, before.at(-1) ?? 0))}
            </div>
          )}
          {avoid.length > 0 && (
            <p className={styles.from} data-part="avoid-here">
              {say.avoid(avoid.map(say.avoided).join(', '))}
            </p>
          )}
          {whole && (
            <a
              href={whole}
              target="_blank"
              rel="noreferrer"
              className={styles.whole}
              data-act="read-on"
            >
              {words.guidance.readOn}
            </a>
          )}
          {result}
        </div>
      )}
    </Section>
  );
}

function Step({
  step: { id, letter, name, text, phrases },
  isDone,
  isCurrent,
  children,
}: {
  step: HeardStep;
  isDone: boolean;
  isCurrent: boolean;
  children: ReactNode;
}) {
  return (
    <li
      className={styles.step}
      data-value={id}
      data-state={isDone ? 'done' : isCurrent ? 'current' : 'open'}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className={styles.letter} aria-hidden="true">
        {letter}
      </span>
      <span className={styles.name}>
        {name}
        {isDone && (
          <span role="img" aria-label={say.done}>
            <Icon of={Check} size={12} />
          </span>
        )}
      </span>
      <div className={styles.said}>
        {(isCurrent || phrases.length === 0) && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </li>
  );
}

/** A sentence; a click inserts it into the reply. One of them all is in the tab order. */
function Line({
  phrase: { text, note, goesOn },
  digit,
  isNext,
  onFocus,
  onInsert,
}: {
  phrase: Phrase;
  digit?: number;
  isNext: boolean;
  onFocus: () => void;
  onInsert: () => void;
}) {
  const remark = [goesOn && say.goesOn, note].filter(Boolean).join('. ');
  return (
    <button
      type="button"
      className={styles.line}
      tabIndex={isNext ? 0 : -1}
      data-act="insert-phrase"
      title={remark || undefined}
      aria-keyshortcuts={digit === undefined ? undefined : String(digit)}
      onFocus={onFocus}
      onClick={trusted(onInsert)}
    >
      <span>
        “{text}
        {goesOn && ' …'}”
      </span>
      {digit !== undefined && (
        <span className={styles.digit}>
          <Kbd asPressed>{String(digit)}</Kbd>
        </span>
      )}
    </button>
  );
}
