import { readFile } from 'node:fs/promises';
import type * as esbuild from 'esbuild';

const INNER_HTML = /([\w$]+)\.innerHTML\s*=\s*([\w$.]+)/g;

/**
 * Takes preact's one `innerHTML` assignment out: nothing of ours uses `dangerouslySetInnerHTML`, and the stores'
 * checks refuse the sink. Fails the build when a new preact has another number of them.
 */
export const leanPreact: esbuild.Plugin = {
  name: 'lean-preact',
  setup(build) {
    build.onLoad({ filter: /preact[\\/]dist[\\/]preact\.(?:module\.js|mjs|js)$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const found = source.match(INNER_HTML)?.length ?? 0;
      if (found !== 1) throw new Error(`preact has ${String(found)} innerHTML assignments, expected 1`);
      return { contents: source.replace(INNER_HTML, 'void 0'), loader: 'js' };
    });
  },
};
