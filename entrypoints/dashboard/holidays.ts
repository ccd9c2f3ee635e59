import type { HolidaysKept } from '../../components/settings';
import { changeSettings, settings } from '../../lib/store';
import { poke } from './poke';

/** Years that are read from a file: this one and those in which a clock could still run. */
const YEARS = 3;

export const today = (): string => new Date().toISOString().slice(0, 10);

/** Adds the whole days of an .ics file to those on which the desk is closed. Rejects when the file can't be read or the days not stored. */
export async function addHolidays(file: File): Promise<HolidaysKept> {
  const { holidaysFrom } = await import('../../lib/sla/holidays');
  const from = new Date().getFullYear();
  const { holidays, problems } = holidaysFrom(await file.text(), { from, to: from + YEARS });
  const { holidays: before } = await settings();
  const known = new Map(before.map((holiday) => [holiday.date, holiday]));
  const added = holidays.filter(({ date }) => !known.has(date));
  for (const holiday of added) known.set(holiday.date, holiday);
  const all = [...known.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  await changeSettings({ holidays: all });
  await poke();
  const count = known.size - before.length;
  return { added: count, known: holidays.length - added.length, problems };
}
