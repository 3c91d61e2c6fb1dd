import type { Cloud, Day, Text } from '../guidance/model.ts';
import { cloudOfHost } from './hosts.ts';
import { PAGE_MENUS, PAGE_NAMES } from './page-names.ts';
import { PAGES, type KnownPage } from './pages.ts';

/** Whose page a link opens: only links to the old tenant carry its host and `delegatedOrg`. */
export type LinkTenant = 'old' | 'new' | 'public';

/** Where the admin stands: what a link to the old tenant keeps of it. */
export interface LinkContext {
  /** Of the old tenant. */
  cloud: Cloud;
  /** Of the new tenant; missing where nobody has said: then the old one's. */
  newCloud?: Cloud;
  host?: string;
  delegatedOrg?: string;
  /** Where the organisation buys, in place of Marketplace: https, from its policy. */
  shop?: string | undefined;
}

/** One deep link of the table. */
export interface Link {
  id: LinkId;
  tenant: LinkTenant;
  /** The admin-center page it opens, to find a tab that is already there. */
  page?: KnownPage;
  /** A billing page that partners don't see [T-13]. */
  billing?: boolean;
  /** The fact that gives the address. */
  fact: string;
  checkedOn: Day;
  /** By cloud: only where a source shows the route. Elsewhere an admin center's link opens the cloud's home page. */
  urls: Partial<Record<Cloud, string>> & { worldwide: string };
}

const CHECKED: Day = '2026-11-22';
const LEARN = 'https://learn.microsoft.com/microsoft-365/';
const FORWARDING = 'https://go.microsoft.com/fwlink/p/?linkid=';

/** Clouds with an admin center of their own; GCC shares the worldwide one [D-03]. */
type OtherCloud = Exclude<Cloud, 'worldwide' | 'gcc'>;

/** The home page of each other cloud's admin center; 21Vianet's by Microsoft's forwarding link [D-03, D-05, 9a]. */
const HOMES: Readonly<Record<OtherCloud, string>> = {
  'gcc-high': 'https://portal.office365.us/adminportal/home',
  dod: 'https://portal.apps.mil/adminportal/home',
  '21vianet': `${FORWARDING}850627`,
};

/** Pages of other clouds that a source shows: routes, and 21Vianet's forwarding links [D-05, 9a]. */
const SHOWN: Partial<Record<KnownPage, Partial<Record<OtherCloud, string>>>> = {
  subscriptions: { '21vianet': `${FORWARDING}850626` },
  licenses: { '21vianet': `${FORWARDING}850625` },
  'active-users': { '21vianet': `${FORWARDING}850628` },
  domains: { '21vianet': `${FORWARDING}2007048`, 'gcc-high': `${HOMES['gcc-high']}#/Domains` },
};

function admin(tenant: 'old' | 'new', page: KnownPage, billing = false): Omit<Link, 'id'> {
  return {
    tenant,
    page,
    billing,
    fact: 'D-01',
    checkedOn: CHECKED,
    urls: { worldwide: `https://admin.cloud.microsoft/?#${PAGES[page].path ?? '/'}`, ...SHOWN[page] },
  };
}

/** A page of the admin center that Microsoft forwards to, and no source shows in another cloud. */
function forwarded(fact: string, id: number): Omit<Link, 'id'> {
  const urls = { worldwide: `${FORWARDING}${String(id)}`, ...HOMES };
  return { tenant: 'public', fact, checkedOn: CHECKED, urls };
}

function web(fact: string, url: string): Omit<Link, 'id'> {
  return { tenant: 'public', fact, checkedOn: CHECKED, urls: { worldwide: url } };
}

/** Graph Explorer with a request filled in, not yet run. */
function graphExplorer(request: string): Omit<Link, 'id'> {
  const query = `request=${request}&method=GET&version=v1.0&GraphUrl=https://graph.microsoft.com`;
  return web('L-17', `https://developer.microsoft.com/graph/graph-explorer?${query}`);
}

