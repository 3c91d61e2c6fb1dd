import { CELL_BUTTONS, CELL_LINKS, UNSEEN } from './selectors/cells.ts';

/** Elements that begin a new line: their text is a word of its own. */
const BLOCK = /^(?:BR|DIV|LI|P|UL)$/;
/** Glyphs of icon fonts, which are no text. */
const GLYPHS = /[\uE000-\uF8FF]/g;

/** The text that a cell shows, in one line, at most `max` characters; '' when it shows none. */
export function cellText(cell: Element, max = 1000): string {
  if (!cell.firstElementChild) return clean(cell.textContent, max);
  return clean(shownText(cell), max) || clean(cell.textContent, max);
}

/** The text of the cell that names its row: its link's, else what stands beside its buttons, else its button's. */
export function nameText(cell: Element): string {
  const link = cell.querySelector(CELL_LINKS);
  if (link) return cellText(link);
  const button = cell.querySelector(CELL_BUTTONS);
  if (!button) return cellText(cell);
  return clean(shownText(cell, CELL_BUTTONS), 1000) || cellText(button) || cellText(cell);
}

/** The text of a value without what can be pressed beside it, unless it is nothing else. */
export function valueText(element: Element): string {
  return clean(shownText(element, `${CELL_LINKS}, ${CELL_BUTTONS}`), 1000) || cellText(element);
}

function shownText(element: Element, except?: string): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      if (child.matches(UNSEEN) || (except && child.matches(except))) continue;
      const inner = shownText(child, except);
      text += BLOCK.test(child.tagName) ? ` ${inner} ` : inner;
    } else if (child instanceof Text) text += child.data;
  }
  return text;
}

function clean(text: string, max: number): string {
  return text.replace(GLYPHS, '').replace(/\s+/g, ' ').trim().slice(0, max);
}
