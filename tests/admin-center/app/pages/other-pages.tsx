import { DefaultButton } from '@fluentui/react';
import type { ReactElement } from 'react';
import { BILLING_ACCOUNTS, DOMAINS, MARKETPLACE, USERS, VOLUME_LICENSES } from '../../fixtures.ts';
import { navigate } from '../router.ts';
import { DataTable } from '../tables/data-table.tsx';
import type { Column } from '../tables/model.ts';
import { dateText, text } from '../texts.ts';
import { command, Commands, Frame, SidePanel, useTableSelection } from './frame.tsx';
import type { PageProps } from './page.tsx';
import { ProductTabs } from './products.tsx';

export function Home(): ReactElement {
  return (
    <Frame title={text('home')}>
      <p>Good morning, Anna.</p>
    </Frame>
  );
}

export function Other({ route }: PageProps): ReactElement {
  return <Frame title={route.page} />;
}

const LICENSE_COLUMNS: readonly Column<(typeof VOLUME_LICENSES)[number]>[] = [
  { key: 'licenseId', name: text('licenseId'), width: 140, text: (license) => license.id },
  { key: 'program', name: text('agreement'), width: 220, text: (license) => license.program },
  { key: 'organization', name: text('organization'), width: 180, text: (license) => license.organization },
  { key: 'endDate', name: text('endDate'), width: 140, text: (license) => dateText(license.endsOn) },
];

export function VolumeLicensing(): ReactElement {
  return (
    <Frame title={text('yourProducts')} group="billing">
      <ProductTabs selected="volumeLicensing" />
      <DataTable label={text('volumeLicensing')} items={VOLUME_LICENSES} columns={LICENSE_COLUMNS} />
    </Frame>
  );
}

const ACCOUNT_COLUMNS: readonly Column<(typeof BILLING_ACCOUNTS)[number]>[] = [
  { key: 'name', name: text('name'), width: 220, text: (account) => account.name },
  { key: 'accountType', name: text('billingAccountType'), width: 320, text: (account) => account.type },
  { key: 'accountId', name: 'ID', width: 160, text: (account) => account.id },
];

export function BillingAccounts(): ReactElement {
  return (
    <Frame title={text('billingAccounts')} group="billing">
      <DataTable label={text('billingAccounts')} items={BILLING_ACCOUNTS} columns={ACCOUNT_COLUMNS} />
    </Frame>
  );
}

export function Marketplace(): ReactElement {
  return (
    <Frame title={text('marketplace')} group="marketplace">
      <ul className="cards offers">
        {MARKETPLACE.map((product) => (
          <li className="card" key={product}>
            <h2>{product}</h2>
            <DefaultButton text="Details" ariaLabel={`Details: ${product}`} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

const DOMAIN_ITEMS = DOMAINS.map((domain) => ({ ...domain, id: domain.name }));
const DOMAIN_COLUMNS: readonly Column<(typeof DOMAIN_ITEMS)[number]>[] = [
  { key: 'domainName', name: text('name'), width: 320, text: (domain) => domain.name },
  { key: 'status', name: text('status'), width: 180, text: (domain) => domain.status },
];

export function Domains({ reload }: PageProps): ReactElement {
  const { selection, selected } = useTableSelection('domains');
  return (
    <Frame title={text('domains')} group="settings">
      <Commands
        items={[
          command('remove', 'Cancel', undefined, selected.length === 0),
          command('refresh', 'Refresh', reload),
        ]}
      />
      <DataTable
        label={text('domains')}
        items={DOMAIN_ITEMS}
        columns={DOMAIN_COLUMNS}
        selection={selection}
      />
    </Frame>
  );
}

const USER_COLUMNS: readonly Column<(typeof USERS)[number]>[] = [
  {
    key: 'displayName',
    name: text('name'),
    width: 220,
    text: (user) => user.name,
    route: (user) => `users/:/UserDetails/${user.id}/Account`,
  },
  { key: 'userPrincipalName', name: text('username'), width: 220, text: (user) => user.upn },
  { key: 'licenses', name: text('licenses'), width: 420, text: (user) => user.licenses },
];

export function Users({ route, reload }: PageProps): ReactElement {
  const { selection } = useTableSelection('users');
  const user = USERS.find(({ id }) => route.panel?.includes(id));
  return (
    <Frame title={text('activeUsers')} group="users">
      <Commands items={[command('refresh', 'Refresh', reload)]} />
      <DataTable label={text('activeUsers')} items={USERS} columns={USER_COLUMNS} selection={selection} />
      <SidePanel title={user?.name ?? ''} open={user !== undefined} onClose={() => navigate('users')}>
        <p>{user?.upn}</p>
      </SidePanel>
    </Frame>
  );
}
