import { fingerprint, isConnected, ofDocument } from '../helpdesks/find';
import type { FromPage, Heard, RowMark } from '../messages';
import { extensionApi, startLife, type Life } from '../reader/life';
import { watchPlace } from '../reader/place';
import type { List } from './contract';
import { factsFrom } from './facts';
import { markBoard } from './marks';
import { containerOf, queueOf, rowsIn, type Row } from './rows';
import { followSwitch } from './switch';

/** Milliseconds of quiet after which changed rows are read, and of unrest after which they are read all the same. */
const QUIET = 150;
const LONGEST = 2_000;
/** Between two looks at whether the list still stands where it did, and before times are asked for anew. */
const ROUND = 4_000;
const MINUTE = 60_000;
/** Waits before a look at a page that shows no rows yet. */
const WAITS = [200, 400, 800, 1_600];

/** Changes that can make a row another ticket's, or show another value. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['href', 'data-id', 'data-thread-id', 'data-conversation_id', 'title'],
};

const STARTED: unique symbol = Symbol.for('deskside list');

/**
 * Follows one helpdesk's lists in this page: tells the extension what they show and draws the time left that it answers. Lives
 * as long as the extension is installed, and does nothing on other pages of the helpdesk or while the person wants no marks.
 */
export function startList(list: List): void {
  const api = extensionApi();
  const life = startLife(api);
  const world = globalThis as { [STARTED]?: Life };
  if (world[STARTED] && !world[STARTED].isOver()) return;
  world[STARTED] = life;

  const board = markBoard();
  const factsOf = factsFrom(list);
  let isOn = false;
  let address = '';
  let rows: Row[] = [];
  let marks: Record<string, RowMark> = {};
  let asked = { print: 0, at: -MINUTE };
  let container: Element | undefined;
  /** A page that gives way to marks gets none, until it is another list. */
  let isTight = false;
  let tries = 0;
  /** Counts lists: an answer about an earlier one is dropped. */
  let turn = 0;
  let cancelLook = () => {};
  let since = 0;

  const observer = new MutationObserver((changes) => {
    // Rows are used again for other tickets: before anything is painted, none may keep the time of the former one.
    board.check(new Set(changes.map(({ target }) => target)), list.idOf);
    observer.takeRecords();
    const now = performance.now();
    since ||= now;
    if (now - since < LONGEST) lookIn(QUIET);
  });

  function lookIn(ms: number): void {
    cancelLook();
    cancelLook = life.later(ms, look);
  }

  /** A column that gets another width moves its marks. */
  const resized = new ResizeObserver(() => lookIn(QUIET));

  function leave(): void {
    turn++;
    cancelLook();
    observer.disconnect();
    resized.disconnect();
    board.clear();
    rows = [];
    marks = {};
    container = undefined;
    asked = { print: 0, at: -MINUTE };
    isTight = false;
    tries = 0;
  }

  function draw(): void {
    if (!isTight) isTight = !board.show(rows, marks);
    // What we drew ourselves is no change of the page.
    observer.takeRecords();
  }

  function follow(): void {
    const here = isOn && list.address.isList!(new URL(location.href)) ? location.href : '';
    if (here === address) return;
    address = here;
    leave();
    if (here) look();
  }

  /** One look at the rows: what is known of them is drawn at once, and what is new is asked for. */
  function look(): void {
    if (!address) return;
    since = 0;
    const url = new URL(location.href);
    rows = rowsIn(list, { doc: document, url });
    const holder = containerOf(rows);
    if (holder !== container) {
      observer.disconnect();
      resized.disconnect();
      container = holder;
      if (holder) observer.observe(holder, CHANGES);
      if (rows[0]) resized.observe(rows[0].cell);
    }
    draw();
    if (rows.length) void ask(url);
    else if (tries < WAITS.length) lookIn(WAITS[tries++]!);
  }

  async function ask(url: URL): Promise<void> {
    const print = fingerprint(JSON.stringify(queueOf(rows, list, url)));
    const isOld = performance.now() - asked.at >= MINUTE;
    if (print === asked.print && !isOld) return;
    const mine = turn;
    const here = { print, at: performance.now() };
    asked = here;
    const told = await factsOf(
      rows.map(({ id }) => id),
      url,
    );
    if (mine !== turn || asked !== here || life.isOver()) return;
    for (const row of rows) row.facts = { ...row.facts, ...defined(told(row.id)) };
    const message: FromPage = { type: 'queueObserved', rows: queueOf(rows, list, url) };
    const heard = (await api.runtime.sendMessage(message).catch(() => undefined)) as
      Heard | undefined;
    if (mine !== turn || asked !== here || life.isOver()) return;
    if (heard?.ok) marks = heard.marks ?? {};
    else if (heard && heard.because !== 'unsaved') marks = {};
    // No answer, or none that could be stored: said again with the next round.
    else asked = { print: 0, at: here.at };
    draw();
  }

  function refresh(): void {
    if (!address || ofDocument(document, 'visibilityState') !== 'visible') return;
    const isWhole = container !== undefined && isConnected(container);
    if (!isWhole || !asked.print || performance.now() - asked.at >= MINUTE) look();
  }

  function round(): void {
    life.later(ROUND, round);
    refresh();
  }

  life.signal.addEventListener('abort', leave);
  life.on(document, 'visibilitychange', refresh);
  watchPlace(life, follow, () => {
    address = '';
    follow();
  });
  void followSwitch(api, life, (on) => {
    isOn = on;
    asked = { print: 0, at: -MINUTE };
    if (address && on) look();
    else follow();
  });
  life.later(ROUND, round);
}

/** Leaves out what is undefined, so that it hides nothing that the page shows. */
const defined = <T extends object>(parts: T | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(parts ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
