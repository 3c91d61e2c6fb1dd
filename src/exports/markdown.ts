import { planDocument, type Block, type Item } from './document.ts';
import type { PlanExport } from './plan-export.ts';

/** The plan as Markdown. No name in it can become markup. */
export function planMarkdown(from: PlanExport): string {
  const text = planDocument(from)
    .map((block) => blockText(block))
    .join('\n\n');
  return `${text}\n`;
}

/** Puts a backslash before whatever could be markup, also where a ticket system admits HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#!$]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'lead':
      return `**${escapeMarkdown(block.text)}**`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'note':
      return `> ${escapeMarkdown(block.text)}`;
    case 'list':
      return block.items.flatMap((item) => itemLines(item, '')).join('\n');
    case 'table':
      return tableText(block);
  }
}

function itemLines({ text, strong, done, href, isNote, items = [] }: Item, indent: string): string[] {
  const parts = [
    ...(done === undefined ? [] : [done ? '[x]' : '[ ]']),
    ...(isNote ? ['>'] : []),
    ...(strong ? [`**${escapeMarkdown(strong)}**`] : []),
    ...(text ? [escapeMarkdown(text)] : []),
    ...(href ? [`<${href}>`] : []),
  ];
  return [`${indent}- ${parts.join(' ')}`, ...items.flatMap((item) => itemLines(item, `${indent}  `))];
}

function tableText({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = head.map((_, index) => (numeric.includes(index) ? '---:' : '---'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
