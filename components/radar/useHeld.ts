import { useMemo, useState } from 'react';
import type { Entry, Part } from '../../lib/radar';

/** A row in the place where it stands, which may be another than the one that it belongs to by now. */
export type Standing = Entry & { under: Part };

type Place = { key: string; under: Part };

const placesOf = (entries: readonly Entry[]): Place[] =>
  entries.map(({ tracked, part }) => ({ key: tracked.key, under: part }));

const alike = (a: readonly Place[], b: readonly Place[]) =>
  a.length === b.length &&
  a.every(({ key, under }, index) => key === b[index]?.key && under === b[index]?.under);

/**
 * The order as it was, while somebody's hand or eye is on it: rows change in place, what left is gone, and what is new waits. `moved`
 * tells that another order waits, `settle` takes it. A row that the person sends away, told by `expect`, moves at once, and so does all
 * when `chosen`, what is filtered by, changes.
 */
export function useHeld(entries: readonly Entry[], isHeld: boolean, chosen: string) {
  const now = useMemo(() => placesOf(entries), [entries]);
  const [kept, setKept] = useState<{ places: Place[]; chosen: string }>();
  const [expected, expect] = useState<string>();
  const byKey = useMemo(() => new Map(entries.map((one) => [one.tracked.key, one])), [entries]);

  const place = kept?.places.find(({ key }) => key === expected);
  const sent = place !== undefined && isAway(place.under) !== isAway(byKey.get(place.key)?.part);
  if (sent) expect(undefined);
  if (!isHeld && kept) setKept(undefined);
  else if (isHeld && (!kept || kept.chosen !== chosen || sent)) setKept({ places: now, chosen });

  const places = isHeld && kept && !sent && kept.chosen === chosen ? kept.places : now;
  const shown = useMemo(
    () =>
      places.flatMap(({ key, under }): Standing[] => {
        const entry = byKey.get(key);
        return entry ? [{ ...entry, under }] : [];
      }),
    [places, byKey],
  );
  return {
    shown,
    moved: places !== now && !alike(places, now),
    expect,
    settle: () => setKept(isHeld ? { places: now, chosen } : undefined),
  };
}

const isAway = (part: Part | undefined) => part === 'snoozed';
