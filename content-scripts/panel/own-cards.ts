import { factsOfPage, type AdminPage } from '../../src/admin-center/pages.ts';
import type { Text } from '../../src/guidance/model.ts';
import type { PanelCard } from '../../src/views/panel/card.ts';
import { MAX_ROWS } from '../reader/count-rows.ts';
import type { PanelState } from './state.ts';

/** True for a page whose table can be read. */
export function isReadPage(page: AdminPage): page is 'subscriptions' | 'licenses' {
  const table = factsOfPage(page)?.table;
  return !!table && table !== 'other';
}

/** True where nothing is said before it is known whose subscriptions these are. What is true of buying is so in both. */
function asksTenant(page: AdminPage): boolean {
  return page !== 'marketplace' && !!factsOfPage(page)?.tenantMatters;
}

/**
 * A card of the page's own affairs, which comes before the plan's: a reading that runs or failed, and the question
 * whose subscriptions these are. `isKnown`: the subscription is one of the plan's, so its tenant is known.
 */
export function ownCard({ reading, data, wantsRead }: PanelState, page: AdminPage, isKnown: boolean) {
  if (!data) return null;
  const { own, tenant } = data;
  const asks = tenant === null && (wantsRead || (data.asksTenant && data.hasRows));
  return readingCard(reading, own) ?? (asks && !isKnown && asksTenant(page) ? own.ask : null);
}

function readingCard(
  { running, failed, result }: PanelState['reading'],
  own: NonNullable<PanelState['data']>['own'],
): PanelCard | null {
  if (running) {
    const { read, total } = running;
    return { ...filled(own.reading, { read, total, count: read }), progress: total > 0 ? read / total : 0 };
  }
  if (failed) return own.failed;
  return result && resultCard(result, own);
}

function resultCard(
  { read, total, notes }: NonNullable<PanelState['reading']['result']>,
  own: NonNullable<PanelState['data']>['own'],
): PanelCard {
  // What was not taken comes before what may be missing.
  const isCut = read >= MAX_ROWS && (total ?? read) > read;
  const detail = isCut ? { key: 'panel_mostRows' } : (notes[0] ?? own.result.detail);
  const card = isCut || read >= (total ?? read) ? { ...own.result, ...own.whole } : own.result;
  return { ...filled(card, { read, total: total ?? read, count: read }), detail };
}

/** The plan's card, with the offer to read a page of which nothing is known yet. */
export function withReading({ reading, data }: PanelState, page: AdminPage, card: PanelCard): PanelCard {
  if (!data?.readsPage || data.hasRows || reading.there === 0 || !isReadPage(page)) return card;
  const { actions } = filled({ ...card, ...data.own.read }, { count: reading.there });
  const links = card.actions.filter(({ look }) => look === 'link');
  return { ...card, actions: [...actions, ...links], foot: card.foot ?? data.own.read.foot };
}

/** A card with these numbers in its sentence and on its controls. */
function filled(card: PanelCard, values: NonNullable<Text['values']>): PanelCard {
  return {
    ...card,
    sentence: { values, ...card.sentence },
    actions: card.actions.map((action) => ({ ...action, label: { ...action.label, values } })),
  };
}
