import { useCallback, useEffect, useRef, useState } from 'react';
import { leading, shownState } from '../../components/sla/clockView';
import type { Assessment } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import { nameOf } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';

export type Speech = { polite: string; urgent: string };

/** What assistive technology hears: the last polite and the last urgent sentence. */
export function useSpeech() {
  const [speech, setSpeech] = useState<Speech>({ polite: '', urgent: '' });
  const say = useCallback((polite: string) => setSpeech((before) => ({ ...before, polite })), []);
  const warn = useCallback((urgent: string) => setSpeech((before) => ({ ...before, urgent })), []);
  return { speech, say, warn };
}

/** Says once when a clock of this ticket changes its state; a breach at once, the rest politely, ticking never. */
export function useClockSpeech(
  judged: Assessment | undefined,
  playbook: Playbook,
  now: string,
  { say, warn }: { say: (text: string) => void; warn: (text: string) => void },
): void {
  const before = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    if (!judged) return;
    const states = new Map(judged.clocks.map((clock) => [nameOf(clock), shownState(clock, now)]));
    const earlier = before.current;
    before.current = new Map(states);
    if (!earlier) return;
    const lead = leading(judged.clocks);
    for (const clock of judged.clocks) {
      const state = states.get(nameOf(clock));
      if (!state || state === earlier.get(nameOf(clock))) continue;
      const name = words.clocks.name(clock);
      if (state === 'missed' && !clock.stoppedAt) warn(words.clocks.said.missed(name));
      if (state === 'met') say(words.clocks.said.met(name));
      if (state === 'lastQuarter' && clock === lead && clock.dueAt) {
        const zone = playbook.calendars.find(({ id }) => id === clock.calendarId)?.zone ?? 'UTC';
        say(words.clocks.said.lastQuarter(name, dayAndTime(locale, clock.dueAt, now, zone)));
      }
    }
  }, [judged, playbook, now, say, warn]);
}
