import type { CDPSession, Page } from 'puppeteer-core';

/** The world of one extension's content script in a page: what it says, our reader could say. */
export type World = { send<T>(message: unknown): Promise<{ answer: T; milliseconds: number }> };

type Context = { id: number; origin: string; auxData?: { isDefault?: boolean } };

async function contextOf(session: CDPSession, id: string): Promise<number> {
  const found = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no content script of ${id} runs here`)),
      10_000,
    );
    session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      if (context.origin !== `chrome-extension://${id}` || context.auxData?.isDefault) return;
      clearTimeout(timer);
      resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}

/** Sends from the content-script world of extension `id`; times run from the call to its answer. */
export async function worldOf(page: Page, id: string): Promise<World> {
  const session = await page.createCDPSession();
  const contextId = await contextOf(session, id);
  return {
    async send<T>(message: unknown) {
      const expression = `(async () => {
        const from = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)}).catch((error) => ({ gone: String(error) }));
        return { answer, milliseconds: performance.now() - from };
      })()`;
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value as { answer: T; milliseconds: number };
    },
  };
}
