import { ChoiceGroup, Link, SearchBox, type ICommandBarItemProps } from '@fluentui/react';
import { useMemo, useState, type ReactElement } from 'react';
import { BILLING_ACCOUNTS, subscriptionRows, type FixtureSubscription } from '../../fixtures.ts';
import { options } from '../options.ts';
import { navigate } from '../router.ts';
import { DataTable } from '../tables/data-table.tsx';
import type { Column } from '../tables/model.ts';
import { dateText, numberText, statusText, text } from '../texts.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { command, Commands, Frame, SidePanel, Tabs, useTableSelection } from './frame.tsx';
import type { PageProps } from './page.tsx';

export const ROWS = subscriptionRows(options.rows);

/** Widths: at 1440 px the key columns end left of 1010, and two less important ones follow. */
const COLUMNS: readonly Column<FixtureSubscription>[] = [
  {
    key: 'productName',
    name: text('productName'),
    width: 264,
    text: (item) => item.product,
    route: (item) => `subscriptions/webdirect/${item.id}`,
  },
  number('purchasedQuantity', (item) => item.purchased, 64),
  number('assignedLicenses', (item) => item.assigned, 58),
  {
    key: 'subscriptionStatus',
    name: text('subscriptionStatus'),
    width: 76,
    text: (item) => statusText(item.status),
  },
  {
    key: 'renewalDate',
    name: text('renewalDate'),
    width: 78,
    text: (item) => dateText(item.renewsOn),
    order: (item) => item.renewsOn ?? '',
  },
  { key: 'purchaseChannel', name: text('purchaseChannel'), width: 72, text: (item) => item.channel },
  { key: 'billingFrequency', name: text('billingFrequency'), width: 144, text: (item) => item.frequency },
  { key: 'paymentMethod', name: text('paymentMethod'), width: 130, text: (item) => item.payment },
];

function number(
  key: 'purchasedQuantity' | 'assignedLicenses',
  value: (item: FixtureSubscription) => number,
  width: number,
): Column<FixtureSubscription> {
  return { key, name: text(key), width, atEnd: true, text: (item) => numberText(value(item)), order: value };
}

/** *Your products*, with the commands of the selected rows. */
export function Products({ route, reload }: PageProps): ReactElement {
  const { selection, selected } = useTableSelection<FixtureSubscription>('subscriptions');
  const [cancelling, setCancelling] = useState(false);
  const { shown, search, commands } = useFilter();
  const none = selected.length === 0;
  const details = (): void => navigate(`subscriptions/webdirect/${selected[0]?.id}`);
  return (
    <Frame title={text('yourProducts')} group="billing">
      {!options.oneAccount && (
        <Link className="account-link" href="#/subscriptions/:/billingaccountpicker">
          {text('changeBillingAccount')}
        </Link>
      )}
      <ProductTabs selected="productsTab" />
      <Commands
        items={[
          command('addMoreProducts', 'Add', () => navigate('catalog')),
          command('assignLicenses', 'People', () => navigate(`licensedetailpage/${selected[0]?.sku}`), none),
          command('removeLicenses', 'RemoveUser', details, none),
          command('cancelSubscription', 'Blocked', () => setCancelling(true), none),
          command('export', 'Share'),
          command('refresh', 'Refresh', reload),
        ]}
        farItems={commands}
      />
      {search}
      <DataTable
        label={text('yourProducts')}
        items={shown}
        columns={COLUMNS}
        selection={selection}
        group={(item) => item.channel}
      />
      <AccountPicker open={route.panel === 'billingaccountpicker'} />
      <CancelDialog
        product={cancelling ? selected[0]?.product : undefined}
        onClose={() => setCancelling(false)}
      />
    </Frame>
  );
}

/** The rows that filter and search leave, with the commands and the search box that do it. */
function useFilter(): {
  shown: readonly FixtureSubscription[];
  search: ReactElement | null;
  commands: ICommandBarItemProps[];
} {
  const [words, setWords] = useState<string>();
  const [direct, setDirect] = useState(false);
  const shown = useMemo(
    () =>
      ROWS.filter(
        ({ product, channel }) =>
          product.toLowerCase().includes((words ?? '').toLowerCase()) &&
          (!direct || channel === 'Commercial'),
      ),
    [words, direct],
  );
  return {
    shown,
    search:
      words === undefined ? null : (
        <SearchBox
          className="search-box"
          placeholder={text('search')}
          value={words}
          onChange={(_, value = '') => setWords(value)}
        />
      ),
    commands: [
      command('filter', direct ? 'FilterSolid' : 'Filter', () => setDirect(!direct)),
      command('search', 'Search', () => setWords(words === undefined ? '' : undefined)),
    ],
  };
}

export function ProductTabs({ selected }: { selected: 'productsTab' | 'volumeLicensing' }): ReactElement {
  return (
    <Tabs
      selected={selected}
      tabs={[
        ['productsTab', 'subscriptions'],
        ['volumeLicensing', 'subscriptions/vlnew'],
        ['benefits', ''],
      ]}
    />
  );
}

/** A side panel that the route opens: `#/subscriptions/:/billingaccountpicker`. */
function AccountPicker({ open }: { open: boolean }): ReactElement {
  return (
    <SidePanel title={text('changeBillingAccount')} open={open} onClose={() => navigate('subscriptions')}>
      <ChoiceGroup
        defaultSelectedKey="direct"
        options={BILLING_ACCOUNTS.map(({ key, name, type }) => ({ key, text: `${name} (${type})` }))}
      />
    </SidePanel>
  );
}
