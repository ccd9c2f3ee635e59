import { useEffect, useRef } from 'react';
import { contentsOf, lacking } from '../../../lib/playbook/contents';
import type { Playbook } from '../../../lib/playbook/schema';
import { reading } from '../../../lib/words/reading';
import { SelectField } from '../../ui/Field';
import { Chapter, titleOf } from './Chapter';
import { Finder } from './Finder';
import { listed } from './names';
import { useFind } from './useFind';
import styles from './Page.module.css';
import './marks.css';

/** A playbook to choose. */
export type Choice = { value: string; label: string };

/** A whole playbook: its chapters in their own order, a list of them beside, and a search over all. */
export function PlaybookPage({
  playbook,
  part,
  choices,
  editAt,
  linkTo,
  onChoose,
  onArrive,
}: {
  playbook: Playbook;
  /** A chapter, or a row that stands in one. */
  part: string | undefined;
  choices: Choice[];
  /** Where it is changed, if it is the team's own. */
  editAt?: string;
  linkTo: (chapter: string) => string;
  onChoose: (id: string) => void;
  /** Somebody came to a row within this chapter: the address may name the chapter from now on. */
  onArrive: (chapter: string) => void;
}) {
  const { field, body, query, found, search, clear } = useFind();
  const chapters = contentsOf(playbook);
  const missing = lacking(playbook).map((name) => lowered(reading.part(name)));

  const at = useRef<string>(undefined);
  useEffect(() => {
    if (part === undefined || part === at.current) return;
    at.current = goTo(body.current, part);
    if (at.current !== undefined && at.current !== part) onArrive(at.current);
    // Once for each place: what else changes does not move the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [part]);

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{playbook.title}</h1>
          <p>
            {[reading.version(playbook.version), ...(editAt ? [reading.own] : [])].join(' · ')}
            {editAt && (
              <>
                {' · '}
                <a href={editAt}>{reading.change}</a>
              </>
            )}
          </p>
        </div>
        <div className={styles.switch}>
          <SelectField
            label={reading.switch}
            value={playbook.id}
            options={choices}
            onChange={onChoose}
          />
        </div>
      </header>
      <nav className={styles.nav} aria-label={reading.chapters}>
        <ol>
          {chapters.map((chapter) => {
            const count = found?.chapters.get(chapter.id);
            return (
              <li key={chapter.id}>
                <a
                  href={linkTo(chapter.id)}
                  className={count === 0 ? styles.empty : undefined}
                  aria-current={part === chapter.id ? 'true' : undefined}
                  onClick={() => goTo(body.current, chapter.id)}
                >
                  <span>{titleOf(chapter)}</span>
                  {count !== undefined && (
                    <span className={styles.count}>
                      <span aria-hidden="true">{count}</span>
                      <span className={styles.unseen}>{reading.search.inChapter(count)}</span>
                    </span>
                  )}
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
      <div className={styles.text}>
        <Finder field={field} query={query} found={found} onSearch={search} onClear={clear} />
        <div ref={body} className={styles.chapters}>
          {chapters.map((chapter) => (
            <Chapter key={chapter.id} chapter={chapter} playbook={playbook} />
          ))}
        </div>
        {missing.length > 0 && !found && (
          <p className={styles.lacking} data-part="lacking">
            {reading.lacking(listed(missing))}
          </p>
        )}
      </div>
    </main>
  );
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Brings a chapter, or the fact of a row, into view with the keyboard at it; gives the id of its chapter. */
function goTo(root: HTMLElement | null, part: string): string | undefined {
  const chapterNamed = root?.querySelector<HTMLElement>(
    `[data-part="chapter"][data-value="${CSS.escape(part)}"] h2`,
  );
  const place =
    chapterNamed ?? root?.querySelector<HTMLElement>(`[data-ref~="${CSS.escape(part)}"]`);
  if (!place) return undefined;
  if (!chapterNamed) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: chapterNamed ? 'start' : 'center' });
  return place.closest<HTMLElement>('[data-part="chapter"]')?.dataset.value;
}
