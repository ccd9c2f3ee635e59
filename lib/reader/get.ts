import type { Get, Refusal } from '../helpdesks/contract';

/** Milliseconds after which an answer counts as silence. */
const LIMIT = 5000;

const REFUSALS: Record<number, Refusal['refused']> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
};

/** GETs a path of the page's own origin with the agent's session. Any refusal is a value; nothing is asked twice. */
export const get: Get = async (path, headers = {}) => {
  try {
    const response = await fetch(location.origin + path, {
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(LIMIT),
    });
    if (!response.ok) return { ok: false, refused: REFUSALS[response.status] ?? 'broken' };
    return { ok: true, body: await (headers.accept ? response.text() : response.json()) };
  } catch (error) {
    const isSilent = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, refused: isSilent ? 'silent' : 'broken' };
  }
};
