import { IconButton, Nav, SearchBox, Spinner, type INavLink } from '@fluentui/react';
import type { ReactElement } from 'react';
import { Page } from './pages/page.tsx';
import { useRoute } from './router.ts';
import { text, type TextKey } from './texts.ts';
import { useContent } from './use-content.ts';

function link(key: string, label: TextKey, icon?: string, links?: INavLink[]): INavLink {
  const expanded = links?.some((child) => child.key === 'subscriptions') ?? false;
  return { key, name: text(label), url: `#/${key}`, icon, ...(links && { links, isExpanded: expanded }) };
}

const LINKS = [
  link('homepage', 'home', 'Home'),
  link('people', 'users', 'People', [link('users', 'activeUsers')]),
  link('groups', 'groups', 'People'),
  link('catalog', 'marketplace', 'Share'),
  link('billing', 'billing', 'PaymentCard', [
    link('subscriptions', 'yourProducts'),
    link('licenses', 'licensesNav'),
    link('billoverview', 'billsAndPayments'),
    link('BillingAccounts/billing-accounts', 'billingAccounts'),
    link('paymentmethods', 'paymentMethods'),
  ]),
  link('settings', 'settings', 'Settings', [link('Domains', 'domains')]),
  link('setup', 'setup', 'Folder'),
  link('healthoverview', 'health', 'Health'),
];

/** The navigation item of a page; a details page belongs to its list. */
function selectedKey(page: string): string {
  const keys = LINKS.flatMap((item) => [item, ...(item.links ?? [])]).map((item) => item.key ?? '');
  if (page.startsWith('licensedetailpage')) return 'licenses';
  return keys.find((key) => `${page}/`.startsWith(`${key.toLowerCase()}/`)) ?? '';
}

function SuiteHeader(): ReactElement {
  return (
    <header className="suite-header" id="O365_NavHeader">
      <IconButton iconProps={{ iconName: 'GlobalNavButton' }} ariaLabel="Collapse navigation" />
      <a className="suite-name" id="ShellAdmin_link" href="#/homepage">
        Contoso admin
      </a>
      <SearchBox className="suite-search" placeholder={text('search')} />
      <IconButton iconProps={{ iconName: 'Settings' }} ariaLabel={text('settings')} />
      <button
        type="button"
        className="suite-me"
        id="O365_MainLink_Me"
        aria-label="Account manager for Anna Kjær"
      >
        AK
      </button>
    </header>
  );
}

export function Shell(): ReactElement {
  const route = useRoute();
  const content = useContent(route.page);
  return (
    <div className="shell">
      <SuiteHeader />
      <div className="shell-body">
        <div className="side-nav">
          <Nav ariaLabel="Navigation" groups={[{ links: LINKS }]} selectedKey={selectedKey(route.page)} />
        </div>
        <main className="content" data-is-scrollable="true">
          {content.ready ? (
            <Page key={content.key} route={route} reload={content.reload} />
          ) : (
            <Spinner className="content-spinner" label={text('loading')} />
          )}
        </main>
      </div>
    </div>
  );
}
