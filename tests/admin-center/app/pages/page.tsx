import type { ReactElement } from 'react';
import type { Route } from '../router.ts';
import { LicenseDetail, Licenses } from './licenses.tsx';
import {
  BillingAccounts,
  Domains,
  Home,
  Marketplace,
  Other,
  Users,
  VolumeLicensing,
} from './other-pages.tsx';
import { ProductDetail } from './product-detail.tsx';
import { Products } from './products.tsx';

export interface PageProps {
  route: Route;
  reload(): void;
}

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;

const PAGES: Readonly<Record<string, (props: PageProps) => ReactElement>> = {
  homepage: Home,
  subscriptions: Products,
  'subscriptions/vlnew': VolumeLicensing,
  licenses: Licenses,
  catalog: Marketplace,
  'billingaccounts/billing-accounts': BillingAccounts,
  domains: Domains,
  users: Users,
};

export function Page(props: PageProps): ReactElement {
  const { page } = props.route;
  const id = GUID.exec(page)?.[0];
  if (id && page.startsWith('subscriptions/')) return <ProductDetail id={id} />;
  if (id && page.startsWith('licensedetailpage/')) return <LicenseDetail sku={id} />;
  const Known = PAGES[page];
  return Known ? <Known {...props} /> : <Other {...props} />;
}
