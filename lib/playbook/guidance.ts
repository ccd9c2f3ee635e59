import type { PlaybookInUse } from './borrow';
import {
  avoidIn,
  cards,
  notesAt,
  phrasesOf,
  plain,
  type About,
  type Card,
  type Part,
} from './guidance/card';
import type { Topic } from './schema';

export type { Block, Card, CardKind, Line } from './guidance/card';

/** What a playbook says about the moment that a ticket is in, as cards, each with why it is shown. */

type Quote = { quote: string; message: number };

/** What of an assessment decides. */
export type Judged = {
  category: { value: { id: string } | null };
  topic: { value: { id: string } | null; evidence: readonly Quote[] };
  priority: { value: { rank: number; name: string } | null };
  triggers: readonly { id: string; evidence: readonly Quote[] }[];
  mood: { signs: readonly { evidence: readonly Quote[] }[] };
  escalations: readonly { level: number | null; to: string }[];
};

/** Where a ticket stands. `kind` and `tags` are the helpdesk's own; `channel` as it names it. */
export type At = { channel?: string; isSolved: boolean; kind?: string; tags: readonly string[] };

/** Sentences that help, the strongest first. */
const HELPFUL = ['power', 'cue', 'good'] as const;

/** Guides; one for upset customers brings along what helps and what to avoid, where that comes from the same playbook. */
function guides(playbook: PlaybookInUse, opens: string, about: Omit<About, 'id'>): Card[] {
  return (playbook.guides ?? [])
    .filter((guide) => guide.opens === opens)
    .flatMap(({ id, ref, name, steps }) => {
      const lines = steps.map((step) => ({
        name: step.name,
        text: step.text,
        ...(step.good && { say: step.good.map(({ text }) => text) }),
        ...(step.never && { never: step.never.map(({ text }) => text) }),
      }));
      const made = cards(playbook, { ...about, id, name }, [
        { section: 'guides', ref: steps[0]?.ref ?? ref, is: 'steps', lines },
        ...(opens === 'upset' ? [phrasesOf(playbook, ['power']), bare(avoidIn(playbook))] : []),
      ]);
      return made.slice(0, 1);
    });
}

/** What to write instead stands with the rules for every reply; in a hard moment the short list is read. */
const bare = (part: Part): Part => ({ ...part, lines: plain(part.lines) });

/** The card of the topic; of every topic of the category where none was concluded. */
function topics(playbook: PlaybookInUse, { category, topic }: Judged): Card[] {
  const items = playbook.categories?.items ?? [];
  const chosen = items.find(({ id }) => id === category.value?.id);
  const known = items.flatMap((item) => item.topics).find(({ id }) => id === topic.value?.id);
  const shown: readonly Topic[] = known ? [known] : (chosen?.topics ?? []);
  return shown.flatMap(({ id, ref, text, guide, form }) =>
    cards(
      playbook,
      {
        id: `topic/${id}`,
        kind: 'topic',
        name: text,
        ...(known ? { quote: topic.evidence[0]?.quote } : { why: chosen?.name }),
      },
      [
        { ref: guide?.[0]?.ref ?? ref, is: 'steps', lines: plain(guide) },
        { ref: form?.[0]?.ref ?? ref, is: 'ask', lines: plain(form) },
      ],
    ),
  );
}

function escalation(playbook: PlaybookInUse, { escalations }: Judged): Card[] {
  if (escalations.length === 0) return [];
  const rungs = playbook.ladder.filter(
    (rung) =>
      (rung.action ?? rung.say) &&
      escalations.some(({ level, to }) => (rung.level ? rung.level === level : rung.name === to)),
  );
  const told = rungs.map(({ name, action, say }) => ({
    name,
    text: action?.text ?? '',
    ...(say && { say: [say.text] }),
  }));
  return cards(playbook, { id: 'escalation', kind: 'escalation', why: escalations[0]?.to }, [
    { ref: rungs[0]?.ref, is: 'levels', lines: told },
    ...stepsFor(playbook, 'escalated'),
    notesAt(playbook, ({ at, channel }) => at === 'escalation' && channel === undefined),
  ]);
}

