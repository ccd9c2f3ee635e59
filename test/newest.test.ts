import { describe, expect, test } from 'vitest';
import { newestWins } from '../lib/newest';

/** Writes that end when told to. */
function slowWrites() {
  const written: string[] = [];
  const ends: ((failed?: Error) => void)[] = [];
  const write = (value: string) => {
    written.push(value);
    return new Promise<void>((resolve, reject) => {
      ends.push((failed) => (failed ? reject(failed) : resolve()));
    });
  };
  return { written, write, end: (failed?: Error) => ends.shift()?.(failed) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('writing the newest value', () => {
  test('what was overtaken while a write ran is never written, the newest always', async () => {
    const { written, write, end } = slowWrites();
    const { put, settled } = newestWins(write);
    void put('a');
    void put('b');
    void put('c');
    end();
    await turn();
    end();
    await settled();
    expect(written).toEqual(['a', 'c']);
  });

  test('nothing is on its way once it has settled', async () => {
    const { write, end } = slowWrites();
    const { put, settled } = newestWins(write);
    let quiet = false;
    void put('a');
    const waiting = settled().then(() => (quiet = true));
    await turn();
    expect(quiet).toBe(false);
    end();
    await waiting;
    expect(quiet).toBe(true);
  });

  test('a refused write is told, and the next value is written again', async () => {
    const { written, write, end } = slowWrites();
    const { put } = newestWins(write);
    const refused = put('a');
    end(new Error('disk full'));
    await expect(refused).rejects.toThrow('disk full');
    const kept = put('b');
    end();
    await expect(kept).resolves.toBeUndefined();
    expect(written).toEqual(['a', 'b']);
  });
});
