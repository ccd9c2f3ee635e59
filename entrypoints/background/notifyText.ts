import type { Volume } from '../../lib/incident';
import type { ClockMark, Mark } from '../../lib/notices';
import type { TellingMark } from '../../lib/store/schema';
import { locale } from '../../lib/words';
import { words } from '../../lib/words/badge';
import { notices } from '../../lib/words/en/notices';
import { shortTime } from '../../lib/words/time';

/** What a mark speaks of: a ticket by its number, or an incident by its level, and its subject. */
export type About = { of: string; subject: string };
export type Telling = { mark: TellingMark & ClockMark; about: About };

export const isOfClock = <M extends Mark>(mark: M): mark is M & ClockMark => mark.kind !== 'surge';

const LONGEST_SUBJECT = 80;
const MOST_LINES = 3;
/** Characters that break a line, and those that turn the direction of what follows. */
const UNRULY = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Words of a page as one line of plain text, not too long. */
export function shortened(text: string, longest = LONGEST_SUBJECT): string {
  const line = [...text.replace(UNRULY, ' ').replace(/\s+/g, ' ').trim()];
  return line.length > longest
    ? `${line
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line.join('');
}

/** What comes in while a surge stands. */
export const surgeText = (volume: Volume): { title: string; message: string } => ({
  title: notices.surge.title(volume),
  message: notices.surge.text(volume),
});

/** Title and text of one notice of clocks, in the person's own time; `tellings` are never none, the most urgent first. */
export function textOf(
  tellings: Telling[],
  now: string,
  zone: string,
): { title: string; message: string } {
  const [first, ...others] = tellings as [Telling, ...Telling[]];
  const time = (instant: string) => shortTime(locale, instant, now, zone);
  const due = ({ dueAt }: ClockMark) => [time(dueAt), dueAt < now] as const;
  const named = (title: string) => (first.mark.missed ? notices.missed(title) : title);
  const away = first.mark.missed ? [notices.notRunning] : [];
  if (!others.length) {
    const { mark, about } = first;
    const subject = shortened(about.subject);
    return {
      title: named(notices.title(mark.kind, words.clocks.name(mark), about.of)),
      message: [
        mark.kind === 'opens' ? notices.since(time(mark.at)) : notices.due(...due(mark)),
        ...away,
        ...(subject ? [subject] : []),
      ].join(' '),
    };
  }
  const overdue = tellings.filter(({ mark }) => mark.kind === 'overdue').length;
  const lines = tellings.slice(0, MOST_LINES).map(({ mark, about: { of } }) => {
    const name = words.clocks.name(mark);
    return mark.kind === 'opens'
      ? notices.opened(of, name, time(mark.at))
      : notices.line(of, name, ...due(mark));
  });
  const more = tellings.length - lines.length;
  return {
    title: named(notices.many(tellings.length, overdue)),
    message: [...away, ...lines, ...(more ? [notices.more(more)] : [])].join('\n'),
  };
}
