import { termReader } from '../playbook/terms';
import type { Ticket } from '../ticket/schema';
import { findAll, indexOf } from '../triage/find';
import { read, type Read } from '../triage/read';

/** A text of the desk itself, cut into words and sentences as the customer's are; places are those of the text. */
export const readText = (text: string): Read =>
  read({
    ref: { helpdesk: '', site: '', id: '', url: '' },
    subject: text,
    tags: [],
    fields: {},
    messages: [],
    readAt: '',
  });

const TRIED = indexOf([
  termReader({})(
    '(i|we) (tried|checked|restarted|rebooted|reset|cleared|reinstalled|tested|updated|reproduced|verified|reviewed|' +
      'replaced|switched|disabled|enabled|compared|repaired|resent|removed|changed|looked at|looked into)',
  ),
]);
const MOST = 6;
const LONGEST = 160;

/**
 * The sentences in which agents wrote, in a reply or a note, that they tried something; theirs word for word, oldest first, at
 * most six. What nobody wrote down cannot be known.
 */
export function attemptsIn({ messages }: Ticket): string[] {
  const said = new Set<string>();
  for (const { role, text } of messages) {
    if (role !== 'agent') continue;
    const { words, sentences } = readText(text);
    for (const { first } of findAll(words, TRIED)) {
      const sentence = sentences[words[first]?.sentence ?? -1];
      if (!sentence || said.size === MOST) continue;
      const tried = text.slice(sentence.from, sentence.to).replace(/\s+/g, ' ');
      said.add(tried.length > LONGEST ? `${tried.slice(0, LONGEST)}…` : tried);
    }
  }
  return [...said];
}
