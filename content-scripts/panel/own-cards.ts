import type { AdminPage } from '../../src/admin-center/routes.ts';
import { plainCard } from '../../src/views/panel/plain-card.ts';
import type { CardAction, CardAct, PanelCard } from '../../src/views/panel/card.ts';
import type { Text } from '../../src/guidance/model.ts';
import { MAX_ROWS } from '../reader/count-rows.ts';
import type { PanelState } from './state.ts';

/** Pages with a table of subscriptions that can be read. */
const READ_PAGES: ReadonlySet<AdminPage> = new Set(['subscriptions', 'licenses']);
/** Pages on which nothing is said before it is known whose subscriptions they show. */
const ASKING_PAGES: ReadonlySet<AdminPage> = new Set([
  'subscriptions',
  'subscription-detail',
  'licenses',
  'license-detail',
]);

/** True for a page whose table can be read. */
export function isReadPage(page: AdminPage): page is 'subscriptions' | 'licenses' {
  return READ_PAGES.has(page);
}

/**
 * A card of the page's own affairs, which comes before the plan's: a reading that runs or failed, and the question
 * whose subscriptions these are. `isKnown`: the subscription is one of the plan's, so its tenant is known.
 */
export function ownCard(state: PanelState, page: AdminPage, isKnown: boolean): PanelCard | null {
  const { reading, data, wantsRead } = state;
  if (reading.running) return readingCard(reading.running);
  if (reading.failed) return failedCard();
  if (reading.result) return resultCard(state);
  const asks = data?.tenant === null && (wantsRead || (data.asksTenant && data.hasRows));
  return asks && !isKnown && ASKING_PAGES.has(page) ? askCard() : null;
}

/** The plan's card, with the offer to read a page of which nothing is known yet. */
export function withReading({ reading, data }: PanelState, page: AdminPage, card: PanelCard): PanelCard {
  if (!data || data.hasRows || reading.there === 0 || !READ_PAGES.has(page)) return card;
  const key = data.tenant === 'new' ? 'panel_readRows' : 'panel_read';
  const read = action('primary', { key, values: { count: reading.there } }, { do: 'read' });
  const link = card.actions.find(({ look }) => look === 'link');
  const hint = { kind: 'hint', on: null, text: { key: 'panel_readNext' }, all: null } as const;
  return { ...card, actions: link ? [read, link] : [read], foot: card.foot ?? hint };
}

function readingCard({ read, total }: { read: number; total: number }): PanelCard {
  return {
    ...plainCard({ key: 'panel_reading', values: { read, total } }),
    detail: { key: 'panel_scroll' },
    progress: total > 0 ? read / total : 0,
    actions: [
      ...(read > 0
        ? [action('plain', { key: 'panel_useThese', values: { count: read } }, { do: 'use-rows' })]
        : []),
      action('link', { key: 'panel_stopReading' }, { do: 'stop-reading' }),
    ],
  };
}

/** What a reading left open: a part, or rows that a filter may hide. */
function resultCard({ reading: { result } }: PanelState): PanelCard {
  const { read = 0, total = null, notes = [] } = result ?? {};
  return {
    ...plainCard({ key: 'panel_rowsRead', values: { read, total: total ?? read } }),
    detail: notes[0] ?? { key: read >= MAX_ROWS ? 'panel_mostRows' : 'panel_scrollAgain' },
    actions: [
      action('primary', { key: 'panel_readAgain' }, { do: 'read' }),
      action('plain', { key: 'panel_useThese', values: { count: read } }, { do: 'use-rows' }),
    ],
  };
}

function failedCard(): PanelCard {
  return {
    ...plainCard({ key: 'panel_readFailed' }),
    detail: { key: 'panel_planUnchanged' },
    actions: [
      action('primary', { key: 'panel_readAgain' }, { do: 'read' }),
      action('link', { key: 'panel_importFile' }, { do: 'show-steps' }),
    ],
  };
}

function askCard(): PanelCard {
  return {
    ...plainCard({ key: 'panel_whichTenant' }),
    actions: [
      action('plain', { key: 'tenant_old' }, { do: 'say-tenant', tenant: 'old' }),
      action('plain', { key: 'tenant_new' }, { do: 'say-tenant', tenant: 'new' }),
      action('link', { key: 'panel_neither' }, { do: 'close' }),
    ],
  };
}

function action(look: CardAction['look'], label: Text, act: CardAct): CardAction {
  return { look, label, act };
}
