import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/**
 * Firefox's real sidebar. No driver lists it among the tabs, so it is reached from the browser's own window: scripts run in its page, keys
 * and clicks come from the window as a person's do (they are trusted). It needs a Firefox started with `-remote-allow-system-access`.
 */
export type Sidebar = {
  /** What `read` gives in the sidebar's page; plain data in, plain data out. */
  evaluate<A extends unknown[], R>(
    read: (...given: A) => R,
    ...given: A
  ): Promise<Awaited<R> | undefined>;
  /** Waits until something stands at `selector`. */
  stands(selector: string): Promise<void>;
  /** Presses a key by its name, `Control` held or not. */
  press(key: string, held?: 'Control'): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string): Promise<void>;
};

/** What is used of the driver's own connection and of Firefox's window; neither is part of a public interface. */
type Answer = { result: { type: string; result?: { value?: string }; contexts?: unknown } };
type Connection = { send(method: string, params: unknown): Promise<Answer> };
type Inner = HTMLElement & {
  messageManager: {
    addMessageListener(name: string, hear: (message: { data: unknown }) => void): void;
    removeMessageListener(name: string, hear: unknown): void;
    loadFrameScript(url: string, isForAll: boolean): void;
  };
};
declare const SidebarController: {
  sidebars: Map<string, unknown>;
  browser: HTMLIFrameElement;
  show(id: string): Promise<void>;
};
declare const Cc: Record<string, { createInstance(of: unknown): Typist }>;
declare const Ci: { nsITextInputProcessor: unknown };
type Typist = {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
};
declare const synthesizeMouseEvent: (
  type: string,
  x: number,
  y: number,
  event: object,
  how: object,
) => void;

/** Opens the add-on's sidebar in the first window; resolves once its page is there. */
export async function openSidebar(firefox: Browser): Promise<Sidebar> {
  const { connection } = firefox as unknown as { connection: Connection };
  const asked = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = asked.result.contexts as [{ context: string }];

  /** Runs in the browser's own window. */
  async function inWindow<A extends unknown[]>(act: (...given: A) => unknown, ...given: A) {
    const call = `(${act.toString()})(${given.map((one) => JSON.stringify(one)).join(', ')})`;
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await ${call}))()`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type !== 'success') throw new Error(JSON.stringify(result));
    return result.result?.value === undefined
      ? undefined
      : (JSON.parse(result.result.value) as unknown);
  }

  const evaluate: Sidebar['evaluate'] = async (read, ...given) => {
    const call = `(${read.toString()})(${given.map((one) => JSON.stringify(one)).join(', ')})`;
    const said = (await inWindow(askInner, call, tell.toString())) as Said;
    if (said.error) throw new Error(said.error);
    return said.value === undefined ? undefined : (JSON.parse(said.value) as never);
  };
  const until = async (holds: () => Promise<unknown>, what: string) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await pause(50))
      if (await holds()) return;
    throw new Error(`in the sidebar never stood ${what}`);
  };
  const stands = (selector: string) =>
    until(() => evaluate((at) => document.querySelector(at) !== null, selector), selector);

  await inWindow(show, 'deskside');
  await until(() => inWindow(isShown), 'its page');
  return {
    evaluate,
    stands,
    press: async (key, held) => void (await inWindow(typeKeys, held ? [held, key] : [key])),
    async type(text) {
      for (const letter of text) await inWindow(typeKeys, [letter]);
    },
    async click(selector) {
      await stands(selector);
      const at = await evaluate((where) => {
        const element = document.querySelector(where)!;
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, selector);
      await inWindow(clickAt, at!);
    },
  };
}

/* What runs in Firefox: each function stands alone, as only its text goes there. */

type Said = { value?: string; error?: string };

const show = (addon: string) =>
  SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.includes(addon))!);

const isShown = () =>
  SidebarController.browser.contentDocument
    ?.querySelector('browser')
    ?.getAttribute('messagemanagergroup') === 'webext-browsers';

/** In the window: asks the sidebar's page for what `call` gives there. */
function askInner(call: string, tellText: string): Promise<Said> {
  const inner = SidebarController.browser.contentDocument!.querySelector('browser') as Inner;
  const { messageManager } = inner;
  const name = `deskside-${String(Math.random())}`;
  return new Promise((done) => {
    const hear = ({ data }: { data: unknown }) => {
      messageManager.removeMessageListener(name, hear);
      done(data as Said);
    };
    messageManager.addMessageListener(name, hear);
    const script = `(${tellText})(${JSON.stringify(name)}, ${JSON.stringify(call)})`;
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

declare const content: Window;
declare const sendAsyncMessage: (name: string, data: unknown) => void;
declare const Cu: {
  Sandbox: new (of: Window, how: object) => unknown;
  evalInSandbox(code: string, box: unknown): Promise<string>;
};

/** Beside the sidebar's page: runs `call` in it, which its own policy for scripts would not allow from within. */
async function tell(name: string, call: string): Promise<void> {
  const said: Said = {};
  try {
    const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    said.value = await Cu.evalInSandbox(
      `(async () => JSON.stringify((await ${call}) ?? null))()`,
      box,
    );
  } catch (error) {
    said.error = String(error);
  }
  sendAsyncMessage(name, said);
}

/** In the window: the keys go down one after the other and up again, in the sidebar. */
function typeKeys(keys: string[]): void {
  SidebarController.browser.contentDocument!.querySelector<HTMLElement>('browser')!.focus();
  const typist = Cc['@mozilla.org/text-input-processor;1']!.createInstance(
    Ci.nsITextInputProcessor,
  );
  typist.beginInputTransactionForTests(window);
  const named: Record<string, [code: string, keyCode: number]> = {
    Control: ['ControlLeft', 17],
    Enter: ['Enter', 13],
    Escape: ['Escape', 27],
    Tab: ['Tab', 9],
  };
  const events = keys.map((key) => {
    const upper = key.toUpperCase();
    const [code, keyCode] = named[key] ?? [
      /^[A-Z]$/.test(upper) ? `Key${upper}` : '',
      upper.charCodeAt(0),
    ];
    return new KeyboardEvent('', { key, code, keyCode });
  });
  for (const event of events) typist.keydown(event);
  for (const event of events.reverse()) typist.keyup(event);
}

/** In the window: a click at a point of the sidebar's page. */
function clickAt({ x, y }: { x: number; y: number }): void {
  const outer = SidebarController.browser.getBoundingClientRect();
  const inner = SidebarController.browser
    .contentDocument!.querySelector('browser')!
    .getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup'])
    synthesizeMouseEvent(
      type,
      outer.x + inner.x + x,
      outer.y + inner.y + y,
      { button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: 1 },
      {},
    );
}
