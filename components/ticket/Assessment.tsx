import { CircleQuestionMark, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Assessment as Judged, AxisId } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import { Unseen } from '../ui/Unseen';
import { AnotherCategory } from './AnotherCategory';
import { Axes } from './Axes';
import { Choices } from './Choices';
import { LearnedFrom, LikelyLevel } from './Learned';
import { categoryChoices, priorityChoices } from './offers';
import { Priority, priorityName } from './Priority';
import { ProofList } from './ProofList';
import { proofs } from './proofs';
import { Theirs } from './Theirs';
import styles from './Assessment.module.css';

const say = words.assessment;

export type Choosing = 'priority' | 'category' | null;

/** What the ticket is and how urgent, with the words that decided; what a person says instead. */
export function Assessment({
  judged,
  ticket,
  playbook,
  now,
  zone,
  choosing,
  own,
  onChoosing,
  onCorrect,
  onClassify,
  onUndo,
  hint,
}: {
  judged: Pick<
    Judged,
    'category' | 'topic' | 'priority' | 'likely' | 'tier' | 'queue' | 'axes' | 'runsOn'
  >;
  ticket: Ticket;
  playbook: Playbook;
  now: string;
  zone: string;
  choosing: Choosing;
  /** Categories that the team named itself. */
  own: string[];
  onChoosing: (field: Choosing) => void;
  onCorrect: (field: 'priority' | 'category', value: string) => void;
  onClassify: (axis: AxisId, step: string | null) => void;
  /** Given while there is a change of a person to take back. */
  onUndo?: () => void;
  hint?: ReactNode;
}) {
  const { priority, category, topic, tier, queue, runsOn } = judged;
  const levels = playbook.scale?.levels ?? [];
  const assumed = runsOn?.assumed ? levels.find(({ rank }) => rank === runsOn.rank) : undefined;
  // Where complexity is one of the sides, it says the tier.
  const tierName = judged.axes.some(({ id }) => id === 'complexity') ? undefined : tier.value?.name;
  const hasCategories = playbook.categories || own.length > 0 || category.value;
  // All levels stand there then: the rest makes room, so that what comes next is in sight.
  const isOpen = choosing === 'priority' && priority.value === null;
  const toggle = (field: 'priority' | 'category') => onChoosing(choosing === field ? null : field);
  return (
    <Section part="assessment" title={say.title} aside={standing(judged, now, zone)} hint={hint}>
      <div className={styles.verdict} data-field="priority" data-value={priority.value?.rank ?? ''}>
        {priority.value ? (
          <Priority priority={priority.value} levels={levels.length} large />
        ) : levels.length === 0 ? (
          <span className={styles.because}>{say.noScale}</span>
        ) : (
          <span className={styles.unset}>
            <Icon of={CircleQuestionMark} size={20} />
            {say.priorityNotSet}
          </span>
        )}
        <span className={styles.acts}>
          {onUndo && (
            <Button kind="quiet" icon={Undo2} keyCap="Z" data-act="undo" onClick={trusted(onUndo)}>
              {say.undo}
            </Button>
          )}
          {levels.length > 0 && (
            <Button
              kind="quiet"
              keyCap="P"
              aria-expanded={choosing === 'priority'}
              data-act="correct-priority"
              onClick={() => toggle('priority')}
            >
              {say.change}
              <Unseen>{say.fields.priority}</Unseen>
            </Button>
          )}
        </span>
      </div>
      <Theirs judged={judged} ticket={ticket} playbook={playbook} />
      {priority.value === null && priority.because !== 'noScale' && (
        <p className={assumed ? styles.assumed : styles.because} data-part={assumed && 'assumed'}>
          {say.because[priority.because]}{' '}
          {assumed ? say.assumed(priorityName(assumed)) : say.youChoose}
        </p>
      )}
      {choosing === 'priority' && (
        <Choices
          label={say.choosePriority}
          act="choose-priority"
          choices={priorityChoices(playbook)}
          chosen={priority.value ? String(priority.value.rank) : undefined}
          dense={isOpen}
          onChoose={(value) => onCorrect('priority', value)}
        />
      )}
      <LikelyLevel likely={judged.likely} onUse={(rank) => onCorrect('priority', rank)} />
      {hasCategories && (
        <div className={styles.verdict} data-field="category" data-value={category.value?.id ?? ''}>
          <span className={styles.path}>
            {category.value ? category.value.name : say.categoryNotSet}
            {category.value && topic.value && (
              <>
                <span className={styles.into} aria-hidden="true">
                  {' › '}
                </span>
                <span data-field="topic">{topic.value.text}</span>
              </>
            )}
          </span>
          <span className={styles.acts}>
            <Button
              kind="quiet"
              keyCap="C"
              aria-expanded={choosing === 'category'}
              data-act="correct-category"
              onClick={() => toggle('category')}
            >
              {say.change}
              <Unseen>{say.fields.category}</Unseen>
            </Button>
          </span>
        </div>
      )}
      {playbook.categories && category.value === null && (
        <p className={styles.because}>{say.categoryBecause[category.because]}</p>
      )}
      <LearnedFrom category={category} likely={judged.likely} />
      {(tierName || queue.value) && (
        <p className={styles.path} data-field="route">
          {[tierName && say.tier(tierName), queue.value && say.queue(queue.value.name)]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {choosing === 'category' && (
        <>
          <Choices
            label={say.chooseCategory}
            act="choose-category"
            choices={categoryChoices(playbook, own)}
            chosen={category.value?.id}
            onChoose={(value) => onCorrect('category', value)}
          />
          <AnotherCategory onChoose={(id) => onCorrect('category', id)} />
        </>
      )}
      <Axes axes={judged.axes} told={{ ticket, now, zone }} onChoose={onClassify} />
      <Proposal judged={judged} />
      <ProofList
        proofs={proofs(
          priority.evidence,
          judged.likely?.evidence ?? [],
          topic.evidence,
          category.evidence,
          tier.evidence,
          queue.evidence,
        )}
        told={{ ticket, now, zone }}
        shown={isOpen ? 0 : 1}
      />
    </Section>
  );
}

type Told = Pick<Judged, 'category' | 'priority'>;
type Word = { at: string; proposed: string | null | undefined; value: string };

/** What a person said about the two fields, in plain values. */
function wordsOf({ priority, category }: Told): Word[] {
  return [
    priority.value !== null &&
      priority.by === 'person' && {
        at: priority.decidedAt ?? '',
        value: String(priority.value.rank),
        proposed: priority.proposed && String(priority.proposed.rank),
      },
    category.value !== null &&
      category.by === 'person' && {
        at: category.decidedAt ?? '',
        value: category.value.id,
        proposed: category.proposed && category.proposed.id,
      },
  ].filter((word) => word !== false);
}

const differs = ({ proposed, value }: Word) => typeof proposed === 'string' && proposed !== value;

/** Suggested, or confirmed, chosen or corrected by a person, and when. */
function standing(judged: Told, now: string, zone: string): string {
  const told = wordsOf(judged);
  const latest = told
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const { priority, category } = judged;
  const isJudged = priority.value !== null || (priority.because === 'noScale' && category.value);
  if (!latest) return isJudged ? say.suggested : say.notSure;
  const when = dayAndTime(locale, latest, now, zone);
  if (told.some(differs)) return say.corrected(when);
  return told.some(({ proposed }) => proposed === null) ? say.chosen(when) : say.confirmed(when);
}

/** What was proposed where a person said otherwise, and by whom. */
function Proposal({ judged: { priority, category } }: { judged: Told }) {
  const differing = wordsOf({ priority, category }).filter(differs);
  const isLearned = category.value !== null && category.proposedBy === 'learned';
  const names = [
    priority.value && priority.proposed
      ? [String(priority.proposed.rank), say.proposed(priorityName(priority.proposed))]
      : [],
    category.value && category.proposed
      ? [
          category.proposed.id,
          (isLearned ? say.learned.proposed : say.proposed)(category.proposed.name),
        ]
      : [],
  ]
    .filter(([id]) => differing.some(({ proposed }) => proposed === id))
    .map(([, told]) => told);
  if (names.length === 0) return null;
  return (
    <p className={styles.assumed} data-part="proposed">
      {names.join(' · ')}
    </p>
  );
}
