import type { Calendar, Playbook } from './schema';

const HOUR = 3600;

/** When the desk is open, and the times that the document leaves to the team. */
export type Opening = {
  /** Hours by the key of the open slot that asks for them. */
  hours?: Record<string, number>;
  /** Opening hours where the playbook names none; in place of its own where it names some. */
  calendar?: Pick<Calendar, 'zone' | 'week' | 'holidays'> & { asWritten?: string };
  /** Local dates `YYYY-MM-DD` on which the desk is closed. */
  holidays?: string[];
};

/** Calendars are compiled when they are first asked: the same hours must stay the same object. */
const opened = new WeakMap<Playbook, { key: string; playbook: Playbook }>();

/** Clocks whose limit the document leaves open get the team's own; those that have none yet stay out of every judgement. */
const clocksWith = ({ clocks }: Playbook, hours: Opening['hours']): Playbook['clocks'] =>
  clocks.map((rule) => {
    const limit = rule.slot === undefined ? undefined : hours?.[rule.slot];
    if (limit === undefined) return rule;
    return { ...rule, slot: undefined, limitSeconds: Math.round(limit * HOUR) };
  });

/** The playbook with the team's own opening hours, holidays and figures; the same object for the same ones. */
export function withHours(playbook: Playbook, { calendar, holidays, hours }: Opening): Playbook {
  const hasFigures = Object.keys(hours ?? {}).length > 0;
  if (!calendar && !holidays?.length && !hasFigures) return playbook;
  const key = JSON.stringify([calendar, holidays, hours]);
  const before = opened.get(playbook);
  if (before?.key === key) return before.playbook;
  const hasOpen = playbook.calendars.some(({ unset }) => unset);
  const calendars = playbook.calendars.map((own): Calendar => {
    const hours = (hasOpen ? own.unset : !own.always) ? calendar : undefined;
    if (own.always && !hours) return own;
    return {
      ...own,
      ...hours,
      always: false,
      unset: undefined,
      holidays: [...(hours ?? own).holidays, ...(holidays ?? [])],
    };
  });
  const changed = { ...playbook, calendars, clocks: clocksWith(playbook, hours) };
  opened.set(playbook, { key, playbook: changed });
  return changed;
}
