/**
 * Captures once what Fluent UI 9 really renders, so that the stand-in can show its DataGrid and its Table without
 * 400 MB of packages: installs the package into a temporary folder, renders both on the server side, and keeps the
 * markup and those style rules that the markup uses. Run: `npx tsx tests/admin-center/capture-fluent9.ts`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const VERSION = '9.74.11';
const TARGET = join(import.meta.dirname, 'captured');

/** Two columns and two rows are enough: every further cell is a clone. The second row is selected. */
const ENTRY = `
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as f from '@fluentui/react-components';

const items = [{ id: 'plain' }, { id: 'selected' }];
const column = (columnId, cell) =>
  f.createTableColumn({ columnId, renderHeaderCell: () => columnId, renderCell: () => cell });
const link = h(f.TableCellLayout, null, h(f.Link, { href: '#' }, 'name'));
const text = h(f.TableCellLayout, null, 'text');
const columns = [column('name', link), column('other', text)];
const selection = { selectionCell: { checkboxIndicator: { 'aria-label': 'select' } } };

const grid = h(f.DataGrid,
  { items, columns, selectionMode: 'multiselect', sortable: true, getRowId: (item) => item.id,
    defaultSelectedItems: new Set(['selected']), defaultSortState: { sortColumn: 'name', sortDirection: 'ascending' } },
  h(f.DataGridHeader, null, h(f.DataGridRow, selection,
    ({ renderHeaderCell }) => h(f.DataGridHeaderCell, null, renderHeaderCell()))),
  h(f.DataGridBody, null, ({ item, rowId }) => h(f.DataGridRow, { key: rowId, ...selection },
    ({ renderCell }) => h(f.DataGridCell, null, renderCell(item)))));
const row = (Cell, cells) => h(f.TableRow, null, ...cells.map((cell) => h(Cell, null, cell)));
const table = h(f.Table, null,
  h(f.TableHeader, null, row(f.TableHeaderCell, ['name', 'other'])),
  h(f.TableBody, null, row(f.TableCell, [link, text])));

const renderer = f.createDOMRenderer();
const render = (node) => renderToStaticMarkup(h(f.RendererProvider, { renderer },
  h(f.SSRProvider, null, h(f.FluentProvider, { theme: f.webLightTheme }, node))));
const pages = { grid: render(grid), table: render(table) };
const styles = f.renderToStyleElements(renderer).map((style) => renderToStaticMarkup(style)).join('\\n');
console.log(JSON.stringify({ ...pages, styles, light: f.webLightTheme, dark: f.webDarkTheme }));
`;

interface Capture {
  grid: string;
  table: string;
  styles: string;
  light: Record<string, string | number>;
  dark: Record<string, string | number>;
}

/** Installs and renders in `folder`, in a process of its own. */
async function render(folder: string): Promise<Capture> {
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = [`@fluentui/react-components@${VERSION}`, 'react@18.3.1', 'react-dom@18.3.1'];
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages);
  await build({
    stdin: { contents: ENTRY, resolveDir: folder },
    outfile: join(folder, 'render.cjs'),
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  return JSON.parse(run('node', 'render.cjs')) as Capture;
}

/** The markup without the provider's own style element, one tag a line. */
function markup(html: string): string {
  return html.replace(/<style[^]*?<\/style>/g, '').replaceAll('><', '>\n<') + '\n';
}

/** Top-level rules of a style sheet. Fluent's have one level of nesting at most (@media). */
function rules(css: string): string[] {
  return css.match(/[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}/g) ?? [];
}

/** The rules whose classes the markup has, and the theme values that those rules ask for. */
function styles(capture: Capture, html: string): string {
  const classes = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]?.split(' ') ?? []),
  );
  const all = [...capture.styles.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].flatMap((match) =>
    rules(match[1] ?? ''),
  );
  const used = all.filter((rule) => classes.has(/\.([\w-]+)/.exec(rule)?.[1] ?? '') && !rule.startsWith('@'));
  const names = [
    ...new Set([...used.join('').matchAll(/var\(--(\w+)/g)].map((match) => match[1] ?? '')),
  ].sort();
  const theme = (values: Capture['light']): string =>
    names.flatMap((name) => (name in values ? [`  --${name}: ${values[name]};\n`] : [])).join('');
  return (
    `/* Captured from @fluentui/react-components ${VERSION} (MIT). */\n` +
    `.fui-FluentProvider {\n${theme(capture.light)}}\n` +
    `[data-theme='dark'] .fui-FluentProvider {\n${theme(capture.dark)}}\n${used.join('\n')}\n`
  );
}

const folder = mkdtempSync(join(tmpdir(), 'fluent9-'));
try {
  const capture = await render(folder);
  writeFileSync(join(TARGET, 'fluent9-data-grid.html'), markup(capture.grid));
  writeFileSync(join(TARGET, 'fluent9-table.html'), markup(capture.table));
  writeFileSync(join(TARGET, 'fluent9.css'), styles(capture, capture.grid + capture.table));
} finally {
  rmSync(folder, { recursive: true });
}
