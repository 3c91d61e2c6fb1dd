import { adminRoute } from '../../../../src/admin-center/routes.ts';
import type { PanelData } from '../../../../src/messages/panel-data.ts';
import { plainCard } from '../../../../src/views/panel/plain-card.ts';
import type { PanelCard } from '../../../../src/views/panel/card.ts';
import { ownCards } from '../../../../src/views/panel/own-cards.ts';
import { cardBox, pillBox } from '../../../../content-scripts/panel/placement.ts';
import { reduce } from '../../../../content-scripts/interaction/reduce.ts';
import {
  firstState,
  type PanelEffect,
  type PanelEvent,
  type PanelState,
} from '../../../../content-scripts/panel/state.ts';
import type { PageSurvey } from '../../../../content-scripts/panel/visibility.ts';

const WIDE = { width: 1440, height: 900, rtl: false, scrollbar: false };

export const SURVEY: PageSurvey = {
  viewport: WIDE,
  crowded: false,
  focus: null,
  card: cardBox(WIDE, 'end'),
  pill: pillBox(WIDE, 'end'),
  cardIsMet: false,
  pillIsMet: false,
  takenOver: false,
};

export const HOST = 'admin.cloud.microsoft';

/** The route of a page. */
export function routeTo(path: string) {
  return adminRoute(`https://${HOST}/?#/${path}`);
}

/** A decision about two rows. */
export const DECIDE: PanelCard = {
  ...plainCard({ key: 'row_decide' }),
  decision: {
    rows: ['r1', 'r2'],
    options: [
      {
        id: 'cancel-now',
        title: { key: 'do_decide' },
        consequences: [],
        isAdvice: false,
        sets: { end: 'cancel-now' },
      },
      {
        id: 'keep-and-pay',
        title: { key: 'panel_hide' },
        consequences: [],
        isAdvice: true,
        sets: { end: 'keep-and-pay' },
      },
    ],
    citations: [],
  },
};

/** What the background gives for a plan with rows in the old tenant. */
export function data(part: Partial<PanelData> = {}): PanelData {
  return {
    sheet: '',
    locale: 'en',
    messages: {},
    today: '2026-11-25',
    shown: true,
    locked: [],
    readsPage: true,
    opensSide: true,
    views: { [HOST]: 'open' },
    corners: {},
    cards: {
      subscriptions: DECIDE,
      domains: plainCard({ key: 'panel_leaveDomain' }),
      marketplace: plainCard({ key: 'panel_checkName' }),
    },
    details: {},
    own: ownCards(false),
    pill: { text: { key: 'label_decide', values: { day: { day: '2026-11-26' } } }, count: 2, tone: 'soon' },
    plan: 'plan-1',
    tenant: 'old',
    asksTenant: true,
    isPrivate: false,
    hasRows: true,
    lastRead: null,
    hints: null,
    ...part,
  };
}

/** A panel after some events, from one that shows *Your products* of the old tenant; with what the last event brought. */
export function after(...events: PanelEvent[]): { state: PanelState; effects: readonly PanelEffect[] } {
  return from({ ...firstState(routeTo('subscriptions'), SURVEY), data: data() }, ...events);
}

/** The same from any state. */
export function from(
  start: PanelState,
  ...events: PanelEvent[]
): { state: PanelState; effects: readonly PanelEffect[] } {
  let at: { state: PanelState; effects: readonly PanelEffect[] } = { state: start, effects: [] };
  for (const event of events) at = reduce(at.state, event);
  return at;
}
