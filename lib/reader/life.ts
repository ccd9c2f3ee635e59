/** The part of the extension API that a page script needs. */
export type Api = {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      onChanged: Heard<StorageListener>;
    };
  };
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: Heard<Listener>;
  };
};
type StorageListener = (changes: Record<string, { newValue?: unknown }>) => void;
export type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => boolean | undefined;

type Heard<L> = { addListener(listener: L): void; removeListener(listener: L): void };

/** The global of that name if the browser put it there; a page can name an element `browser` or `navigation`. */
export const ownGlobal = (name: string): unknown =>
  Object.hasOwn(globalThis, name) ? Reflect.get(globalThis, name) : undefined;

export const extensionApi = (): Api => (ownGlobal('browser') ?? ownGlobal('chrome')) as Api;

/**
 * How long the reader lives: until the extension that started it has gone, or says that this site is not to be read. Nothing that a page does ends it, and at its
 * end no timer, listener or observer is left.
 */
export type Life = {
  isOver(): boolean;
  end(): void;
  /** Aborted at the end. */
  signal: AbortSignal;
  /** Runs once after `ms`; the answer cancels it. */
  later(ms: number, run: () => void): () => void;
  on(target: EventTarget, type: string, run: (event: Event) => void): void;
  /** Listens to an event of the extension's own. */
  hear<L>(event: Heard<L>, listener: L): void;
};

export function startLife(api: Api): Life {
  const stop = new AbortController();
  const { signal } = stop;
  const isOver = () => {
    if (!api.runtime?.id) stop.abort();
    return signal.aborted;
  };
  return {
    isOver,
    end: () => stop.abort(),
    signal,
    later(ms, run) {
      const timer = setTimeout(() => isOver() || run(), ms);
      return () => clearTimeout(timer);
    },
    on(target, type, run) {
      target.addEventListener(type, (event) => isOver() || run(event), { signal });
    },
    hear(event, listener) {
      event.addListener(listener);
      signal.addEventListener('abort', () => event.removeListener(listener));
    },
  };
}
