import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Chapter, Path } from '../../lib/playbook/compare';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './compare.module.css';
import type { Row } from './rows';
import { Sides, type SideGroup } from './Sides';
import { Value } from './Value';

const say = words.compare.changes;

/** Puts back what stands at some paths; `name` is what a person calls them. Answers whether it was done. */
export type Restore = (paths: Path[], name: string) => Promise<boolean>;

const grouped = <T, K>(list: readonly T[], by: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
};

/** What a copy says differently from its original, chapter by chapter, each with the way back. */
export function Differences({
  rows,
  left,
  right,
  original,
  swapped,
  onRestore,
}: {
  rows: Row[];
  /** What the sides are called. */
  left: string;
  right: string;
  /** What the original is called. */
  original: string;
  /** Does the copy stand on the left? */
  swapped: boolean;
  /** Absent where neither is the other's original. */
  onRestore?: Restore;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [sure, setSure] = useState(false);
  const next = useRef<number>(undefined);

  /** The row goes with its button: the keyboard goes on to the one that takes its place. */
  useEffect(() => {
    if (next.current === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-act="restore"]') ?? [];
    const place = Math.min(next.current, buttons.length - 1);
    (buttons[place] ?? list.current)?.focus();
    next.current = undefined;
  }, [rows]);

  const restore = (paths: Path[], name: string) => {
    const buttons = [...(list.current?.querySelectorAll('[data-act="restore"]') ?? [])];
    next.current = Math.max(0, buttons.indexOf(document.activeElement!));
    void onRestore?.(paths, name).then((done) => {
      if (!done) next.current = undefined;
    });
  };
  const pathsOf = (some: Row[]) => some.flatMap(({ paths }) => paths);

  const groupOf = (key: string, subject: string, some: Row[]): SideGroup => ({
    key,
    ...(some.length > 1 && {
      title: subject,
      act: onRestore && (
        <Button
          kind="quiet"
          data-act="restore"
          aria-label={say.restoreTheseOf(some.length, subject)}
          onClick={() => restore(pathsOf(some), subject)}
        >
          {say.restoreThese(some.length)}
        </Button>
      ),
    }),
    rows: some.map((row) => {
      const before = <Value told={row.before} other={row.after} side="before" />;
      const after = <Value told={row.after} other={row.before} side="after" />;
      return {
        key: row.key,
        label: some.length > 1 ? row.label || row.name : row.name,
        left: swapped ? after : before,
        right: swapped ? before : after,
        act: onRestore && (
          <Button
            icon={RotateCcw}
            data-act="restore"
            aria-label={say.restoreOf(row.name)}
            onClick={() => restore(row.paths, row.name)}
          >
            {say.restore}
          </Button>
        ),
      };
    }),
  });

  return (
    <div className={styles.part} ref={list} tabIndex={-1} data-part="changes">
      {rows.length === 0 && <p>{onRestore ? say.none : say.noneKin}</p>}
      {onRestore && rows.length > 0 && (
        <div className={styles.sure}>
          {sure ? (
            <>
              <p>{say.sure(rows.length, original)}</p>
              <Button
                data-act="restoreAllSure"
                ref={(button) => button?.focus()}
                onClick={() => {
                  setSure(false);
                  restore(pathsOf(rows), '');
                }}
              >
                {say.sureYes}
              </Button>
              <Button kind="quiet" onClick={() => setSure(false)}>
                {say.sureNo}
              </Button>
            </>
          ) : (
            <Button icon={RotateCcw} data-act="restoreAll" onClick={() => setSure(true)}>
              {say.restoreAll}
            </Button>
          )}
        </div>
      )}
      <div className={styles.chapters}>
        {[...grouped(rows, ({ chapter }) => chapter)].map(([chapter, some], at) => (
          <section key={chapter} data-chapter={chapter}>
            <h3>{titleOf(chapter)}</h3>
            <Sides
              label={titleOf(chapter)}
              left={left}
              right={right}
              acts={onRestore !== undefined}
              head={at === 0}
              groups={[...grouped(some, ({ subject }) => subject)].map(([subject, ofSubject]) =>
                groupOf(`${chapter}/${subject}`, subject, ofSubject),
              )}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

const titleOf = (chapter: Chapter): string => words.compare.chapters[chapter];
