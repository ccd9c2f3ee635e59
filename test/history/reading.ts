import { readFileSync } from 'node:fs';
import { look, take, textOf } from '../../lib/history';
import type { Columns, Found, Refusal, Taken } from '../../lib/history';

/** A history read to its end, as the page reads it with pauses. */

export function through<T>(work: Generator<number, T>): T {
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

export const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));

export function text(bytes: Uint8Array): string {
  const read = textOf(bytes);
  if ('why' in read) throw new Error(`refused: ${read.why}`);
  return read.text;
}

export const looked = (written: string): Found | Refusal => through(look(written));

export function found(written: string): Found {
  const at = looked(written);
  if ('why' in at) throw new Error(`refused: ${JSON.stringify(at)}`);
  return at;
}

export function taken(written: string, chosen: Columns = {}): Taken {
  const at = found(written);
  const done = through(take(written, at, { ...at.guess, ...chosen }));
  if ('why' in done) throw new Error(`refused: ${JSON.stringify(done)}`);
  return done;
}
