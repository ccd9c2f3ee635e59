/** The events of an iCalendar text (RFC 5545), unfolded and with their lines; what they mean is not judged here. */

export type Property = { line: number; name: string; parameters: string; value: string };
export type IcsEvent = { line: number; properties: Property[] };
/** Told about what is not read: the line in the file and a plain sentence. */
export type Report = (line: number, sentence: string) => void;

const MOST_EVENTS = 2000;

/** Content lines with the number of their first line in the file; one that begins with a blank continues the one before. */
function* linesOf(text: string): Generator<{ line: number; text: string }> {
  let current: { line: number; text: string } | null = null;
  let number = 0;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number += 1;
    if (current && /^[ \t]/.test(raw)) current.text += raw.slice(1);
    else {
      if (current?.text.trim()) yield current;
      current = { line: number, text: raw };
    }
  }
  if (current?.text.trim()) yield current;
}

/** `null` when this is no `NAME;PARAMETERS:value`. A parameter may hold colons in quotes. */
function propertyOf(line: number, text: string): Property | null {
  const name = /^[\w-]+/.exec(text)?.[0];
  if (name === undefined) return null;
  let isQuoted = false;
  for (let at = name.length; at < text.length; at += 1) {
    const sign = text[at];
    if (at === name.length && sign !== ';' && sign !== ':') return null;
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === ':' && !isQuoted)
      return {
        line,
        name: name.toUpperCase(),
        parameters: text.slice(name.length, at).toUpperCase(),
        value: text.slice(at + 1).trim(),
      };
  }
  return null;
}

/** The first 2,000 VEVENTs, without what is nested in them, such as alarms. Ones that are not closed are read as far as they go. */
export function eventsOf(text: string, report: Report): IcsEvent[] {
  const events: IcsEvent[] = [];
  const begun = new Map<string, number>();
  /** The event being read, and how deep inside it something else is. */
  const now: { event: IcsEvent | null; depth: number } = { event: null, depth: 0 };

  const close = () => {
    if (now.event && events.length < MOST_EVENTS) events.push(now.event);
    else if (now.event)
      report(now.event.line, 'Only the first 2,000 events are read; this one is not.');
    Object.assign(now, { event: null, depth: 0 });
  };
  const begin = (kind: string, line: number) => {
    begun.set(kind, (begun.get(kind) ?? 0) + 1);
    if (kind !== 'VEVENT') {
      now.depth += 1;
      return;
    }
    if (now.event)
      report(now.event.line, 'The event that begins here has no end before the next one.');
    close();
    now.event = { line, properties: [] };
  };
  const end = (kind: string, line: number) => {
    const left = begun.get(kind) ?? 0;
    if (left === 0) report(line, 'Nothing of this kind has begun that could end here.');
    else begun.set(kind, left - 1);
    now.depth = Math.max(0, now.depth - 1);
    if (kind === 'VEVENT') close();
  };

  for (const { line, text: content } of linesOf(text)) {
    const property = propertyOf(line, content);
    if (!property)
      report(line, 'This line is not understood: it names no property before a colon.');
    else if (property.name === 'BEGIN') begin(property.value.toUpperCase(), line);
    else if (property.name === 'END') end(property.value.toUpperCase(), line);
    else if (now.depth === 0) now.event?.properties.push(property);
  }
  if (now.event)
    report(now.event.line, 'The file ends in the middle of the event that begins here.');
  close();
  if (!begun.has('VCALENDAR'))
    report(1, 'This is no calendar file: it has no line BEGIN:VCALENDAR.');
  return events;
}

export const firstOf = ({ properties }: IcsEvent, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

export const allOf = ({ properties }: IcsEvent, name: string): Property[] =>
  properties.filter((property) => property.name === name);

/** The text that an escaped value stands for, on one line. */
export const unescaped = (value: string): string =>
  value
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign))
    .replace(/\s+/g, ' ')
    .trim();
