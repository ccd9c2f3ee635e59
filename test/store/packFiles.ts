import { vi } from 'vitest';
import { packOf } from '../../lib/playbook';
import { ENGLISH } from '../../lib/playbook/signs';

/** Answers for the files that the build lays beside the scripts, as `wxt.config.ts` writes them. */
export function servePackFiles(): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const [, name = ''] = /^\/packs\/(\w+)\.json$/.exec(path) ?? [];
    const content = name === 'english' ? ENGLISH : packOf(name);
    return new Response(JSON.stringify(content ?? null), { status: content ? 200 : 404 });
  });
}
