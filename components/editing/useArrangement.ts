import { useLayoutEffect, useState, type RefObject } from 'react';

export type Act = 'add' | 'up' | 'down' | 'remove';

/** A change of a list that is on its way. `key`: of the member that it is about; `names`: of all, once it is there. */
type Wish = { act: Act; at: number; key: string; names: string };

/** Which members were opened, by key; one that was closed again keeps what was typed in it. */
type Opened = ReadonlyMap<string, boolean>;

type Naming<T> = { nameOf: (member: T) => string; keyOf?: ((member: T) => string) | undefined };

const namesOf = <T>(list: readonly T[], { nameOf }: Naming<T>): string =>
  list.map(nameOf).join('\n');

/**
 * Which members of a list are open, and where the keyboard goes when the list was changed: into the first field of a new member, with
 * a member that was moved, to the neighbour of one that was removed. `keyOf` is absent where members are known by their place
 * alone. A change is there when the names say so: what is drawn in between belongs to an earlier one.
 */
export function useArrangement<T>(
  root: RefObject<HTMLElement | null>,
  list: readonly T[],
  naming: Naming<T>,
) {
  const { keyOf } = naming;
  const [opened, setOpened] = useState<Opened>(new Map());
  const [wish, setWish] = useState<Wish>();
  const [done, setDone] = useState<Wish>();
  const [turn, setTurn] = useState(0);

  if (wish && wish.names === namesOf(list, naming)) {
    setWish(undefined);
    setDone(wish);
    setTurn(turn + 1);
    setOpened(carried(opened, wish, keyOf === undefined));
  }
  useLayoutEffect(() => {
    if (root.current && done) focusAfter(root.current, done);
  }, [root, done]);

  const key = (member: T, at: number) => keyOf?.(member) ?? String(at);
  return {
    isOpen: (member: T, at: number) => opened.get(key(member, at)) ?? false,
    isKnown: (member: T, at: number) => opened.has(key(member, at)),
    /** Members known by their place are drawn anew when places change, so that nothing typed turns up in another. */
    keyOf: (member: T, at: number) => (keyOf ? key(member, at) : `${turn}/${at}`),
    toggle: (member: T, at: number) => {
      const name = key(member, at);
      setOpened(new Map(opened).set(name, !opened.get(name)));
    },
    expect: (act: Act, at: number, member: T, next: readonly T[]) =>
      setWish({ act, at, key: key(member, at), names: namesOf(next, naming) }),
    forget: () => setWish(undefined),
  };
}

/** What is open after a change: a new member is; where places are the keys, they follow their members. */
function carried(opened: Opened, { act, at, key }: Wish, byPlace: boolean): Opened {
  if (act === 'add') return new Map(opened).set(key, true);
  if (!byPlace) return opened;
  const to = act === 'up' ? at - 1 : at + 1;
  const placed = [...opened].flatMap(([name, open]): [string, boolean][] => {
    const place = Number(name);
    if (act === 'remove' && place === at) return [];
    if (act === 'remove') return [[String(place > at ? place - 1 : place), open]];
    return [[String(place === at ? to : place === to ? at : place), open]];
  });
  return new Map(placed);
}

const FIELDS = 'input, textarea, select';

function focusAfter(root: HTMLElement, { act, at }: Wish): void {
  const rows = [...root.querySelectorAll<HTMLElement>(':scope > details')];
  const last = (within: HTMLElement | undefined, selector: string) =>
    [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1);
  if (act === 'add') {
    const field = rows.at(-1)?.querySelector<HTMLElement>(FIELDS);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  } else if (act === 'remove') {
    const neighbour = rows[Math.min(at, rows.length - 1)];
    (neighbour?.querySelector('summary') ?? last(root, '[data-act="add"]'))?.focus();
  } else last(rows[act === 'up' ? at - 1 : at + 1], `[data-act="${act}"]`)?.focus();
}
