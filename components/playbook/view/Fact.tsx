import type { ReactNode } from 'react';
import { refsIn } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Chip } from '../../ui/Chip';
import styles from './view.module.css';

type Tag = 'li' | 'div' | 'p' | 'article';

/** One fact, which the search finds or hides as a whole. The rows that it stands for are kept beside it, unseen. */
export function Fact({
  of,
  as: Tag = 'li',
  className,
  children,
}: {
  of: unknown;
  as?: Tag;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tag className={className} data-fact="" data-ref={refsIn(of).join(' ')}>
      {children}
    </Tag>
  );
}

/** Facts under a heading of their own; gone when the search leaves none of them. */
export function Group({
  name,
  aside,
  of,
  children,
}: {
  name?: ReactNode;
  aside?: ReactNode;
  /** What the heading itself stands for. */
  of?: unknown;
  children: ReactNode;
}) {
  return (
    <div className={styles.group} data-holds="">
      {name !== undefined && (
        <h4 data-heading="" data-ref={refsIn(of).join(' ') || undefined}>
          {name}
          {aside && <span className={styles.meta}> {aside}</span>}
        </h4>
      )}
      {children}
    </div>
  );
}

/** What is of ours and not of the document. */
export const Assumed = ({ is = true }: { is?: boolean }) =>
  is ? (
    <>
      {' '}
      <Chip tone="dashed">{reading.assumed}</Chip>
    </>
  ) : null;

/** Facts in plain words, one line each. */
export function Lines({
  facts,
  className = styles.lines,
}: {
  facts: readonly { ref: string; text: string }[];
  className?: string;
}) {
  return (
    <ul className={className}>
      {facts.map((fact, index) => (
        <Fact key={index} of={fact}>
          {fact.text}
        </Fact>
      ))}
    </ul>
  );
}
