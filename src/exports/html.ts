import { planDocument, type Block, type Item } from './document.ts';
import type { PlanExport } from './plan-export.ts';

/** The plan as one HTML file for a ticket: static, without scripts, and nothing in it is loaded from anywhere. */
export function planHtml(from: PlanExport): string {
  const { locale, t } = from.translator;
  const parts = planDocument(from).map((block) => blockHtml(block));
  return [
    `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(t('extension_name'))}</title>`,
    `<style>${STYLE}</style></head><body>`,
    ...parts,
    '</body></html>',
    '',
  ].join('\n');
}

/** The one way by which text comes into the file. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:14px/20px "Segoe UI",system-ui,sans-serif}',
  'h1{font-size:20px}h2{font-size:16px;margin-top:2rem}',
  'li{margin:4px 0}.step{list-style:none;margin-inline-start:-1.3rem}',
  'blockquote,.note{margin:8px 0;padding:4px 12px;border-inline-start:3px solid #da3b01}',
  'table{border-collapse:collapse}th,td{padding:4px 12px 4px 0;border-bottom:1px solid #888;text-align:start;vertical-align:top}',
  '.number{text-align:end;font-variant-numeric:tabular-nums}',
  '@media print{body{margin:0;max-width:none}}',
].join('');

/** Names may be in any script: each text finds its own direction. */
function element(name: string, text: string, className = ''): string {
  return `<${name}${className && ` class="${className}"`} dir="auto">${escapeHtml(text)}</${name}>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return element('h1', block.text);
    case 'heading':
      return element('h2', block.text);
    case 'lead':
      return `<p dir="auto"><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'paragraph':
      return element('p', block.text);
    case 'note':
      return element('blockquote', block.text);
    case 'list':
      return listHtml(block.items);
    case 'table':
      return tableHtml(block);
  }
}

function listHtml(items: readonly Item[]): string {
  return `<ul>${items.map(itemHtml).join('')}</ul>`;
}

function itemHtml({ text, strong, done, href, isNote, items = [] }: Item): string {
  const parts = [
    ...(done === undefined ? [] : [done ? '☑' : '☐']),
    ...(strong ? [`<strong>${escapeHtml(strong)}</strong>`] : []),
    ...(text ? [escapeHtml(text)] : []),
    ...(href ? [`<a href="${escapeHtml(href)}">${escapeHtml(href)}</a>`] : []),
  ];
  const className = done !== undefined ? ' class="step"' : isNote ? ' class="note"' : '';
  return `<li${className} dir="auto">${parts.join(' ')}${items.length > 0 ? listHtml(items) : ''}</li>`;
}

function tableHtml({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): string {
  const cells = (name: 'th' | 'td', texts: readonly string[]) =>
    texts.map((text, index) => element(name, text, numeric.includes(index) ? 'number' : '')).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><thead><tr>${cells('th', head)}</tr></thead>\n<tbody>${body}</tbody></table>`;
}
