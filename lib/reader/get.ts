import type { Get, Refusal } from '../helpdesks/contract';

/** Milliseconds after which an answer counts as silence. */
const LIMIT = 5000;

const REFUSALS: Record<number, Refusal['refused']> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
};

/** GETs a path of the page's own origin with the agent's session. Any refusal is a value; nothing is asked twice. */
export const get: Get = async (path) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LIMIT);
  try {
    const response = await fetch(location.origin + path, {
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal: stop.signal,
    });
    if (!response.ok) return { ok: false, refused: REFUSALS[response.status] ?? 'broken' };
    return { ok: true, body: await response.json() };
  } catch {
    return { ok: false, refused: stop.signal.aborted ? 'silent' : 'broken' };
  } finally {
    clearTimeout(timer);
  }
};