const TABLE = {
  'your-products': admin('old', 'subscriptions', true),
  licenses: admin('old', 'licenses'),
  'billing-accounts': admin('old', 'billing-accounts', true),
  'volume-licensing': admin('old', 'volume-licensing', true),
  domains: admin('old', 'domains'),
  'active-users': admin('old', 'active-users'),
  marketplace: admin('new', 'marketplace', true),
  'your-products-new': admin('new', 'subscriptions', true),
  'domains-new': admin('new', 'domains'),
  'active-users-new': admin('new', 'active-users'),
  'help-and-support': forwarded('V-08', 2166757),
  'compare-plans': web(
    'K-3',
    'https://www.microsoft.com/microsoft-365/business/compare-all-microsoft-365-business-products',
  ),
  'cancel-page': web('C-01', `${LEARN}commerce/subscriptions/cancel-your-subscription`),
  'recurring-billing-page': web('C-11', `${LEARN}commerce/subscriptions/renew-your-subscription`),
  'buy-or-remove-page': web('K-7', `${LEARN}commerce/licenses/buy-licenses`),
  'remove-licenses-mca': web(
    'K-4',
    `${LEARN}commerce/licenses/buy-licenses#remove-licenses-from-your-subscription`,
  ),
  'remove-licenses-mosa': web(
    'K-4',
    `${LEARN}commerce/licenses/buy-licenses#buy-or-remove-licenses-if-you-have-an-mosa-billing-account-type`,
  ),
  'extended-term-page': web('L-02', `${LEARN}commerce/subscriptions/extend-your-subscription-with-est`),
  'migration-overview': web('M-01', `${LEARN}migration/microsoft-365-tenant-to-tenant-migrations`),
  'migrate-mailboxes': web('K-5', `${LEARN}migration/cross-tenant-mailbox-migration`),
  'migrate-onedrive': web('M-01', `${LEARN}migration/cross-tenant-onedrive-migration`),
  'migrate-sharepoint': web('K-6', `${LEARN}migration/cross-tenant-sharepoint-migration`),
  'identity-mapping': web('M-01', `${LEARN}migration/cross-tenant-identity-mapping`),
  orchestrator: web('M-01', `${LEARN}migration/migration-orchestrator-1-overview`),
  'volume-licensing-support': web('K-1', `${LEARN}commerce/licenses/contact-vl-support`),
  'volume-licensing-form': web(
    'V-08',
    'https://support.serviceshub.microsoft.com/supportforbusiness/create?sapId=2afa6f15-b710-db46-909a-8346017c802f',
  ),
  'tenant-remap-page': web('V-04', `${LEARN}commerce/licenses/online-service-activation-vl`),
  'move-subscription-page': web('T-01', `${LEARN}commerce/billing-and-payments/manage-multi-tenant-billing`),
  'partner-relationships': forwarded('9a', 2074649),
  'graph-explorer-skus': graphExplorer('subscribedSkus'),
  'graph-explorer-subscriptions': graphExplorer('directory/subscriptions'),
  'partner-center': web('T-13', 'https://partner.microsoft.com/dashboard'),
  'nonprofit-eligibility': web('P-09', 'https://www.microsoft.com/nonprofits/eligibility'),
  'remove-domain-page': web('M-32', `${LEARN}admin/get-help-with-domains/remove-a-domain`),
  'assign-licenses-page': web('R-04', `${LEARN}admin/manage/assign-licenses-to-users`),
  'billing-account-page': web('C-18', `${LEARN}commerce/keep-billing-accounts-active`),
  'expiry-page': web('L-01', `${LEARN}commerce/subscriptions/what-if-my-subscription-expires`),
  'power-platform-move': web(
    'X-13',
    'https://learn.microsoft.com/power-platform/admin/move-environment-tenant',
  ),
  'power-platform-cleanup': web(
    'X-13',
    'https://learn.microsoft.com/power-platform/admin/automatic-environment-cleanup',
  ),
} as const satisfies Record<string, Omit<Link, 'id'>>;

/** The id of a link in the table: the only addresses that the extension ever opens. */
export type LinkId = keyof typeof TABLE;

/** All links, in the table's order. */
export const LINKS: readonly Link[] = (Object.keys(TABLE) as LinkId[]).map(findLink);

/** True for a text that names a link of the table. */
export function isLinkId(id: string): id is LinkId {
  return Object.hasOwn(TABLE, id);
}

/** The table's row. */
export function findLink(id: LinkId): Link {
  const row: Omit<Link, 'id'> = TABLE[id];
  return { id, ...row };
}

/** Links to pages that are known by the name alone: Microsoft's own. */
const NAMES: Partial<Record<LinkId, string>> = {
  'help-and-support': 'ms_help_and_support',
  'partner-relationships': 'ms_partner_relationships',
};

/** A link's own words: 'Open Your products', or what it is for; where only the home page opens, the place too. */
export function linkText(id: LinkId, context: LinkContext): Text {
  const { page } = findLink(id);
  const name = page ? PAGE_NAMES[page] : NAMES[id];
  if (name) {
    const title = { key: name };
    const menu = page && PAGE_MENUS[page];
    if (!opensHome(id, context)) return { key: 'link_open', values: { page: title } };
    return menu
      ? { key: 'link_openHome_menu', values: { menu: { key: menu }, page: title } }
      : { key: 'link_openHome', values: { page: title } };
  }
  // One page has both ways, each under a heading of its own.
  const said = id === 'remove-licenses-mosa' ? 'remove-licenses-mca' : id;
  return { key: `link_${said.replaceAll('-', '_')}` };
}

/** True where no source shows the page in this cloud, and the link leads to the cloud's home page instead. */
function opensHome(id: LinkId, context: LinkContext): boolean {
  return Object.values(HOMES).includes(addressOf(id, context));
}

/** The cloud whose admin center a link opens: GCC's is the worldwide one [D-03]. */
export function cloudOfLink(id: LinkId, { cloud, newCloud = cloud }: LinkContext): OtherCloud | 'worldwide' {
  const meant = findLink(id).tenant === 'new' ? newCloud : cloud;
  return meant === 'gcc' ? 'worldwide' : meant;
}

/**
 * The address of a link for where the admin stands. A link to the old tenant keeps cloud, host and `delegatedOrg`;
 * one to the new tenant never carries the old one's. Marketplace gives way to the organisation's own shop.
 */
export function linkUrl(id: LinkId, context: LinkContext): string {
  const address = addressOf(id, context);
  if (findLink(id).tenant !== 'old') return address;
  const url = new URL(address);
  if (context.host === 'admin.microsoft.com' && url.hostname === 'admin.cloud.microsoft') {
    url.hostname = context.host;
    url.pathname = '/Adminportal/Home';
  }
  // A forwarding link would drop it.
  if (context.delegatedOrg && cloudOfHost(url.hostname))
    url.searchParams.set('delegatedOrg', context.delegatedOrg);
  return url.href;
}

function addressOf(id: LinkId, context: LinkContext): string {
  if (id === 'marketplace' && context.shop) return context.shop;
  const { urls, page } = findLink(id);
  const cloud = cloudOfLink(id, context);
  const home = cloud === 'worldwide' || !page ? urls.worldwide : HOMES[cloud];
  return urls[cloud] ?? home;
}
