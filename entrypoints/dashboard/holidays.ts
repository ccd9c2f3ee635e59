import { formatISO } from 'date-fns';
import type { HolidaysKept } from '../../components/settings';
import { addHolidays } from '../../lib/store';
import { poke } from '../../lib/poke';

/** Years that are read from a file: this one and those in which a clock could still run. */
const YEARS = 3;

/** The reader's own date, `YYYY-MM-DD`. */
export const today = (): string => formatISO(new Date(), { representation: 'date' });

/** Adds the whole days of an .ics file to those on which the desk is closed. Rejects when the file can't be read or the days not stored. */
export async function addFile(file: File): Promise<HolidaysKept> {
  const { holidaysFrom } = await import('../../lib/sla/holidays');
  const from = new Date().getFullYear();
  const { holidays, problems } = holidaysFrom(await file.text(), { from, to: from + YEARS });
  const added = await addHolidays(holidays);
  await poke();
  const dates = new Set(holidays.map(({ date }) => date));
  return { added, known: dates.size - added, problems };
}
