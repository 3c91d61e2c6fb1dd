import type { Block, BlockCell, BlockItem } from './blocks.ts';
import { planDocument } from './document.ts';
import type { PlanExport } from './plan-export.ts';

/** The plan as Markdown. No name in it can become markup. */
export function planMarkdown(from: PlanExport): string {
  const text = planDocument(from)
    .map((block) => blockText(block))
    .join('\n\n');
  return `${text}\n`;
}

/**
 * Puts a backslash before whatever could be markup, also where a ticket system admits HTML; breaks bare addresses, and
 * mentions, which such systems make of finished text, by a character that nobody sees.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&#!$]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2')
    .replace(/\b([a-z][a-z0-9+.-]*):(?=\/\/)/gi, '$1\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/@(?=\w)/g, '\\@\u2060');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `## ${escapeMarkdown(block.text)}${block.aside ? `\n\n_${escapeMarkdown(block.aside)}_` : ''}`;
    case 'lead':
      return `**${escapeMarkdown(block.text)}**`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'note':
      return `> ${escapeMarkdown(block.text)}`;
    case 'facts':
      return block.items
        .map(({ name, value }) => `- **${escapeMarkdown(name)}:** ${escapeMarkdown(value)}`)
        .join('\n');
    case 'now':
      return nowText(block);
    case 'list':
      return block.items.flatMap((item, at) => itemLines(item, '', block.isNumbered ? at + 1 : 0)).join('\n');
    case 'table':
      return tableText(block);
  }
}

function nowText({ label, due, text, refs, items }: Extract<Block, { kind: 'now' }>): string {
  const head = [label, due].filter(Boolean).map(escapeMarkdown).join(' · ');
  const lines = items.flatMap((item) => itemLines(item, '', 0));
  return [`## ${head}`, `**${escapeMarkdown(text)}**${refsText(refs)}`, lines.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

function itemLines(item: BlockItem, indent: string, number: number): string[] {
  const { text, strong, day, done, href, refs = [], items = [] } = item;
  const parts = [
    ...(done === undefined ? [] : [done ? '[x]' : '[ ]']),
    ...(strong ? [`**${escapeMarkdown(strong)}**`] : []),
    ...(text ? [`${escapeMarkdown(text)}${refsText(refs)}`] : []),
    ...(day ? [`**${escapeMarkdown(day)}**`] : []),
    ...(href ? [`<${href}>`] : []),
  ];
  const mark = number > 0 ? `${String(number)}.` : '-';
  return [
    `${indent}${mark} ${parts.join(' ')}`,
    ...items.flatMap((inner) => itemLines(inner, `${indent}${' '.repeat(mark.length + 1)}`, 0)),
  ];
}

/** Numbers of sources, ' (1, 4)': brackets would be a link. */
function refsText(refs: readonly number[]): string {
  return refs.length > 0 ? ` (${refs.join(', ')})` : '';
}

function tableText({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly BlockCell[]) =>
    `| ${cells.map(({ text, refs = [] }) => `${escapeMarkdown(text)}${refsText(refs)}`).join(' | ')} |`;
  const rule = head.map((_, index) => (numeric.includes(index) ? '---:' : '---'));
  return [line(head.map((text) => ({ text }))), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
