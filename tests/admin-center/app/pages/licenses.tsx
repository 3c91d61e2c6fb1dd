import type { ReactElement } from 'react';
import { USERS, type FixtureSubscription } from '../../fixtures.ts';
import { DataTable } from '../tables/data-table.tsx';
import type { Column } from '../tables/model.ts';
import { numberText, text, type TextKey } from '../texts.ts';
import { command, Commands, Frame, Tabs, useTableSelection } from './frame.tsx';
import type { PageProps } from './page.tsx';
import { ROWS } from './products.tsx';

type User = (typeof USERS)[number];

function number(key: TextKey, value: (item: FixtureSubscription) => number): Column<FixtureSubscription> {
  return {
    key,
    name: text(key),
    width: 130,
    atEnd: true,
    text: (item) => numberText(value(item)),
    order: value,
  };
}

const COLUMNS: readonly Column<FixtureSubscription>[] = [
  {
    key: 'productName',
    name: text('productName'),
    width: 320,
    text: (item) => item.product,
    route: (item) => `licensedetailpage/${item.sku}`,
  },
  number('availableQuantity', (item) => item.purchased - item.assigned),
  number('assignedLicenses', (item) => item.assigned),
  number('totalLicenses', (item) => item.purchased),
];

export function Licenses({ reload }: PageProps): ReactElement {
  const { selection } = useTableSelection<FixtureSubscription>('licenses');
  return (
    <Frame title={text('licensesNav')} group="billing">
      <Tabs
        selected="licenses"
        tabs={[
          ['licenses', 'licenses'],
          ['requests', ''],
          ['autoClaimPolicy', ''],
        ]}
      />
      <Commands items={[command('export', 'Share'), command('refresh', 'Refresh', reload)]} />
      <DataTable label={text('licensesNav')} items={ROWS} columns={COLUMNS} selection={selection} />
    </Frame>
  );
}

const USER_COLUMNS: readonly Column<User>[] = [
  { key: 'displayName', name: text('name'), width: 220, text: (user) => user.name },
  { key: 'userPrincipalName', name: text('username'), width: 260, text: (user) => user.upn },
];

/** One product's licences, with the people who have them. */
export function LicenseDetail({ sku }: { sku: string }): ReactElement {
  const { selection, selected } = useTableSelection<User>('license-detail');
  const item = ROWS.find((row) => row.sku === sku);
  if (!item) return <Frame title="Product not found" group="billing" />;
  return (
    <Frame title={item.product} group="billing">
      <p>
        {text('assignedLicenses')}: {numberText(item.assigned)} / {numberText(item.purchased)}
      </p>
      <Commands
        items={[
          command('assignLicenses', 'Add'),
          command('unassignLicenses', 'RemoveUser', undefined, selected.length === 0),
          command('export', 'Share'),
        ]}
      />
      <DataTable label={text('users')} items={USERS} columns={USER_COLUMNS} selection={selection} />
    </Frame>
  );
}
