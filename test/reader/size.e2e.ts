import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { build } from './stage';

const MOST = 8 * 1024;

describe.each(['zendesk', 'gmail', 'rt'])('what a %s page gets', (helpdesk) => {
  const script = readFileSync(join(build(), `reader-${helpdesk}.js`));

  it('is at most 8 kB, packed', () => {
    const bytes = gzipSync(script, { level: 9 }).length;
    console.log(`reader-${helpdesk}.js ${script.length} bytes, ${bytes} packed`);
    expect(bytes).toBeLessThanOrEqual(MOST);
  });

  it('holds no validator, no polyfill, and neither hears nor says anything by window messages', () => {
    const text = script.toString();
    expect(text).not.toMatch(/zod|ZodMini|webextension-polyfill/);
    expect(text).not.toMatch(/addEventListener\(\s*["'`]message|postMessage\(/);
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write/);
  });
});
