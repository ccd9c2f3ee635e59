import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { INSTALLED } from '../../lib/helpdesks/hosts';
import { PAGE_SCRIPT_LIMIT } from '../ground/permissions';
import { build } from './stage';

const scripts = readdirSync(build()).flatMap((file) => /^reader-(\w+)\.js$/.exec(file)?.[1] ?? []);

describe.each(scripts)('what a %s page gets', (helpdesk) => {
  const script = readFileSync(join(build(), `reader-${helpdesk}.js`));
  const most = INSTALLED.some((one) => one.helpdesk === helpdesk)
    ? PAGE_SCRIPT_LIMIT.installed
    : PAGE_SCRIPT_LIMIT.allowed;

  it('is at most 8 kB, packed; 9.5 where it was allowed by a person', () => {
    const bytes = gzipSync(script, { level: 9 }).length;
    console.log(`reader-${helpdesk}.js ${script.length} bytes, ${bytes} packed`);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it('holds no validator, no polyfill, and neither hears nor says anything by window messages', () => {
    const text = script.toString();
    expect(text).not.toMatch(/zod|ZodMini|webextension-polyfill/);
    expect(text).not.toMatch(/addEventListener\(\s*["'`]message|postMessage\(/);
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write/);
  });
});
