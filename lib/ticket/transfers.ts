import type { Ticket } from './schema';

/** Who had a ticket, as its page showed it: from when it was first seen so. Names and groups as the helpdesk writes them. */
export type Holder = { at: string; assignee?: string; group?: string };

/** A ticket went from somebody to somebody else: a person, or a group where no person is named. */
export type Transfer = { at: string; from: string; to: string };

/** So many holders are kept; a ticket that is passed round more often keeps the newest. */
const MOST = 200;

/** The holders seen so far, with what this reading shows. A page that names nobody changes nothing. */
export function holdersWith(holders: readonly Holder[], ticket: Ticket): Holder[] {
  const { assignee, group, readAt: at } = ticket;
  const last = holders.at(-1);
  const isSame = last !== undefined && last.assignee === assignee && last.group === group;
  if ((assignee === undefined && group === undefined) || isSame) return [...holders];
  if (last && at < last.at) return [...holders];
  const next = {
    at,
    ...(assignee !== undefined && { assignee }),
    ...(group !== undefined && { group }),
  };
  return [...holders, next].slice(-MOST);
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const nameOf = ({ assignee, group }: Holder): string => assignee ?? group ?? '';

/**
 * The transfers that the holders show, oldest first. Whoever takes up a ticket that nobody had is no transfer, nor is a person found for
 * it in the group that it was given to; a person and a group that change together are one.
 */
export function transfersIn(holders: readonly Holder[]): Transfer[] {
  const transfers: Transfer[] = [];
  let last: Holder | undefined;
  for (const holder of holders) {
    const isMoved =
      last !== undefined &&
      (differ(last.group, holder.group) || differ(last.assignee, holder.assignee));
    if (last && isMoved) {
      const within = differ(last.group, holder.group) && last.assignee === holder.assignee;
      transfers.push({
        at: holder.at,
        from: within ? (last.group ?? '') : nameOf(last),
        to: within ? (holder.group ?? '') : nameOf(holder),
      });
    }
    last = isMoved ? holder : { ...last, ...holder };
  }
  return transfers;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Transfers seen on the page, with those that a person wrote down here. The page shows a written one too, once it is carried out: the
 * first transfer seen within a day of it is the same.
 */
export function transfersWith(seen: readonly Transfer[], written: readonly Transfer[]): Transfer[] {
  const left = [...seen];
  const apart = written.filter(({ at }) => {
    const same = left.findIndex((one) => {
      const later = Date.parse(one.at) - Date.parse(at);
      return later >= 0 && later <= DAY;
    });
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return [...seen, ...apart].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
