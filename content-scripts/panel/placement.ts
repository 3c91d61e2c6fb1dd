import type { AdminPage } from '../../src/admin-center/routes.ts';
import { findTable, keyColumnBoxes, overlaps, type Box } from '../../src/admin-center/table.ts';
import type { PanelView } from '../../src/plan/model.ts';

/** The card's size and distance from the edges, in CSS px; panel.css draws the same. */
const CARD = { width: 360, height: 420, share: 0.6, edge: 16 };
/** Below this the card would cover too much: 200 % zoom counts, as CSS pixels grow. */
const SMALL = { width: 900, height: 560 };
/** Below this (400 % zoom) the guide is better read in its own tab. */
const TINY = 480;

const CONTROLS = 'a[href], button, input, select, textarea, [role="button"], [role="menuitem"], [role="tab"]';
const MOST_CONTROLS = 500;

/** Pages whose table decides whether there is room: until it has rendered, the panel stays small. */
const TABLE_PAGES: ReadonlySet<AdminPage> = new Set(['subscriptions', 'licenses', 'domains', 'active-users']);

export interface Viewport {
  width: number;
  height: number;
  rtl: boolean;
}

/** What decides between card and pill. */
export interface Placement {
  viewport: Viewport;
  /** What the user chose by hand on this site, before or now. */
  chosen: PanelView | undefined;
  /** Whether the card would cover what must stay free; undefined while the page has not rendered. */
  crowded: boolean | undefined;
}

/** Card or pill: by hand if the user chose and there is room at all, else only where nothing is covered. */
export function decideView({ viewport, chosen, crowded }: Placement): PanelView {
  if (isSmall(viewport)) return 'pill';
  if (chosen) return chosen;
  return crowded === false ? 'open' : 'pill';
}

/** True when the viewport has no room for the card beside the page. */
export function isSmall({ width, height }: Viewport): boolean {
  return width < SMALL.width || height < SMALL.height;
}

/** True when not even an opened card has room: then the pill opens the tab. */
export function isTiny({ width }: Viewport): boolean {
  return width < TINY;
}

/** The box that the open card fills. */
export function cardBox({ width, height, rtl }: Viewport): Box {
  const cardHeight = Math.min(CARD.height, height * CARD.share);
  const left = rtl ? CARD.edge : width - CARD.edge - CARD.width;
  const bottom = height - CARD.edge;
  return { left, right: left + CARD.width, top: bottom - cardHeight, bottom };
}

/**
 * Whether the card would cover a key column or a control of the page. Undefined while a page that has a table has
 * not rendered it: `patient` says whether to go on waiting.
 */
export function isCrowded(page: AdminPage, viewport: Viewport, patient: boolean): boolean | undefined {
  const table = findTable(document);
  if (!table && patient && TABLE_PAGES.has(page)) return undefined;
  const card = cardBox(viewport);
  if (table && keyColumnBoxes(table).some((box) => overlaps(card, box))) return true;
  return controlBoxes().some((box) => overlaps(card, box));
}

/** The page's own controls; ours stand in a shadow root and are not found. */
function controlBoxes(): Box[] {
  const boxes: Box[] = [];
  for (const control of document.querySelectorAll(CONTROLS)) {
    if (boxes.length === MOST_CONTROLS) break;
    const box = control.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) boxes.push(box);
  }
  return boxes;
}

/** The viewport as it is, and the side on which the page begins. */
export function readViewport(): Viewport {
  return {
    width: innerWidth,
    height: innerHeight,
    rtl: getComputedStyle(document.documentElement).direction === 'rtl',
  };
}
