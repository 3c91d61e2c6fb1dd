import type { Box } from '../../src/admin-center/dom/find-table.ts';
import type { PanelCorner } from '../../src/plan/stored/model.ts';

/** Sizes in CSS px; panel.css draws the same. The pill's is the most that it takes. */
const CARD = { width: 340, height: 220 };
const UNFOLDED_HEIGHT = 360;
const PILL = { width: 260, height: 36 };
/** Distance from the edges, and where a scrollbar takes room there. */
const EDGE = 16;
const SCROLLBAR_EDGE = 24;
/** Below this the card would cover too much: 200 % zoom counts, as CSS pixels grow. */
const SMALL = { width: 900, height: 560 };
/** Below this (400 % zoom) the guide is better read in its own tab. */
const TINY = 480;

export interface Viewport {
  /** Without the window's own scrollbar. */
  width: number;
  height: number;
  /** The page begins on the right. */
  rtl: boolean;
  /** The page draws a scrollbar of its own at the edge where the panel docks. */
  scrollbar: boolean;
}

export type Side = 'left' | 'right';

/** True when the viewport has no room for the card beside the page. */
export function isSmall({ width, height }: Pick<Viewport, 'width' | 'height'>): boolean {
  return width < SMALL.width || height < SMALL.height;
}

/** True when the pill has no room for words. */
export function isNarrow({ width }: Pick<Viewport, 'width'>): boolean {
  return width < SMALL.width;
}

/** True when not even an opened card has room: then the pill opens the tab. */
export function isTiny({ width }: Pick<Viewport, 'width'>): boolean {
  return width < TINY;
}

/** The side of the window on which a corner lies. */
export function sideOf(corner: PanelCorner, rtl: boolean): Side {
  return (corner === 'end') === rtl ? 'left' : 'right';
}

/** The box that the open card fills at most; unfolded, it shows the options of a decision. */
export function cardBox(viewport: Viewport, corner: PanelCorner, isUnfolded = false): Box {
  return dock(viewport, corner, CARD.width, isUnfolded ? UNFOLDED_HEIGHT : CARD.height);
}

/** The box that the pill fills at most. */
export function pillBox(viewport: Viewport, corner: PanelCorner): Box {
  return dock(viewport, corner, PILL.width, PILL.height);
}

function dock(viewport: Viewport, corner: PanelCorner, width: number, height: number): Box {
  const edge = viewport.scrollbar ? SCROLLBAR_EDGE : EDGE;
  const onLeft = sideOf(corner, viewport.rtl) === 'left';
  const left = onLeft ? edge : viewport.width - edge - width;
  const bottom = viewport.height - edge;
  return { left, right: left + width, top: bottom - height, bottom };
}

/** The viewport as it is, seen from the corner in which the panel docks. */
export function readViewport(corner: PanelCorner): Viewport {
  const { documentElement } = document;
  const width = documentElement.clientWidth || innerWidth;
  const height = innerHeight;
  const rtl = getComputedStyle(documentElement).direction === 'rtl';
  const x = sideOf(corner, rtl) === 'left' ? 1 : width - 1;
  return { width, height, rtl, scrollbar: hasScrollbarAt(x, height / 4) || hasScrollbarAt(x, height - 1) };
}

/** Whether a scroll container that reaches a point takes room for its bar; one that floats takes none. */
function hasScrollbarAt(x: number, y: number): boolean {
  for (let element = document.elementFromPoint(x, y); element; element = element.parentElement) {
    if (element === document.body || !(element instanceof HTMLElement)) return false;
    const { borderLeftWidth, borderRightWidth, overflowY } = getComputedStyle(element);
    const borders = parseFloat(borderLeftWidth) + parseFloat(borderRightWidth);
    if (/auto|scroll/.test(overflowY) && element.offsetWidth - element.clientWidth - borders > 2) return true;
  }
  return false;
}
