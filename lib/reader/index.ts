import { refIn } from '../helpdesks/address';
import type { Helpdesk, Refusal, Seen } from '../helpdesks/contract';
import type { ToPage } from '../messages';
import type { Reading, Ref } from '../ticket/schema';
import { changeWatch } from './changes';
import { draftIn } from './draft';
import { get } from './get';
import { extensionApi, startLife, type Life } from './life';
import { readingOf } from './merge';
import { takeOwn } from './own';
import { watchPlace } from './place';
import { reporter } from './report';

/** Milliseconds for which an API may be slow before the page itself is read. */
const PATIENCE = 700;
/** Waits before a look at a page that has not shown everything yet. */
const WAITS = [300, 700, 1500, 3000, 4000];
/** Milliseconds between two looks at what is watched, and before an API that refused is asked again. */
const ROUND = 4000;
const REFUSED_FOR = 30_000;

const STARTED: unique symbol = Symbol.for('deskside reader');

type Answer = { at: number; seen: Seen | Refusal };

/** The page's next idle moment, or a second later. */
const idle = () =>
  new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/**
 * Reads one helpdesk's tickets in this page and reports them to the extension, for as long as that is installed. Reads when
 * the page is idle, then whenever the address or something watched has changed. Leaves nothing in the page.
 */
export function start(helpdesk: Helpdesk): void {
  const api = extensionApi();
  const life = startLife(api);
  // A second injection finds the first; after an update the first has ended.
  const world = globalThis as { [STARTED]?: Life };
  if (world[STARTED] && !world[STARTED].isOver()) return;
  world[STARTED] = life;

  const { say, forget } = reporter(api, life);
  const changes = changeWatch(life, () => void read(true));
  const site = location.host;

  let address = '';
  let ref: Ref | null = null;
  let current: Reading | undefined;
  /** Counts tickets: an answer for an earlier one is dropped. */
  let turn = 0;
  let tries = 0;
  let answered: Answer | undefined;
  let busy = false;
  let again = false;
  let cancelRetry = () => {};

  const tell = (reading: Reading) => {
    current = reading;
    say(reading);
  };
  const elsewhere = (because: 'noTicket' | 'signedOut') =>
    tell({ is: 'elsewhere', helpdesk: helpdesk.id, site, because });

  /** Follows the address. Of a ticket that has just been left, nothing is shown any more. */
  function follow(isFirst = false): void {
    const { href } = location;
    if (href === address && current) return;
    address = href;
    const here = refIn(helpdesk, new URL(href));
    if (here && ref && here.id === ref.id) {
      ref = here;
      return;
    }
    if (!here && !ref && current) return;
    turn++;
    ref = here;
    tries = 0;
    busy = again = false;
    answered = undefined;
    cancelRetry();
    changes.attach([]);
    if (!here) {
      elsewhere(helpdesk.signedOut?.(document) ? 'signedOut' : 'noTicket');
      return;
    }
    current = { is: 'loading', ref: here };
    if (!isFirst) say(current);
    void read(true);
  }

  async function ask(here: Ref, fresh: boolean): Promise<Seen | Refusal | undefined> {
    if (answered) {
      const age = performance.now() - answered.at;
      if ('refused' in answered.seen ? age < REFUSED_FOR : !fresh) return answered.seen;
    }
    const mine = turn;
    const seen = await helpdesk.fromApi?.(here, get).catch((): Refusal => ({ refused: 'broken' }));
    if (seen && mine === turn) answered = { at: performance.now(), seen };
    return seen;
  }

  /** One look at the ticket of the address: its API first, its page for the rest. */
  async function read(fresh: boolean): Promise<void> {
    if (!ref) return;
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    const mine = turn;
    await idle();
    if (mine !== turn || life.isOver()) return;
    const asked = ask(ref, fresh);
    const quick = helpdesk.fromApi ? await Promise.race([asked, pause(PATIENCE)]) : undefined;
    const isSlow = helpdesk.fromApi && !quick;
    if (isSlow && mine === turn && !life.isOver()) show(undefined, true);
    const seen = isSlow ? await asked : quick;
    if (mine !== turn || life.isOver()) return;
    busy = false;
    show(seen, false);
    if (again) void read(true);
    again = false;
  }

  function show(seen: Seen | Refusal | undefined, isEarly: boolean): void {
    if (!ref) return;
    const refusal = seen && 'refused' in seen ? seen : undefined;
    if (refusal?.certain || helpdesk.signedOut?.(document)) return elsewhere('signedOut');
    const told = seen && !('refused' in seen) ? seen : undefined;
    const root = helpdesk.root(document, ref);
    const dom =
      root && (!told || told.gaps.length) ? helpdesk.fromDom(root, ref, document) : undefined;
    const reading = readingOf(ref, new Date().toISOString(), told, dom);
    if (reading) {
      const composer = helpdesk.composer(document, ref);
      tell({
        ...reading,
        ...(composer ? { composer: { as: composer.as } } : {}),
        agent: { ...helpdesk.agent?.(document), ...dom?.agent, ...told?.agent },
      });
    } else if (current?.is === 'loading') say(current);
    if (root) changes.attach(helpdesk.watch(root, document));
    const isWhole = reading?.ticket.subject && reading.ticket.messages.length;
    if (!isEarly && !isWhole) retry(!reading, refusal, dom?.misses ?? helpdesk.rootHooks(ref));
  }

  /** Looks again with growing waits; after the last one a page without a ticket is said to be unreadable. */
  function retry(
    isMissing: boolean,
    refusal: Refusal | undefined,
    misses: readonly string[],
  ): void {
    const wait = WAITS[tries++];
    const isRefused = refusal?.refused === 'signedOut' && tries > 2;
    if (isMissing && ref && (wait === undefined || isRefused)) {
      if (isRefused) elsewhere('signedOut');
      else tell({ is: 'unreadable', ref, misses: [...misses] });
      return;
    }
    if (wait === undefined) return;
    cancelRetry();
    cancelRetry = life.later(wait, () => void read(false));
  }

  /** Pages replace what is watched, and switch composers without a mutation that we see. */
  function round(): void {
    life.later(ROUND, round);
    if (!ref || busy) return;
    const root = changes.isIntact() ? undefined : helpdesk.root(document, ref);
    if (root === null) return;
    const attached = root && changes.attach(helpdesk.watch(root, document));
    const composer = current?.is === 'ticket' ? helpdesk.composer(document, ref) : null;
    const before = current?.is === 'ticket' ? current.composer : undefined;
    const isSwitched =
      current?.is === 'ticket' && (composer?.as !== before?.as || !composer !== !before);
    if (attached || isSwitched || current?.is === 'unreadable') void read(attached === 'others');
  }

  life.hear(api.runtime.onMessage, (message, sender, respond) => {
    if (sender.id !== api.runtime.id) return undefined;
    const { type } = message as ToPage;
    if (type !== 'readTicket' && type !== 'readDraft') return undefined;
    follow(current === undefined);
    respond(type === 'readTicket' ? current : draftIn(ref && helpdesk.composer(document, ref)));
    return undefined;
  });

  // The page first: what it still has to do comes before us.
  void Promise.all([idle(), takeOwn(api, life, helpdesk, () => void read(true))]).then(() => {
    follow(true);
    watchPlace(
      life,
      () => follow(),
      () => {
        forget();
        ref = null;
        current = undefined;
        follow();
      },
    );
    life.later(ROUND, round);
  });
}
