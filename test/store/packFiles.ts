import { vi } from 'vitest';
import { packOf } from '../../lib/playbook';
import { ENGLISH } from '../../lib/playbook/signs';
import { laidOf, laidOurs } from '../../lib/triage';

const termsOf = (name: string): object | undefined =>
  name === 'ours' ? laidOurs() : packOf(name) && laidOf(packOf(name)!);

/** Answers for the files that the build lays beside the scripts, as `wxt.config.ts` writes them. */
export function servePackFiles(): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const [, name = '', terms] = /^\/packs\/(\w+)(\.terms)?\.json$/.exec(path) ?? [];
    const content = terms ? termsOf(name) : name === 'english' ? ENGLISH : packOf(name);
    return new Response(JSON.stringify(content ?? null), { status: content ? 200 : 404 });
  });
}
