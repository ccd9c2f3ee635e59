import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** Bundles as they would ship. Paths are relative to the house's root. */

export type Bundle = { code: string; gzip: number; packages: string[] };

/** All that `files` export in one minified module; `packages` are the files in it that stand in node_modules. */
export function bundleOf(...files: string[]): Bundle {
  const { outputFiles, metafile } = buildSync({
    stdin: {
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'esnext',
    write: false,
    metafile: true,
  });
  const code = outputFiles[0]!.text;
  return {
    code,
    gzip: gzipSync(code, { level: 9 }).length,
    packages: Object.keys(metafile.inputs).filter((path) => path.includes('node_modules')),
  };
}
