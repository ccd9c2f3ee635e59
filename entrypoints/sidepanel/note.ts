import { priorityName } from '../../components/ticket/Priority';
import type { Assessment } from '../../lib/assessment';
import { asHtml } from '../../lib/reply/render';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';

const say = words.panel.note;

/** What the note is called among what was put into a composer. */
export const NOTE = 'assessment-note';

/** The first assessment as lines of a note: category, severity, owner, what is due, and why. */
export function noteLines(
  { category, topic, priority, clocks, runsOn }: Assessment,
  owner: string,
  now: string,
  zone: string,
): string[] {
  const named = category.value
    ? [category.value.name, topic.value?.text].filter(Boolean).join(' › ')
    : say.notSet;
  const quote = priority.evidence[0]?.quote;
  const due = clocks.filter(
    ({ metric, state, dueAt }) =>
      dueAt &&
      state === 'running' &&
      metric !== 'assessment' &&
      metric !== 'promise' &&
      !runsOn?.assumed,
  );
  return [
    say.category(named),
    say.priority(priority.value ? priorityName(priority.value) : say.notSet),
    say.owner(owner || say.notSet),
    ...due.map((clock) =>
      say.due(words.clocks.name(clock), dayAndTime(locale, clock.dueAt ?? '', now, zone)),
    ),
    ...(quote ? [say.because(quote)] : []),
  ];
}

/** The note for a composer: its text, and the same as HTML with everything foreign escaped. */
export function noteBody(lines: string[]): { text: string; html: string } {
  const text = lines.join('\n');
  return { text, html: asHtml([{ is: 'text', text, bold: false }]) };
}
