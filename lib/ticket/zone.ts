import type { Ticket } from './schema';

/** A name of the zone database with its region: `Europe/Berlin`. */
const NAME = /^[A-Z][A-Za-z_]{1,20}(?:\/[A-Za-z_+-]{1,30}){1,2}$/;

function isZone(name: string): boolean {
  if (!NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The time zone in which the customer reads, where a field of the ticket names one. Helpdesks give every person a zone of
 * their own accord, mostly that of the account, so no profile is believed; where two fields differ, nobody knows.
 */
export function customerZone({ fields }: Pick<Ticket, 'fields'>): string | undefined {
  const zones = new Set(Object.values(fields).filter((value) => isZone(value.trim())));
  const [zone] = zones;
  return zones.size === 1 ? zone?.trim() : undefined;
}
