import { cloudOfHost } from '../../admin-center/hosts.ts';
import { linkUrl, type LinkId } from '../../admin-center/links.ts';
import { pageAdvice } from '../../guidance/page-advice.ts';
import { situationOf } from '../../plan/stored/model.ts';
import { shortNames } from '../now/product-names.ts';
import type { CardList, PanelCard } from './card.ts';
import type { CardSource } from './card-source.ts';
import { goTo, nowFoot, showSteps } from './now-card.ts';
import { plainCard } from './plain-card.ts';

/** Products with a line of their own on the card. */
const LISTED = 3;

/** What is still to buy, most seats first. */
export function missingLines({ check }: Pick<CardSource, 'check'>): { product: string; seats: number }[] {
  return check
    .map(({ product, wanted, bought }) => ({ product, seats: wanted - (bought ?? 0) }))
    .filter(({ seats }) => seats > 0)
    .sort((one, other) => other.seats - one.seats);
}

/** One of the new tenant's pages: what is still to buy [P-04, X-11]. */
export function buyCard(source: CardSource): PanelCard {
  const missing = missingLines(source);
  if (missing.length === 0) return boughtCard(source);
  const seats = total(missing);
  const marketplace = goTo(source, 'marketplace');
  return {
    ...plainCard({ key: 'panel_stillToBuy', values: { count: missing.length, seats } }),
    list: listOf(missing),
    actions: [
      ...(marketplace ? [marketplace] : []),
      {
        label: { key: 'ui_copyList' },
        look: marketplace ? 'link' : 'primary',
        act: { do: 'copy', text: asText(missing) },
      },
    ],
    foot: nowFoot(source),
  };
}

/** Nothing is left to buy. */
function boughtCard(source: CardSource): PanelCard {
  const { check } = source;
  const sentence = check.length > 0 ? { key: 'panel_allBought' } : { key: 'panel_nothingToBuy' };
  return { ...plainCard(sentence), actions: [showSteps('primary')], foot: nowFoot(source) };
}

/** Before paying: the one mistake that can't be undone [P-04, B-01]. */
export function marketplaceCard(source: CardSource): PanelCard {
  const missing = missingLines(source);
  return {
    ...plainCard({ key: 'panel_checkName' }),
    detail: { key: 'panel_cantMove' },
    actions:
      missing.length > 0
        ? [{ label: { key: 'ui_copyList' }, look: 'primary', act: { do: 'copy', text: asText(missing) } }]
        : [showSteps('primary')],
    foot: nowFoot(source),
  };
}

/** Here nothing is to be done, in the other tenant it is: its address to copy, since a link would open in this one. */
export function wrongTenantCard(source: CardSource): PanelCard {
  const { tenant } = source;
  const isNew = tenant === 'new';
  return {
    ...plainCard({ key: isNew ? 'panel_thisIsNew' : 'panel_thisIsOld' }),
    detail: { key: isNew ? 'panel_stepIsOld' : 'panel_buyInNew' },
    actions: [
      {
        label: { key: 'newTenant_copy' },
        look: 'primary',
        act: { do: 'copy', text: addressIn(source, isNew ? 'old' : 'new') },
      },
      { label: { key: 'panel_hide' }, look: 'link', act: { do: 'hide' } },
    ],
    foot: nowFoot(source),
  };
}

function addressIn({ plan, link }: CardSource, tenant: 'old' | 'new'): string {
  const id: LinkId = tenant === 'old' ? 'your-products' : 'marketplace';
  const { cloud, newCloud = cloud, shop } = link;
  const url = new URL(linkUrl(id, { cloud, newCloud, shop }));
  const { org } = plan.tenants[tenant];
  if (org && cloudOfHost(url.hostname)) url.searchParams.set('delegatedOrg', org);
  return url.href;
}

/**
 * On Domains: one that moves must stay until mail has moved, and is free for the new tenant only then [M-15, M-31, M-32].
 * null where the page's own sentence says it.
 */
export function domainsCard(source: CardSource): PanelCard | null {
  const { plan, tenant, today } = source;
  const moves = pageAdvice('domains', situationOf(plan, today))?.kind === 'leave-domain';
  const domain = tenant === 'old' ? plan.tenants.old.org : undefined;
  // The other tenant's name has no business in this page: only its own is named.
  const isNamed = moves && domain && !domain.endsWith('.onmicrosoft.com');
  if (tenant !== 'new' && !isNamed) return null;
  const sentence = isNamed
    ? { key: 'panel_leaveDomainNamed', values: { domain } }
    : { key: moves ? 'panel_addDomain' : 'panel_otherDomain' };
  return { ...plainCard(sentence), actions: [showSteps('primary')], foot: nowFoot(source) };
}

function listOf(missing: readonly { product: string; seats: number }[]): CardList {
  const names = shortNames(missing.map(({ product }) => product));
  const lines = missing.map(({ seats }, at) => ({ product: names[at] ?? '', seats }));
  // One that is left over takes the line that would count it.
  const shown = lines.length === LISTED + 1 ? LISTED + 1 : LISTED;
  const rest = lines.slice(shown);
  return {
    lines: lines.slice(0, shown),
    more: rest.length > 0 ? { count: rest.length, seats: total(rest) } : null,
  };
}

/** '148 × Microsoft 365 Business Premium': a number first, so that no sheet takes a name for a formula. */
function asText(lines: readonly { product: string; seats: number }[]): string {
  return lines.map(({ product, seats }) => `${String(seats)} × ${product}\n`).join('');
}

function total(lines: readonly { seats: number }[]): number {
  return lines.reduce((sum, { seats }) => sum + seats, 0);
}
