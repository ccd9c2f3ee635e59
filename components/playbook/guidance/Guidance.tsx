import { ChevronRight } from 'lucide-react';
import type { Block, Card, Line } from '../../../lib/playbook/guidance';
import { words } from '../../../lib/words';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { Quote } from '../../ui/Quote';
import { Section } from '../../ui/Section';
import styles from './Guidance.module.css';

const say = words.guidance;

/** What the playbook says about this moment: a line for each card, opened where it stands. Nothing where it says nothing. */
export function Guidance({
  cards,
  whole,
  linkTo,
}: {
  cards: Card[];
  /** Address of the whole playbook, at the chapter of the first card. */
  whole: string;
  linkTo: (card: Card) => string;
}) {
  if (cards.length === 0) return null;
  return (
    <Section part="guidance" title={say.title}>
      <div className={styles.cards}>
        {cards.map((card) => (
          <details key={card.id} className={styles.card} open={card.now} data-value={card.id}>
            <summary>
              <Icon of={ChevronRight} size={12} />
              <span className={styles.name}>{card.name ?? say.names[card.kind]}</span>
              <span className={styles.why}>
                {card.quote === undefined ? (
                  say.why[card.kind](card.why)
                ) : (
                  <Quote>{card.quote}</Quote>
                )}
              </span>
            </summary>
            <div className={styles.body}>
              {card.from && <p className={styles.from}>{say.from(card.from.title)}</p>}
              {card.blocks.map((block, index) => (
                <Lines key={index} {...block} isFirst={index === 0} />
              ))}
              <a href={linkTo(card)} target="_blank" rel="noreferrer" data-act="read-on">
                {say.readOn}
              </a>
            </div>
          </details>
        ))}
      </div>
      <a
        className={styles.whole}
        href={whole}
        target="_blank"
        rel="noreferrer"
        aria-keyshortcuts="B"
        data-act="whole-playbook"
      >
        {say.whole} <Kbd>B</Kbd>
      </a>
    </Section>
  );
}

/** Under the list's own name, or what its lines are; rules that come first need none. */
function Lines({ is, lines, name, isFirst }: Block & { isFirst: boolean }) {
  const List = is === 'steps' ? 'ol' : 'ul';
  const numbered = is === 'steps' && lines.every((line) => line.name === undefined);
  const heading = name ?? (is === 'rules' && isFirst ? '' : say.blocks[is]);
  return (
    <div className={styles.block}>
      {heading && <h3>{heading}</h3>}
      <List className={numbered ? styles.numbered : styles.lines}>
        {lines.map((line, index) => (
          <li key={index}>
            <Said line={line} />
          </li>
        ))}
      </List>
    </div>
  );
}

function Said({
  line: { name, text, hint, points, say: good = [], never = [], instead, assumed },
}: {
  line: Line;
}) {
  const more = [
    ...good.map((one) => say.good(one)),
    ...never.map((one) => say.never(one)),
    ...(instead === undefined ? [] : [say.instead(instead)]),
  ];
  return (
    <>
      {name !== undefined && <b>{name}</b>} {text}
      {assumed && <span className={styles.more}> ({say.assumed})</span>}
      {hint !== undefined && <p className={styles.more}>{hint}</p>}
      {more.map((one) => (
        <p key={one} className={styles.more}>
          {one}
        </p>
      ))}
      {points && (
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </>
  );
}
