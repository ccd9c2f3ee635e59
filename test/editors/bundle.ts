import { join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

/** `code` is the script; `css` what it imports as styles, to be linked by the page. */
export type Bundle = { code: string; css: string };

/** A script and all that it imports, bundled once in this process for pages that load nothing from elsewhere. */
export async function bundle(entry: string, format: 'es' | 'iife' = 'es'): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: [format], name: 'bundled', fileName: 'bundled' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  const css = output.output.flatMap((file) => (file.type === 'asset' ? String(file.source) : []));
  return { code: output.output[0].code, css: css.join('\n') };
}
