const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** An instant as the reader's clock shows it, exact to the minute: "Jan 13, 2026, 4:42 PM". */
export const when = (instant: string): string => exact.format(new Date(instant));
