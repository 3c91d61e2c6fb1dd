import type { AdminPage } from '../../src/admin-center/pages.ts';
import type { AdminRoute } from '../../src/admin-center/routes.ts';
import type { PanelCorner } from '../../src/plan/stored/model.ts';
import { focusBox, isCrowded, isTakenOver, meetsFloating } from '../../src/admin-center/dom/obstacles.ts';
import { findTable } from '../../src/admin-center/dom/find-table.ts';
import { countRows } from '../reader/count-rows.ts';
import { isReadPage } from './own-cards.ts';
import { cardBox, pillBox, readViewport } from './placement.ts';
import type { PageSurvey } from './visibility.ts';

/** Where to look. */
export interface SurveyOptions {
  route: AdminRoute;
  /** The page that the route is taken for. */
  page: AdminPage;
  corner: PanelCorner;
  /** The card shows the options of a decision. */
  isUnfolded: boolean;
  /** Whether to wait for a table that has not rendered. */
  patient: boolean;
}

/** What can be known without laying the page out; `crowded` is still to be seen. */
export function firstSurvey(route: AdminRoute, corner: PanelCorner): PageSurvey {
  const viewport = { width: innerWidth, height: innerHeight, rtl: document.dir === 'rtl', scrollbar: false };
  return {
    viewport,
    crowded: undefined,
    focus: null,
    card: cardBox(viewport, corner),
    pill: pillBox(viewport, corner),
    takenOver: isTakenOver(route, location.href),
    cardIsMet: false,
    pillIsMet: false,
  };
}

/** Looks at the page: it is laid out for that. Under a dialog nothing but the dialog is looked at. */
export function surveyPage(
  { route, page, corner, isUnfolded, patient }: SurveyOptions,
  before: PageSurvey,
): PageSurvey {
  const viewport = readViewport(corner);
  const card = cardBox(viewport, corner, isUnfolded);
  const pill = pillBox(viewport, corner);
  const takenOver = isTakenOver(route, location.href);
  return {
    viewport,
    crowded: takenOver ? before.crowded : isCrowded(page, card, patient),
    focus: focusBox(),
    card,
    pill,
    takenOver,
    cardIsMet: meetsFloating(card),
    pillIsMet: meetsFloating(pill),
  };
}

/** How many rows there are to read on a page; 0 where no table is found. */
export function rowsToRead(page: AdminPage): number {
  const grid = isReadPage(page) ? findTable(document) : null;
  return grid ? countRows(grid).total : 0;
}
