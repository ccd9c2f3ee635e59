import { readFileSync } from 'node:fs';
import type { Mood, MoodSign } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { moodOf } from '../../lib/triage';
import { says, ticketWith } from './ticket';

/**
 * Short messages judged by hand before any was run: the signs that a careful colleague would see, none for calm ones, null where
 * the language is not one that is understood. `messages` are a customer's, one after the other; `agent` answers the text.
 */
export type Felt = {
  text?: string;
  messages?: string[];
  agent?: string;
  signs: MoodSign['kind'][] | null;
};

export const KINDS: MoodSign['kind'][] = ['upset', 'leaving', 'legal', 'safety', 'manager'];

export const FELT: readonly Felt[] = readFileSync(new URL('./moods.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Felt);

export const feltTicket = ({ text = '', messages = [text], agent }: Felt): Ticket =>
  ticketWith('', {
    messages: [
      ...messages.map((one) => says(one)),
      ...(agent === undefined ? [] : [says(agent, { role: 'agent' })]),
    ],
  });

export type Row = {
  kind: MoodSign['kind'];
  right: number;
  said: number;
  there: number;
  wrong: string[];
};

/** How often each sign is seen where it is, and where it is not. */
export function measured(playbook: Playbook): Row[] {
  const judged = FELT.map((felt) => ({ felt, mood: moodOf(feltTicket(felt), playbook) }));
  return KINDS.map((kind) => {
    const row: Row = { kind, right: 0, said: 0, there: 0, wrong: [] };
    for (const { felt, mood } of judged) {
      const isThere = felt.signs?.includes(kind) ?? false;
      const isSaid = shows(mood, kind);
      row.there += Number(isThere);
      row.said += Number(isSaid);
      row.right += Number(isThere && isSaid);
      if (isThere !== isSaid)
        row.wrong.push(
          `${isThere ? 'not seen' : 'seen'}: ${felt.text ?? felt.messages?.join(' / ')}`,
        );
    }
    return row;
  });
}

const shows = ({ signs }: Mood, kind: MoodSign['kind']): boolean =>
  signs.some((sign) => sign.kind === kind);
