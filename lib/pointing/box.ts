import tokens from '../../components/ui/tokens.css?inline';
import type { TaughtReader } from '../readers/schema';
import { pointing as say, type Refused } from '../words/en/pointing';
import styles from './box.css?inline';
import { blankDraft, draftFrom, readerFrom, tried, type Draft } from './draft';
import { GUESSES } from './guess';
import { make } from './make';
import { outlines } from './outline';
import { composerPane, finishPane, timePane, whosePane } from './panes';
import { templatesFor } from './place';
import { startPointer, walk, WALKS } from './pointer';
import { messagesAround } from './selectors';
import { droppedAt, elementsOf, isPointed, readsAt, STEPS, takenAt, valueOf } from './steps';

export type Teaching = {
  /** What was shown here before, finished or not. */
  kept?: TaughtReader;
  /** Keeps what has been shown so far. */
  keep(reader: TaughtReader): void;
  /** Hands the finished reader over; answers why it was refused, if it was. */
  save(reader: TaughtReader): Promise<Refused | undefined>;
  /** The box has gone. */
  closed(): void;
};

/** Styles in a shadow root, past the page's own policy where the browser lets us. */
function dress(shadow: ShadowRoot): void {
  const css = `${tokens.replaceAll(':root', ':host')}\n${styles}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox hands a page script no sheets of its own.
    shadow.append(make('style', {}, css));
  }
}

/** Opens the box in which a person shows what is what on this page. */
export function teach({ kept, keep, save, closed }: Teaching): void {
  const host = document.createElement('deskside-pointing');
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(shadow);
  const box = make('section', { class: 'box', 'aria-label': say.title, 'data-side': 'end' });
  const live = make('p', { class: 'unseen', 'aria-live': 'polite' });
  shadow.append(box, live);
  const frames = outlines(shadow);
  const stop = new AbortController();
  const url = new URL(location.href);
  const templates = templatesFor(url);

  let draft: Draft = kept
    ? draftFrom(kept, document)
    : {
        ...blankDraft(),
        address: templates[0] ?? '',
        name: document.title.split(/ [-–|·] /).at(-1) ?? '',
      };
  let at = 0;
  let over: Element | undefined;
  let outcome: { tone: 'ok' | 'bad'; text: string } | undefined;

  const step = () => STEPS[at]!;
  const candidate = (): Element | undefined =>
    over ?? elementsOf(step(), draft)[0] ?? GUESSES[step()]?.(document, draft);
  const reader = () => readerFrom(draft, document, location.origin);

  function change(next: Draft): void {
    draft = next;
    outcome = undefined;
    keep(reader());
  }
  function go(to: number): void {
    at = Math.max(0, Math.min(STEPS.length - 1, to));
    over = undefined;
    render();
    if (!focus('take')) focus(`step ${step()}`);
  }
  function take(element: Element): void {
    if (!isPointed(step()) || readsAt(step(), element, draft) === undefined) return;
    const asks = step() === 'composer' || step() === 'sentAt';
    draft = takenAt(step(), element, draft);
    over = undefined;
    keep(reader());
    // A reply box and a time in words have a question of their own; the rest goes on.
    if (asks && (step() === 'composer' || timePane(draft, change))) render();
    else go(at + 1);
  }
  function skip(): void {
    draft = droppedAt(step(), draft);
    go(at + 1);
  }
  function leave(): void {
    stop.abort();
    host.remove();
    closed();
  }

  const focus = (key: string): boolean => {
    const element = shadow.querySelector<HTMLElement>(`[data-key="${key}"]`);
    element?.focus({ preventScroll: true });
    return !!element;
  };
  const button = (key: string, label: string, onClick: () => void, kind?: string) =>
    make(
      'button',
      { type: 'button', class: 'act', 'data-kind': kind, 'data-key': key, onClick },
      label,
    );

  function stepList(): HTMLElement {
    return make(
      'ol',
      {},
      ...STEPS.map((name, index) => {
        const value = valueOf(name, draft);
        const props = {
          type: 'button',
          class: 'step',
          'data-key': `step ${name}`,
          'aria-current': index === at ? 'step' : undefined,
          onClick: () => go(index),
        };
        return make(
          'li',
          {},
          make(
            'button',
            props,
            make('span', { class: 'mark', 'aria-hidden': 'true' }, value ? '✓' : ''),
            make('span', { class: 'name' }, say.steps[name].name),
            make('span', { class: 'value' }, value ?? ''),
          ),
        );
      }),
    );
  }

  const reads = make('b', {});

  function look(): void {
    const element = isPointed(step()) ? candidate() : undefined;
    const words = element && readsAt(step(), element, draft);
    reads.textContent = words ?? say.nothing;
    const shown =
      element && step() === 'message' ? messagesAround(element) : element ? [element] : [];
    frames.draw(
      words === undefined ? [] : shown,
      at === STEPS.length - 1 ? [] : elementsOf(step(), draft),
    );
  }

  function pointPane(): HTMLElement {
    const element = candidate();
    const canTake = element && readsAt(step(), element, draft) !== undefined;
    const isTaken = element !== undefined && elementsOf(step(), draft).includes(element);
    return make(
      'div',
      {},
      make('p', { class: 'quiet' }, say.keys),
      make('p', { class: 'reads' }, make('span', { class: 'quiet' }, `${say.reads} `), reads),
      step() === 'sentAt' ? timePane(draft, change) : undefined,
      step() === 'composer' ? composerPane(draft, change) : undefined,
      make(
        'div',
        { class: 'acts' },
        canTake
          ? button('take', say.yes, () => (isTaken ? go(at + 1) : take(candidate()!)), 'primary')
          : undefined,
        button('skip', say.skip, skip),
        at > 0 ? button('back', say.back, () => go(at - 1)) : undefined,
      ),
    );
  }

  function pane(): HTMLElement {
    if (isPointed(step())) return pointPane();
    if (step() === 'whose')
      return make(
        'div',
        {},
        whosePane(draft, reader().hooks.text ?? [], change),
        make(
          'div',
          { class: 'acts' },
          button('take', say.yes, () => go(at + 1), 'primary'),
          button('back', say.back, () => go(at - 1)),
        ),
      );
    return finishPane(draft, change, {
      templates,
      outcome,
      seen: (now) => tried(readerFrom(now, document, location.origin), document, url),
      save: () => void finish(),
    });
  }

  async function finish(): Promise<void> {
    const why = await save(reader());
    outcome = why ? { tone: 'bad', text: say.refused[why] } : { tone: 'ok', text: say.saved };
    render();
    focus(why ? 'save' : 'close');
    box.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' });
  }

  function render(): void {
    const key = shadow.activeElement?.getAttribute('data-key');
    const { name, ask } = say.steps[step()];
    const otherSide = () => {
      box.dataset.side = box.dataset.side === 'end' ? 'start' : 'end';
    };
    box.replaceChildren(
      make(
        'header',
        {},
        make('h2', {}, say.title),
        button('move', '⇄', otherSide, 'bare'),
        button('close', say.close, leave, 'bare'),
      ),
      make(
        'div',
        { class: 'body' },
        stepList(),
        make('p', {}, make('strong', {}, `${name}. `), ask),
        pane(),
      ),
    );
    shadow.querySelector('[data-key="move"]')?.setAttribute('aria-label', say.move);
    shadow.querySelector('[data-key="close"]')?.setAttribute('title', say.later);
    live.textContent = `${say.step(at + 1, STEPS.length)}. ${name}. ${ask}`;
    look();
    if (key) focus(key);
  }

  const keys = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const isField = event.target instanceof Element && event.target.matches('input, select');
    if (event.key === 'Escape') leave();
    else if (isField || !isPointed(step())) return;
    else if (WALKS.test(event.key)) {
      const next = walk(candidate() ?? document.body, event.key);
      if (next) {
        over = next;
        next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        render();
        live.textContent = reads.textContent ?? '';
      }
    } else if (event.key === 'Backspace') go(at - 1);
    else if (event.key.toLowerCase() === 's') skip();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  box.addEventListener('keydown', keys);
  // What is typed in the box is none of the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation());
  startPointer(
    host,
    {
      over(element) {
        if (!isPointed(step()) || element === over) return;
        over = element;
        look();
      },
      pick: take,
    },
    stop.signal,
  );
  for (const type of ['scroll', 'resize'])
    addEventListener(type, frames.place, { capture: true, passive: true, signal: stop.signal });

  document.documentElement.append(host);
  render();
  if (!focus('take')) focus('step subject');
}
