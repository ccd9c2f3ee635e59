import { useState } from 'react';
import type { Choosing } from '../../components/ticket/Assessment';
import { stepName } from '../../components/ticket/Axes';
import { categoryChoices, priorityChoices } from '../../components/ticket/offers';
import { priorityName } from '../../components/ticket/Priority';
import type { Assessment, AxisId, Decision } from '../../lib/assessment';
import { checklistFor, type Moment } from '../../lib/playbook/checklists';
import { doneOf, evidenceFor, NOT_DONE, type Done } from '../../lib/playbook/evidence';
import type { Checklist, Playbook } from '../../lib/playbook/schema';
import type { Settings } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { rankOfTheirs } from '../../lib/triage';
import { ownCategoryOf } from '../../lib/triage/learned';
import { words } from '../../lib/words';
import { settle, takeBackStep } from './acts';
import { decision, lastChange, ownerNamed } from './decisions';
import { kindOf, stepAct } from './NextStep';
import type { Known } from './useMemory';

/** The steps of the first assessment, a person's corrections, and their undoing. */
export function useTriage({
  ticket,
  read,
  known,
  judged,
  playbook,
  own,
  settings,
  moment,
  say,
  attempt,
}: {
  ticket: string;
  /** The ticket as its page was read. */
  read: Ticket;
  known: Known;
  judged: Assessment;
  playbook: Playbook;
  /** Categories that the team named itself. */
  own: string[];
  settings: Settings;
  /** How old the ticket is, and whether it is solved. */
  moment: Omit<Moment, 'done'>;
  say: (text: string) => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
}) {
  const { category, priority } = judged;
  const levels = playbook.scale?.levels ?? [];
  const unsure = priority.value === null && levels.length > 0;
  const [chosen, setChosen] = useState<Choosing | 'byItself'>('byItself');
  const choosing: Choosing = chosen !== 'byItself' ? chosen : unsure ? 'priority' : null;

  const routed =
    category.value && priority.value
      ? (settings.routing[`${category.value.id}/${priority.value.rank}`] ?? '')
      : '';
  const [typedOwner, setOwner] = useState<string>();
  const owner = typedOwner ?? ownerNamed(known.memory) ?? routed;

  const page = {
    ticket: read,
    playbook,
    theirs: rankOfTheirs(read.priority, playbook),
    rank: priority.value?.rank ?? null,
  };
  const doneIn = (list: Checklist) => doneOf(list, page, known.steps);
  const checklist = checklistFor(playbook, {
    ...moment,
    done: (id) =>
      playbook.checklists.flatMap((list) => (list.id === id ? [...doneIn(list).keys()] : [])),
  });
  const done = checklist ? doneIn(checklist) : new Map<string, Done>();
  const current = checklist?.steps.find(({ id }) => !done.has(id));
  const say2 = words.assessment.said;

  const wordOn = (field: Decision['field'], value: string | null) =>
    decision(ticket, judged, field, value);

  const correct = (field: 'priority' | 'category', value: string) => {
    setChosen(null);
    void attempt(async () => {
      await settle([wordOn(field, value)]);
      const level = levels.find(({ rank }) => String(rank) === value);
      const item =
        playbook.categories?.items.find(({ id }) => id === value) ?? ownCategoryOf(value);
      if (field === 'priority' && level) say(say2.priority(priorityName(level)));
      if (field === 'category' && item) say(say2.category(item.name));
    });
  };

  const classify = (axis: AxisId, step: string | null) =>
    void attempt(async () => {
      await settle([wordOn(axis, step)]);
      const name = words.assessment.axes.names[axis];
      say(step === null ? say2.undone : say2.axis(name, stepName(axis, step)));
    });

  const change = lastChange(known.memory);
  const undo =
    change &&
    (() =>
      void attempt(async () => {
        await settle([wordOn(change.field, change.before)]);
        say(say2.undone);
      }));

  /** What the current step stores: the word it is about, or with the last step all of them. */
  const wordsOfStep = (list: string, step: string): Decision[] => {
    const kind = kindOf(list, step);
    const all = kind === 'log';
    return [
      ...((all || kind === 'category') && category.value
        ? [wordOn('category', category.value.id)]
        : []),
      ...((all || kind === 'priority') && priority.value
        ? [wordOn('priority', String(priority.value.rank))]
        : []),
      ...((all || kind === 'owner') && owner.trim() !== '' ? [wordOn('owner', owner.trim())] : []),
    ];
  };

  const act = () => {
    if (!checklist || !current) return;
    const kind = kindOf(checklist.id, current.id);
    const { does, ready } = stepAct(kind, judged, owner.trim());
    if (!ready) return;
    if (does === 'choose') {
      setChosen(kind === 'category' ? 'category' : 'priority');
      return;
    }
    const step = {
      ticket,
      checklist: checklist.id,
      step: current.id,
      at: new Date().toISOString(),
    };
    void attempt(async () => {
      await settle(wordsOfStep(checklist.id, current.id), step);
      say(words.panel.steps.saidDone(current.text));
    });
  };

  /** A person's own word is taken back; what the page shows is told not to count. */
  const undoStep = (step: string) => {
    if (!checklist) return;
    const name = `${checklist.id}/${step}`;
    void attempt(async () => {
      if (done.get(step)?.by === 'person')
        await takeBackStep({ ticket, checklist: checklist.id, step });
      if (evidenceFor(checklist, page).has(step))
        await settle([], { ticket, checklist: NOT_DONE, step: name, at: new Date().toISOString() });
    });
  };

  /** Digits choose while a list of choices is open. */
  const choiceKeys = Object.fromEntries(
    (choosing === null
      ? []
      : choosing === 'priority'
        ? priorityChoices(playbook)
        : categoryChoices(playbook, own)
    ).map(({ key, value }) => [key, () => correct(choosing!, value)]),
  );

  return {
    checklist,
    done,
    owner,
    setOwner,
    choosing,
    setChosen,
    choiceKeys,
    correct,
    classify,
    undo,
    act,
    undoStep,
  };
}
