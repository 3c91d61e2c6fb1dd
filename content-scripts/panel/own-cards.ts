import { factsOfPage, type AdminPage } from '../../src/admin-center/pages.ts';
import type { Text } from '../../src/guidance/model.ts';
import type { PanelCard } from '../../src/views/panel/card.ts';
import { MAX_ROWS } from '../reader/count-rows.ts';
import type { PanelState } from './state.ts';

/** True for a page whose table can be read. */
export function isReadPage(page: AdminPage): page is 'subscriptions' | 'licenses' {
  const table = factsOfPage(page)?.table;
  return table === 'subscriptions' || table === 'licenses';
}

/** True where nothing is said before it is known whose subscriptions these are. What is true of buying is so in both. */
function asksTenant(page: AdminPage): boolean {
  return page !== 'marketplace' && !!factsOfPage(page)?.tenantMatters;
}

/**
 * A card of the page's own affairs, which comes before the plan's: a reading that runs or failed, and the question
 * whose subscriptions these are. `isKnown`: the subscription is one of the plan's, so its tenant is known.
 */
export function ownCard(state: PanelState, page: AdminPage, isKnown: boolean): PanelCard | null {
  const { reading, data, wantsRead } = state;
  if (!data) return null;
  const { ask, failed, reading: runs, result: done } = data.own;
  const { running, result } = reading;
  if (running) {
    const { read, total } = running;
    return { ...filled(runs, { read, total, count: read }), progress: total > 0 ? read / total : 0 };
  }
  if (reading.failed) return failed;
  if (result) {
    const { read, total, notes } = result;
    const detail = notes[0] ?? (read >= MAX_ROWS ? { key: 'panel_mostRows' } : done.detail);
    return { ...filled(done, { read, total: total ?? read, count: read }), detail };
  }
  const asks = data.tenant === null && (wantsRead || (data.asksTenant && data.hasRows));
  return asks && !isKnown && asksTenant(page) ? ask : null;
}

/** The plan's card, with the offer to read a page of which nothing is known yet. */
export function withReading({ reading, data }: PanelState, page: AdminPage, card: PanelCard): PanelCard {
  if (!data || data.hasRows || reading.there === 0 || !isReadPage(page)) return card;
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
