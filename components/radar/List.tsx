import { useVirtualizer, type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { words } from '../../lib/words';
import { createTicker, Ticking } from './ticker';
import { Row } from './Row';
import type { Standing } from './useHeld';
import type { Queue } from './useQueue';
import styles from './radar.module.css';

const say = words.radar;

/** Heights in pixels; the style sheet has the same. */
const ROW = 72;
const NOTE = 16;
const HEADING = 28;

const begins = (rows: readonly Standing[], index: number) =>
  rows[index]?.under !== rows[index - 1]?.under;
const sizeOf = (rows: readonly Standing[], index: number) =>
  ROW + (rows[index]?.note ? NOTE : 0) + (begins(rows, index) ? HEADING : 0);

/** Helpdesks that are worked at more than one address: their rows say which. */
function twinsOf(rows: readonly Standing[]): Set<string> {
  const first = new Map<string, string>();
  const twins = new Set<string>();
  for (const { tracked } of rows) {
    const { helpdesk, site } = tracked.ref;
    if ((first.get(helpdesk) ?? site) !== site) twins.add(helpdesk);
    first.set(helpdesk, site);
  }
  return twins;
}

/**
 * The rows of the queue, of which only those in sight are drawn; each knows its place among all. One row has the focus and keeps it,
 * wherever it moves.
 */
export function List({ queue }: { queue: Queue }) {
  const { shown, fitting, current, at, now, here } = queue;
  const scroller = useRef<HTMLDivElement>(null);
  const [ticker] = useState(createTicker);
  useEffect(() => ticker.watch(), [ticker]);

  // Nothing here is memoized by a compiler.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(shown, index),
    getItemKey: (index) => shown[index]?.tracked.key ?? index,
    overscan: 4,
    // The row with the focus stays, however far the list is scrolled.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
      [at],
    ),
  });
  // Heights hang on what stands where.
  const heights = useMemo(() => shown.map((_, index) => sizeOf(shown, index)).join(), [shown]);
  useLayoutEffect(() => virtual.measure(), [virtual, heights]);

  const focus = current?.focus ?? 0;
  // Before the next key is pressed, so that it never acts on what was in hand a moment ago.
  useLayoutEffect(() => {
    if (focus === 0) return;
    scroller.current
      ?.querySelector<HTMLElement>('[data-current] [data-act="open-ticket"]')
      ?.focus({ preventScroll: true });
    virtual.scrollToIndex(at, { align: 'auto' });
    // A step asks for the focus, and only a step does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focus]);

  const twins = useMemo(() => twinsOf(queue.all as Standing[]), [queue.all]);
  const placeOf = ({ helpdesk, site }: Standing['tracked']['ref']) => {
    const name = words.ticket.helpdesk(helpdesk);
    return twins.has(helpdesk) ? `${name} ${site.split('.')[0]}` : name;
  };
  const keyAt = (target: EventTarget) =>
    (target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
  const act = (event: React.MouseEvent) => {
    const key = keyAt(event.target);
    if (!event.nativeEvent.isTrusted || key === undefined) return;
    const does = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
    const row = shown.find(({ tracked }) => tracked.key === key);
    if (!does || !row) return;
    queue.choose(key);
    if (does === 'open-ticket') queue.open(row.tracked.ref);
    else queue.askFor(does as 'snooze' | 'note', row);
  };
  return (
    <Ticking value={ticker}>
      <div
        ref={scroller}
        className={styles.scroller}
        onClick={act}
        onPointerEnter={() => queue.setHand((hand) => ({ ...hand, pointer: true }))}
        onPointerLeave={() => queue.setHand((hand) => ({ ...hand, pointer: false }))}
        onFocus={(event) => {
          const key = keyAt(event.target);
          if (key !== undefined) queue.choose(key);
          queue.setHand((hand) => ({ ...hand, focus: true }));
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget))
            queue.setHand((hand) => ({ ...hand, focus: false }));
        }}
      >
        <div
          role="list"
          aria-label={say.list}
          className={styles.rows}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ key, index, start, size }) => {
            const row = shown[index];
            if (!row) return null;
            return (
              <div
                key={key}
                role="listitem"
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                className={styles.item}
                style={{ transform: `translateY(${start}px)`, blockSize: size }}
                data-key={row.tracked.key}
                data-under={row.under}
                data-current={index === at || undefined}
              >
                {begins(shown, index) && (
                  <h2 className={styles.heading}>
                    {say.part(row.under)}{' '}
                    <span>{fitting.filter(({ part }) => part === row.under).length}</span>
                  </h2>
                )}
                <Row
                  standing={row}
                  place={placeOf(row.tracked.ref)}
                  isCurrent={index === at}
                  now={now}
                  here={here}
                />
              </div>
            );
          })}
        </div>
      </div>
    </Ticking>
  );
}
