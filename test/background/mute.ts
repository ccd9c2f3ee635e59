import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Manifest = { content_scripts?: { js?: string[] }[] };

/** A copy of a build whose readers say nothing, so that a test alone speaks for the page. */
export function muted(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'deskside-muted-'));
  cpSync(build, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Manifest;
  const scripts = (manifest.content_scripts ?? []).flatMap(({ js = [] }) => js);
  for (const script of scripts) writeFileSync(join(copy, script), '');
  return copy;
}
