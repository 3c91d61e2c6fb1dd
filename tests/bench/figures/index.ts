import type { Figure } from '../figure.ts';
import { guideTenThousand, guideThousand } from './guide.ts';
import { hintsFrame } from './hints.ts';
import { idlePage } from './idle-page.ts';
import { importCsv, importCsvOverParser, importGraph, importGraphOverParser } from './import.ts';
import { panelFirst, panelFirstAsleep } from './panel-first.ts';
import { panelLater } from './panel-later.ts';
import { planPageFigures } from './plan-page.ts';
import { popupContent, popupContentAsleep, popupFirst, popupFirstAsleep } from './popup.ts';
import { manyRoutes } from './many-routes.ts';
import { readingFigures } from './reader.ts';
import { restlessPage } from './restless-page.ts';

/** All figures, in the order in which they run. */
export const FIGURES: readonly Figure[] = [
  idlePage,
  panelFirst,
  panelFirstAsleep,
  panelLater,
  hintsFrame,
  restlessPage,
  manyRoutes,
  popupFirst,
  popupContent,
  popupFirstAsleep,
  popupContentAsleep,
  ...planPageFigures,
  guideThousand,
  guideTenThousand,
  importCsv,
  importCsvOverParser,
  importGraph,
  importGraphOverParser,
  ...readingFigures,
];
