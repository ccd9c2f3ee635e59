import { durationWritten } from '../../lib/playbook/durations';
import type { Calendar, Playbook } from '../../lib/playbook/schema';
import { locale, words } from '../../lib/words';
import { hoursTold } from './hours';
import { isPart, levelOf, memberName, opening } from './naming';

export type Metric = Playbook['metrics'][number];

/** A value as people read it: words, a list of them, or a small part with a line for each of its fields. */
export type Told =
  | { is: 'text'; text: string }
  | { is: 'list'; items: string[] }
  | { is: 'order'; items: string[] }
  | { is: 'lines'; lines: { label: string; text: string }[] }
  | { is: 'absent' };

const say = words.compare;
const REFS = ['ref', 'refs', 'complianceRef', 'id', 'key'];
/** Of a list within a part these are told. */
const FIRST = 6;
const RANKS = ['rank', 'floor', 'ranks'];

const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const number = new Intl.NumberFormat(locale);

/** A date by its name; what is none stays as it is. */
const dayTold = (date: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))
    ? day.format(new Date(date))
    : date;

/** What another part is named by its id here. */
function named(field: string, id: string, playbook: Playbook): string | undefined {
  const calendar =
    field === 'calendar' ? playbook.calendars.find((one) => one.id === id) : undefined;
  if (calendar) return hoursTold(calendar);
  if (field === 'trigger') return playbook.triggers.find((one) => one.id === id)?.text;
  if (field === 'id') return playbook.categories?.items.find((one) => one.id === id)?.name;
  return undefined;
}

function wordTold(field: string, value: unknown, playbook: Playbook): string {
  if (value === undefined || value === null) return say.none;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') {
    if (field.endsWith('Seconds')) return durationWritten(value);
    if (RANKS.includes(field)) return levelOf(value, playbook);
    return field.endsWith('Pct') ? `${number.format(value)} %` : number.format(value);
  }
  if (typeof value === 'string') {
    if (value === '') return say.empty;
    if (field === 'holidays') return dayTold(value);
    if (field === 'metric' || field === 'metrics')
      return words.clocks.metric(value as Parameters<typeof words.clocks.metric>[0]) ?? value;
    return named(field, value, playbook) ?? words.fields.value(field, value);
  }
  if (Array.isArray(value)) {
    const first = value.slice(0, FIRST).map((one) => wordTold(field, one, playbook));
    const more = value.length - first.length;
    return words.fields.within(more > 0 ? [...first, say.facts.andMore(more)] : first);
  }
  const { text, name, label } = value as Record<string, unknown>;
  const own = text ?? name ?? label;
  if (typeof own === 'string') return own;
  return linesOf(value as Record<string, unknown>, playbook)
    .map((line) => words.fields.under(line.label, line.text))
    .join('; ');
}

const linesOf = (part: Record<string, unknown>, playbook: Playbook) =>
  Object.entries(part)
    .filter(([field, value]) => !REFS.includes(field) && value !== undefined && value !== null)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([field, value]) => ({
      label: opening(words.fields.field(field)),
      text: wordTold(field, value, playbook),
    }));

/** What stands in a field. */
export function tell(field: string, value: unknown, playbook: Playbook): Told {
  if (value === undefined || value === null) return { is: 'absent' };
  if (Array.isArray(value))
    return { is: 'list', items: value.map((one) => wordTold(field, one, playbook)) };
  if (field === 'week') return { is: 'text', text: hoursTold({ week: value } as Calendar) };
  if (isPart(value)) return { is: 'lines', lines: linesOf(value, playbook) };
  return { is: 'text', text: wordTold(field, value, playbook) };
}

/** The members of a list in an order, by their names. */
export const tellOrder = (
  list: string,
  keys: unknown,
  find: (key: string) => unknown,
  playbook: Playbook,
): Told => ({
  is: 'order',
  items: (keys as string[]).map((key, at) => `${at + 1}. ${memberName(list, find(key), playbook)}`),
});

/** `at least 75 %`, `4.5 of 5 points`, `measured, without a target`. */
export function targetTold({ comparator, target, upTo, outOf, unit }: Metric): string {
  const { facts } = say;
  if (target === undefined) return facts.noTarget;
  const from = number.format(target);
  const value = upTo === undefined ? from : facts.range(from, number.format(upTo));
  const best = outOf === undefined ? value : facts.outOf(value, number.format(outOf));
  const whole = `${best} ${unit}`;
  return comparator ? facts.target[comparator](whole) : whole;
}
