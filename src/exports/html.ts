import type { Block, BlockCell, BlockItem } from './blocks.ts';
import { planDocument } from './document.ts';
import { piecesOf } from '../i18n/english-marks.ts';
import { directionOf } from '../i18n/locales.ts';
import type { PlanExport } from './plan-export.ts';

/** The plan as one HTML file for a ticket: static, without scripts, and nothing in it is loaded from anywhere. */
export function planHtml(from: PlanExport): string {
  const { locale, t } = from.translator;
  const parts = planDocument(from).map((block) => blockHtml(block));
  return [
    `<!doctype html><html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(t('extension_name'))}</title>`,
    `<style>${STYLE}</style></head><body>`,
    ...parts,
    '</body></html>',
    '',
  ].join('\n');
}

/** The one way by which text comes into the file; what is English in another language says so. */
export function escapeHtml(text: string): string {
  const escaped = text.replace(/[&<>"'`]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
  const english = (piece: string) => `<span lang="en" dir="ltr">${piece}</span>`;
  return (
    piecesOf(escaped)
      ?.map((piece, at) => (at % 2 ? english(piece) : piece))
      .join('') ?? escaped
  );
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:14px/20px "Segoe UI",system-ui,sans-serif}',
  'h1{font-size:20px}h2{font-size:16px;margin-top:2rem}h2 small{font-weight:400;float:inline-end}',
  'li{margin:4px 0}.step{list-style:none;margin-inline-start:-1.3rem}.day{font-weight:600;float:inline-end}',
  '.now,blockquote{margin:8px 0;padding:4px 12px;border:1px solid #888;border-inline-start:3px solid #0f6cbd}',
  'dl{display:flex;gap:24px;flex-wrap:wrap}dt{color:GrayText}dd{margin:0;font-weight:600}',
  'table{border-collapse:collapse}th,td{padding:4px 12px 4px 0;border-bottom:1px solid #888;text-align:start;vertical-align:top}',
  '.number{text-align:end;font-variant-numeric:tabular-nums}',
  '@media print{body{margin:0;max-width:none}}',
].join('');

/** Names may be in any script: each text finds its own direction. */
function element(name: string, text: string, className = '', after = ''): string {
  return `<${name}${className && ` class="${className}"`} dir="auto">${escapeHtml(text)}${after}</${name}>`;
}

/** Numbers of sources. */
function refsHtml(refs: readonly number[] = []): string {
  return refs.length > 0 ? `<sup>${refs.join(', ')}</sup>` : '';
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return element('h1', block.text);
    case 'heading':
      return element('h2', block.text, '', block.aside ? ` ${element('small', block.aside)}` : '');
    case 'lead':
      return `<p dir="auto"><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'paragraph':
      return element('p', block.text);
    case 'note':
      return element('blockquote', block.text);
    case 'facts':
      return `<dl>${block.items.map(({ name, value }) => `<div>${element('dt', name)}${element('dd', value)}</div>`).join('')}</dl>`;
    case 'now':
      return nowHtml(block);
    case 'list':
      return listHtml(block.items, block.isNumbered);
    case 'table':
      return tableHtml(block);
  }
}

function nowHtml({ label, due, text, refs, items }: Extract<Block, { kind: 'now' }>): string {
  const head = element('p', [label, due].filter(Boolean).join(' · '));
  return `<section class="now">${head}${element('h2', text, '', refsHtml(refs))}${listHtml(items)}</section>`;
}

function listHtml(items: readonly BlockItem[], isNumbered = false): string {
  const name = isNumbered ? 'ol' : 'ul';
  return `<${name}>${items.map(itemHtml).join('')}</${name}>`;
}

function itemHtml({ text, strong, day, done, href, refs, items = [] }: BlockItem): string {
  const parts = [
    ...(done === undefined ? [] : [done ? '☑' : '☐']),
    ...(strong ? [`<strong>${escapeHtml(strong)}</strong>`] : []),
    ...(text ? [`${escapeHtml(text)}${refsHtml(refs)}`] : []),
    ...(day ? [`<span class="day">${escapeHtml(day)}</span>`] : []),
    ...(href ? [`<a href="${escapeHtml(href)}">${escapeHtml(href)}</a>`] : []),
  ];
  const className = done === undefined ? '' : ' class="step"';
  return `<li${className} dir="auto">${parts.join(' ')}${items.length > 0 ? listHtml(items) : ''}</li>`;
}

function tableHtml({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): string {
  const cells = (name: 'th' | 'td', row: readonly BlockCell[]) =>
    row
      .map(({ text, refs }, index) =>
        element(name, text, numeric.includes(index) ? 'number' : '', refsHtml(refs)),
      )
      .join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  const titles = head.map((text) => ({ text }));
  return `<table><thead><tr>${cells('th', titles)}</tr></thead>\n<tbody>${body}</tbody></table>`;
}
