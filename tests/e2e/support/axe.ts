import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, Result } from 'axe-core';
import type { Page } from 'puppeteer-core';

export interface AxeOptions {
  /** Checks only this part; shadow host and element when it stands inside a shadow root. */
  include?: string | readonly [host: string, selector: string];
  /** Rules that don't apply, each with its reason beside the call. */
  disable?: readonly string[];
}

/** A page takes half as long to compile it as what is not minified. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe in the page and throws when it finds a violation, or a colour contrast that it could not compute: that one
 * is 'incomplete' and no violation, and would pass unseen. (Of text in an SVG it never can; the test of
 * the picture computes that itself.)
 */
export async function axe(page: Page, { include, disable = [] }: AxeOptions = {}): Promise<void> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${AXE}; undefined`);
  const rules = Object.fromEntries(disable.map((rule) => [rule, { enabled: false }]));
  const run = `axe.run(${JSON.stringify(contextOf(include)) ?? 'document'}, ${JSON.stringify({ rules })})`;
  const results = (await page.evaluate(run)) as AxeResults;
  const found = faults(results);
  if (found.length > 0) throw new Error(`axe: ${found.map(describe).join('\n')}`);
  if (results.passes.length === 0) throw new Error('axe checked nothing: is the part there?');
}

function contextOf(include: AxeOptions['include']): ElementContext | undefined {
  if (include === undefined) return undefined;
  if (typeof include === 'string') return { include: [include] };
  const [host, selector] = include;
  return { include: [{ fromShadowDom: [host, selector] }] };
}

function faults({ violations, incomplete }: AxeResults): Result[] {
  const uncertain = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((result) => ({ ...result, nodes: result.nodes.filter(({ html }) => !html.startsWith('<text')) }));
  return [...violations, ...uncertain.filter(({ nodes }) => nodes.length > 0)];
}

function describe({ id, help, nodes }: Result): string {
  const places = nodes.map((node) => {
    const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ');
    return `    ${node.target.flat().join(' >>> ')}: ${why}\n      ${node.html.slice(0, 200)}`;
  });
  return `${id}: ${help}\n${places.join('\n')}`;
}
