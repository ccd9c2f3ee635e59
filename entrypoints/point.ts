import { browser as api } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teach } from '../lib/pointing/box';
import type { TaughtReader } from '../lib/readers/schema';
import type { Refused } from '../lib/words/en/pointing';

/**
 * Comes into the page with the click that starts pointing. What was shown goes to the extension by way of its own storage:
 * the background checks it, keeps it, and answers there.
 */
const OPEN = Symbol.for('deskside pointing');

/** Milliseconds after which the extension is taken to have gone. */
const PATIENCE = 8000;

const draftKey = `pointing ${location.origin}`;

/** Hands a reader over and waits for the background's word on it; answers why it was refused, if it was. */
function hand(reader: TaughtReader): Promise<Refused | undefined> {
  const at = new Date().toISOString();
  return new Promise((resolve, reject) => {
    const { onChanged } = api.storage.local;
    const done = (why: Refused | undefined) => {
      onChanged.removeListener(hear);
      clearTimeout(timer);
      resolve(why);
    };
    const hear = (changes: Record<string, { newValue?: unknown }>) => {
      const answer = changes.pointedAnswer?.newValue as { at: string; why?: Refused } | undefined;
      if (answer?.at === at) done(answer.why);
    };
    const timer = setTimeout(() => done('silent'), PATIENCE);
    onChanged.addListener(hear);
    api.storage.local.set({ pointed: { reader, at } }).catch(reject);
  });
}

export default defineUnlistedScript(async () => {
  const world = globalThis as { [OPEN]?: boolean };
  if (world[OPEN]) return;
  world[OPEN] = true;
  const stored = await api.storage.local.get([draftKey, 'taught']);
  const taught = stored.taught as Record<string, TaughtReader> | undefined;
  teach({
    kept: (stored[draftKey] as TaughtReader | undefined) ?? taught?.[location.origin],
    keep: (reader) => void api.storage.local.set({ [draftKey]: reader }),
    async save(reader) {
      const why = await hand(reader);
      if (why === undefined) await api.storage.local.remove(draftKey);
      return why;
    },
    closed: () => (world[OPEN] = false),
  });
});
