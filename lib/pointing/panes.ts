import { all, shown } from '../helpdesks/find';
import type { Seen } from '../helpdesks/contract';
import { pointing as say } from '../words/en/pointing';
import { ticket } from '../words/en/ticket';
import { kindsFrom, whoseBy, type Whose } from './kinds';
import { make } from './make';
import { isWordyTime } from './steps';
import { timeAt, type Draft } from './draft';

/** What stands below the list of steps: one pane a kind of step. */

/** Takes the draft as it is from now on. Panes redraw only what has changed: a list that one is typing in stays. */
type Change = (draft: Draft) => void;

const option = (value: string, label: string, isChosen: boolean) =>
  make('option', { value, selected: isChosen }, label);

/** Asks whether times in words are the person's own, and warns of words that are no time. */
export function timePane(draft: Draft, change: Change): HTMLElement | undefined {
  const element = draft.parts.sentAt;
  if (!element || !isWordyTime(element)) return undefined;
  if (!timeAt(element).at) return make('p', { class: 'quiet' }, say.timeUnread);
  const box = make('input', {
    type: 'checkbox',
    checked: draft.localTimes,
    'data-key': 'localTimes',
    onChange: (event) =>
      change({ ...draft, localTimes: (event.target as HTMLInputElement).checked }),
  });
  return make('label', { class: 'check' }, box, say.localTimes);
}

/** Public or internal: asked, never guessed. */
export function composerPane(draft: Draft, change: Change): HTMLElement | undefined {
  const { composer } = draft;
  if (!composer) return undefined;
  const select = make(
    'select',
    {
      'data-key': 'as',
      onChange: (event) => {
        const as = (event.target as HTMLSelectElement).value as 'public' | 'internal';
        change({ ...draft, composer: { ...composer, as } });
      },
    },
    ...(['public', 'internal'] as const).map((as) => option(as, say.as[as], composer.as === as)),
  );
  return make('label', { class: 'field' }, say.as.label, select);
}

const MOST = 6;

/** Messages, each with whose it is: said by the person, or told by the signs. */
export function whosePane(draft: Draft, text: readonly string[], change: Change): HTMLElement {
  const whose = new Map(draft.whose);
  const state = make('p', { class: 'quiet', role: 'status' });
  const selects = draft.messages.slice(0, MOST).map((message, index) =>
    make(
      'select',
      {
        'data-key': `whose ${index}`,
        'aria-label': say.whoseOf(index + 1),
        onChange: (event) => {
          const value = (event.target as HTMLSelectElement).value as Whose | '';
          if (value) whose.set(message, value);
          else whose.delete(message);
          change({ ...draft, whose: new Map(whose) });
          tell();
        },
      },
      option('', say.whose.none, false),
      ...(['customer', 'us', 'note'] as const).map((one) => option(one, say.whose[one], false)),
    ),
  );
  function tell(): void {
    const kinds = kindsFrom(whose);
    const bySign = draft.messages.map((message) => whoseBy(kinds, message));
    selects.forEach((select, index) => {
      select.value = whose.get(draft.messages[index]!) ?? bySign[index] ?? '';
    });
    const { signs } = say;
    state.textContent = bySign.every(Boolean) ? signs.all : kinds.length ? signs.some : signs.more;
  }
  tell();
  const rows = selects.map((select, index) => {
    const message = draft.messages[index]!;
    const words = shown(all(message, text).elements[0] ?? message) ?? '';
    return make('label', {}, make('span', {}, words), select);
  });
  return make('div', {}, make('div', { class: 'messages' }, ...rows), state);
}

export type Finish = {
  templates: string[];
  /** What would be read of this page now. */
  seen(draft: Draft): Seen | null;
  outcome?: { tone: 'ok' | 'bad'; text: string };
  save(): void;
};

/** The reading as it would be from now on. */
function preview(seen: Seen | null): Node[] {
  if (!seen) return [make('p', { class: 'quiet' }, say.missing)];
  const { subject, status, priority, requester, messages = [] } = seen.ticket;
  const rows = (
    [
      ['subject', subject],
      ['requester', requester?.name ?? requester?.email],
      ['status', status],
      ['priority', priority],
      ['message', say.count(messages.length)],
    ] as const
  ).flatMap(([step, value]) =>
    value ? [make('dt', {}, say.steps[step].name), make('dd', {}, value)] : [],
  );
  const gaps = seen.gaps.map((path) => ticket.field(path)).join(', ');
  return [
    make('dl', {}, ...rows),
    ...(gaps ? [make('p', { class: 'quiet' }, say.gaps(gaps))] : []),
  ];
}

/** The reading, the address of a ticket, a name, and the act that saves. */
export function finishPane(draft: Draft, change: Change, finish: Finish): HTMLElement {
  const { templates, outcome } = finish;
  let now = draft;
  const reading = make('div', {});
  const save = make(
    'button',
    {
      type: 'button',
      class: 'act',
      'data-kind': 'primary',
      'data-key': 'save',
      onClick: finish.save,
    },
    say.save,
  );
  function tell(): void {
    const seen = finish.seen(now);
    reading.replaceChildren(...preview(seen));
    save.disabled = !seen?.ticket.subject || !seen.ticket.messages?.length;
  }
  const input = (key: 'name' | 'address', label: string, list?: string) =>
    make(
      'label',
      { class: 'field' },
      label,
      make('input', {
        'data-key': key,
        value: draft[key],
        spellcheck: 'false',
        list,
        onInput: (event) => {
          now = { ...now, [key]: (event.target as HTMLInputElement).value.trim() };
          change(now);
          if (key === 'address') tell();
        },
      }),
    );
  tell();
  return make(
    'div',
    {},
    outcome &&
      make('p', { class: 'outcome', 'data-tone': outcome.tone, role: 'status' }, outcome.text),
    reading,
    templates.length ? undefined : make('p', { class: 'quiet' }, say.noAddress),
    input('address', say.address, 'templates'),
    make('datalist', { id: 'templates' }, ...templates.map((value) => make('option', { value }))),
    input('name', say.name),
    make('div', { class: 'acts' }, save),
  );
}
