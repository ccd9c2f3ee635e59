/**
 * What this person wants to be told, and when not. `quietFrom` and `quietTo` are wall times in the person's own
 * zone, `00:00` to `23:59`; from 20:00 to 07:00 reaches over midnight, and two equal times mean no quiet hours at all.
 */
export type NoticeSettings = {
  /** A follow-up or a closing whose hour has come. */
  opens: boolean;
  /** The playbook's warnings before the last quarter. */
  early: boolean;
  /** Within 25 % of the deadline (R-000-ESC-01). */
  lastQuarter: boolean;
  overdue: boolean;
  /** Many times as many tickets as usual (R-004-INC-21). */
  surge: boolean;
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
  /** Tickets of the highest priority are told in quiet hours too. */
  criticalPasses: boolean;
};

export const DEFAULT_NOTICES: NoticeSettings = {
  opens: true,
  early: false,
  lastQuarter: true,
  overdue: true,
  surge: true,
  quiet: false,
  quietFrom: '20:00',
  quietTo: '07:00',
  criticalPasses: true,
};

/** A time of day on the wall. */
const WALL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is valid as each of them. By hand, since the panel reads its settings before it shows anything. */
const fits = (value: unknown, standard: boolean | string): boolean =>
  typeof standard === 'boolean'
    ? typeof value === 'boolean'
    : typeof value === 'string' && WALL_TIME.test(value);

/** The settings that a value holds, and nothing else of it; undefined where one of them is missing or isn't valid. */
export function noticesIn(value: Readonly<Record<string, unknown>>): NoticeSettings | undefined {
  const entries = Object.entries(DEFAULT_NOTICES);
  return entries.every(([name, standard]) => fits(value[name], standard))
    ? (Object.fromEntries(entries.map(([name]) => [name, value[name]])) as NoticeSettings)
    : undefined;
}
