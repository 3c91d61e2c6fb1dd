import { factsOfPage, type AdminPage } from '../../admin-center/pages.ts';
import { pageAdvice } from '../../guidance/page-advice.ts';
import { isBegun, situationOf } from '../../plan/stored/model.ts';
import { calmLine, dueLabel } from '../now/words.ts';
import { toneOf } from '../now/now.ts';
import type { PanelCard, PillWords } from './card.ts';
import type { CardSource } from './card-source.ts';
import { nowCard, nowFoot, readThis, showSteps } from './now-card.ts';
import { plainCard } from './plain-card.ts';
import { buyCard, domainsCard, marketplaceCard, missingLines, wrongTenantCard } from './tenant-cards.ts';

/** The cards of one tab, by page: all at once, so that a change of route needs no question. */
export function pageCards(
  source: CardSource,
  pages: readonly AdminPage[],
): Partial<Record<AdminPage, PanelCard>> {
  const found = pages.map((page) => [page, cardOf(source, page)] as const);
  return Object.fromEntries(found.filter(([, card]) => card !== null));
}

function cardOf(source: CardSource, page: AdminPage): PanelCard | null {
  const { plan } = source;
  const rule = ruleCard(source, page);
  if (!rule || !isBegun(plan)) return rule;
  if (plan.answers.goal === 'new-seller') return nowCard(source, page) ?? rule;
  if (isElsewhere(source, page)) return wrongTenantCard(source);
  return CARDS[page]?.(source, page) ?? rule;
}

/**
 * The plan's Now is for the other tenant, and here is nothing to do: said before anything else. What is still to buy is
 * something to do, but not on a subscription's own page, where its commands are at hand; in the old tenant what is not
 * due yet sends nobody away.
 */
function isElsewhere(source: CardSource, page: AdminPage): boolean {
  const { tenant, view, guide } = source;
  if (!tenant || !view.now || page === 'marketplace' || !factsOfPage(page)?.tenantMatters) return false;
  const wanted = guide.steps[view.now.index]?.tenant;
  if ((wanted !== 'old' && wanted !== 'new') || wanted === tenant) return false;
  if (tenant === 'old') return calmLine(view) === null;
  return page === 'subscription-detail' || missingLines(source).length === 0;
}

type MakeCard = (source: CardSource, page: AdminPage) => PanelCard | null;

const inNew = (source: CardSource) => (source.tenant === 'new' ? buyCard(source) : null);
const nowOrBuy: MakeCard = (source, page) => inNew(source) ?? nowCard(source, page);

/** What the plan makes of a page; null or missing where the page's own sentence stays. */
const CARDS: Partial<Record<AdminPage, MakeCard>> = {
  subscriptions: nowOrBuy,
  licenses: nowOrBuy,
  'license-detail': nowOrBuy,
  'subscription-detail': inNew,
  'active-users': inNew,
  domains: domainsCard,
  marketplace: (source) =>
    source.tenant === 'old' && !buysInOld(source) ? wrongTenantCard(source) : marketplaceCard(source),
};

/** A swap inside the refund window buys its monthly licences in the old tenant [C-23]. */
function buysInOld({ guide }: CardSource): boolean {
  return guide.steps.some(({ verb }) => verb === 'swap');
}

/** What is true on a page whatever the plan says. */
function ruleCard(source: CardSource, page: AdminPage): PanelCard | null {
  const { plan, today } = source;
  if (page === 'marketplace' && !isBegun(plan)) return marketplaceCard(source);
  const advice = pageAdvice(page, situationOf(plan, today));
  if (!advice) return null;
  const foot = isBegun(plan) ? nowFoot(source) : null;
  const reads = page === 'subscription-detail' && source.readsPage;
  const actions = reads ? [readThis('primary'), showSteps('link')] : [showSteps('primary')];
  return { ...plainCard(advice.sentence), actions, foot };
}

/** The collapsed panel's words: Now's due label. */
export function pillWords({ view, plan, today }: CardSource): PillWords {
  const { now, dated } = view;
  if (!now || !isBegun(plan) || now.due === null) return { text: null, count: 0, tone: 'calm' };
  const soon = dated.filter((item) => toneOf(item, today) !== 'later');
  const count = soon.reduce((sum, { subscriptions }) => sum + Math.max(1, subscriptions.length), 0);
  return { text: dueLabel(now, today), count, tone: toneOf(now, today) };
}
