import { db, SCHEMA } from './database';

/**
 * A write is stored as a whole, or not and it says why. `full`: the browser's quota. `disk`: the disk took no more.
 * `newer`: a newer Deskside wrote this store. `closed`: the connection went and came back no more. `failed`: any
 * other reason; nothing was stored.
 */
export type Unsaved = 'full' | 'disk' | 'newer' | 'closed' | 'failed';
export type Saved<T = void> = { ok: true; value: T } | { ok: false; because: Unsaved };

type Failure = { name?: string; message?: string; inner?: unknown };

/** An error and those inside it, outermost first. The outer name says little: most are `AbortError`. */
function layers(error: unknown): Failure[] {
  const found: Failure[] = [];
  for (let at = error; typeof at === 'object' && at !== null && found.length < 8;) {
    found.push(at);
    at = (at as Failure).inner;
  }
  return found;
}

function causeOf(error: unknown): Unsaved {
  const failures = layers(error);
  const named = (...names: string[]) => failures.some(({ name = '' }) => names.includes(name));
  if (named('QuotaExceededError')) return 'full';
  if (failures.some(({ message = '' }) => message.includes('Failed to write blobs'))) return 'disk';
  if (named('DatabaseClosedError', 'InvalidStateError')) return 'closed';
  return 'failed';
}

const isMistake = (error: unknown) =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;

/** Did a newer version write this store in a form that this one must not write to? */
export async function isNewer(): Promise<boolean> {
  if (!db.isOpen()) await db.open();
  if (Math.floor(db.backendDB().version / 10) <= SCHEMA) return false;
  const stamp = await db.meta.get('stamp');
  return stamp?.id !== 'stamp' || stamp.minReader > SCHEMA;
}

async function attempt<T>(act: () => Promise<T>): Promise<Saved<T>> {
  try {
    if (await isNewer()) return { ok: false, because: 'newer' };
    return { ok: true, value: await act() };
  } catch (error) {
    if (isMistake(error)) throw error;
    return { ok: false, because: causeOf(error) };
  }
}

/** Runs one write. A connection that went away is opened again, once. Throws only on a mistake of ours. */
export async function save<T>(act: () => Promise<T>): Promise<Saved<T>> {
  const first = await attempt(act);
  if (first.ok || first.because !== 'closed') return first;
  db.close({ disableAutoOpen: false });
  return attempt(act);
}

/**
 * As `save`, for callers that have nothing better to do than to tell the person: gives the value, and rejects with
 * a `NotSaved` error when it was not stored.
 */
export async function saved<T>(act: () => Promise<T>): Promise<T> {
  const outcome = await save(act);
  if (outcome.ok) return outcome.value;
  const { because } = outcome;
  throw Object.assign(new Error(`Not saved: ${because}`), { name: 'NotSaved', because });
}

/** Why a write was not stored; `undefined` for an error that is none of the store's. */
export function whyUnsaved(error: unknown): Unsaved | undefined {
  const { name, because } = (error ?? {}) as { name?: string; because?: Unsaved };
  return name === 'NotSaved' ? because : undefined;
}
