import { join } from 'node:path';
import { build } from 'esbuild';

export interface Bundle {
  script: string;
  style: string;
}

/** Bundles the app in memory, in the production mode of React, as the real page would be. */
export async function bundleApp(): Promise<Bundle> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'app/main.tsx')],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const file = (end: string): string => result.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: file('.js'), style: file('.css') };
}