const stepsFor = ({ checklists }: PlaybookInUse, when: 'escalated' | 'incident'): Part[] =>
  checklists
    .filter((list) => list.when === when)
    .map(({ ref, name, steps }) => ({
      section: 'checklists',
      ref,
      name,
      is: 'steps',
      lines: steps.map(({ text, hint }) => ({ text, hint })),
    }));

/** A ticket of the highest level may be an incident; one that the helpdesk calls so is one. */
function incident(playbook: PlaybookInUse, { priority }: Judged, { kind, tags }: At): Card[] {
  const named = [kind, ...tags].some((one) => one?.toLowerCase() === 'incident');
  if (!named && priority.value?.rank !== 0) return [];
  const about: Omit<About, 'id'> = {
    kind: 'incident',
    ...(!named && { why: priority.value?.name }),
  };
  const levels = (playbook.incidents?.levels ?? []).map(({ id, text, actions }) => ({
    name: id,
    text,
    points: actions.map((action) => action.text),
  }));
  return [
    ...guides(playbook, 'incident', about),
    ...cards(playbook, { ...about, id: 'incident' }, [
      ...stepsFor(playbook, 'incident'),
      { section: 'incidents', ref: playbook.incidents?.ref, is: 'levels', lines: levels },
      notesAt(playbook, ({ at }) => at === 'incident'),
    ]),
  ];
}

const CHANNELS: Readonly<Record<string, string>> = { voice: 'phone' };

function channel(playbook: PlaybookInUse, { channel: written = '' }: At): Card[] {
  const named = CHANNELS[written.toLowerCase()] ?? written.toLowerCase();
  return cards(playbook, { id: 'channel', kind: 'channel', why: named }, [
    notesAt(playbook, (note) => note.channel === named && note.at !== 'report'),
  ]);
}

const rules = (playbook: PlaybookInUse, place: string): Part =>
  notesAt(playbook, ({ at, channel: only }) => at === place && only === undefined);

function replying(playbook: PlaybookInUse): Card[] {
  const { tone } = playbook;
  const lines = (is: 'dos' | 'donts'): Part => ({
    section: 'tone',
    ref: tone?.[is][0]?.ref,
    is,
    lines: plain(tone?.[is]),
  });
  const { ref, text } = playbook.personalisation ?? {};
  const own: Part = { ref, is: 'rules', lines: text === undefined ? [] : [{ text }] };
  return cards(playbook, { id: 'reply', kind: 'reply' }, [
    lines('dos'),
    lines('donts'),
    avoidIn(playbook),
    phrasesOf(playbook, HELPFUL),
    own,
    rules(playbook, 'reply'),
  ]);
}

/**
 * The cards that matter now, the most pressing first; none where the playbook says nothing about the moment. What happens once a
 * ticket is solved gives way to what helps to solve it, and the other way round.
 */
export function guidanceFor(playbook: PlaybookInUse, judged: Judged, at: At): Card[] {
  const upset = [
    ...judged.triggers.filter(({ id }) =>
      playbook.triggers.some((trigger) => trigger.id === id && trigger.upset),
    ),
    ...judged.mood.signs,
  ][0];
  const knows = [rules(playbook, 'knowledge'), rules(playbook, 'customer')];
  if (at.isSolved) return cards(playbook, { id: 'solved', kind: 'solved' }, knows);
  const heard = guides(playbook, 'upset', {
    kind: 'upset',
    ...(upset && { quote: upset.evidence[0]?.quote, now: true }),
  });
  return [
    ...(upset ? heard : []),
    ...topics(playbook, judged),
    ...incident(playbook, judged, at),
    ...escalation(playbook, judged),
    ...channel(playbook, at),
    ...replying(playbook),
    ...cards(playbook, { id: 'ticket', kind: 'ticket' }, [rules(playbook, 'ticket')]),
    ...(upset ? [] : heard),
    ...guides(playbook, 'byHand', { kind: 'guide' }),
  ];
}
