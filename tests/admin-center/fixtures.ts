/**
 * What the stand-in admin center shows. Tests compare with these values; the page formats them in its language.
 * Invented tenant, real product names and SKU GUIDs; only Entra ID Free has no SKU of its own, so its GUID is invented.
 */

export type Channel = 'Commercial' | 'Reseller' | 'Prepaid' | 'Trial';
export type SubscriptionStatus = 'Active' | 'Expired';
export type BillingFrequency = 'Annual, paid monthly' | 'Annual' | 'Monthly' | '';

/** One row of *Your products*. Texts are Microsoft's English ones; an empty text is an empty cell. */
export interface FixtureSubscription {
  /** Subscription GUID: `#/subscriptions/webdirect/<id>`. */
  id: string;
  /** SKU GUID: `#/licensedetailpage/<sku>`. */
  sku: string;
  product: string;
  purchased: number;
  assigned: number;
  status: SubscriptionStatus;
  /** `YYYY-MM-DD`; undefined where the product never renews. */
  renewsOn?: string;
  startedOn: string;
  channel: Channel;
  frequency: BillingFrequency;
  payment: string;
  recurringBilling: boolean;
  /** The billing account it is on: see `BILLING_ACCOUNTS`. */
  account: 'direct' | 'legacy' | 'enterprise' | 'partner';
}

/** The columns of *Your products* in the page's order. The keys are those of the Fluent 8 table. */
export const COLUMN_KEYS = [
  'productName',
  'purchasedQuantity',
  'assignedLicenses',
  'subscriptionStatus',
  'renewalDate',
  'purchaseChannel',
  'billingFrequency',
  'paymentMethod',
] as const;

type Line = [
  product: string,
  sku: string,
  purchased: number,
  assigned: number,
  renewsOn: string | undefined,
  startedOn: string,
  channel: Channel,
  frequency: BillingFrequency,
  payment: string,
  account: FixtureSubscription['account'],
];

const YEARLY = 'Annual, paid monthly';
const VISA = 'Visa ending 4410';

// prettier-ignore
const LINES: readonly Line[] = [
  ['Microsoft 365 Business Premium', 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', 150, 148, '2027-01-14', '2026-01-14', 'Commercial', YEARLY, VISA, 'direct'],
  ['Microsoft 365 E3', '05e9a617-0261-4cee-bb44-138d3ef5d965', 60, 57, '2027-03-30', '2026-03-30', 'Commercial', YEARLY, VISA, 'direct'],
  ['Exchange Online (Plan 1)', '4b9405b0-7788-4568-add1-99614e613b69', 40, 36, '2027-01-14', '2026-01-14', 'Commercial', YEARLY, 'Invoice', 'legacy'],
  ['Microsoft 365 Copilot', '639dec6b-bb19-468b-871c-c5c441c4b0cb', 20, 18, '2027-11-17', '2026-11-17', 'Commercial', 'Annual', VISA, 'direct'],
  ['Visio Plan 2', 'c5928f49-12ba-48f7-ada3-0d743a3601d5', 10, 7, '2027-11-17', '2026-11-17', 'Commercial', 'Annual', 'Invoice', 'direct'],
  ['Project Plan 3', '53818b1b-4a27-454b-8896-0dba576410e6', 15, 12, '2026-12-02', '2025-12-02', 'Commercial', 'Annual', VISA, 'direct'],
  ['Microsoft Teams Phone Standard', 'e43b5b99-8dfb-405f-9987-dc307f34bcbd', 45, 45, '2027-02-28', '2026-02-28', 'Commercial', 'Monthly', VISA, 'legacy'],
  ['Microsoft Entra ID P2', '84a661c4-e949-4bd2-a560-ed7766fcaf2b', 25, 0, '2027-06-30', '2026-06-30', 'Commercial', 'Annual', 'Invoice', 'enterprise'],
  ['Power BI Pro', 'f8a1db68-be16-40ed-86d5-cb42ce701560', 35, 29, '2027-02-01', '2026-02-01', 'Reseller', 'Annual', '', 'partner'],
  ['Dynamics 365 Sales Professional', 'be9f9771-1c64-4618-9907-244325141096', 8, 8, '2026-10-30', '2025-10-30', 'Prepaid', '', '', 'legacy'],
  ['Microsoft 365 E5 (trial)', '06ebc4ee-1bb5-47dd-8120-11324bc54e06', 25, 3, '2026-12-06', '2026-11-06', 'Trial', '', '', 'direct'],
  ['Microsoft Entra ID Free', '5de3c5ab-2b0b-4e2f-9c1f-4d1f2a7b3c10', 1, 0, undefined, '2020-05-04', 'Commercial', '', '', 'legacy'],
];

/** The 12 subscriptions of Contoso, as of 22 Nov 2026. */
export const SUBSCRIPTIONS: readonly FixtureSubscription[] = LINES.map(subscription);

/** `count` rows: the 12, then the same again with other ids and quantities, as big tenants have them. */
export function subscriptionRows(count: number): FixtureSubscription[] {
  return Array.from({ length: count }, (_, index) => {
    const known = SUBSCRIPTIONS[index % SUBSCRIPTIONS.length] as FixtureSubscription;
    const purchased = known.purchased + index - (index % SUBSCRIPTIONS.length);
    return index < SUBSCRIPTIONS.length ? known : { ...known, id: guid(index), purchased };
  });
}

function subscription(line: Line, index: number): FixtureSubscription {
  const [product, sku, purchased, assigned, renewsOn, startedOn, channel, frequency, payment, account] = line;
  return {
    id: guid(index),
    sku,
    product,
    purchased,
    assigned,
    status: channel === 'Prepaid' ? 'Expired' : 'Active',
    ...(renewsOn && { renewsOn }),
    startedOn,
    channel,
    frequency,
    payment,
    recurringBilling: channel === 'Commercial' && renewsOn !== undefined,
    account,
  };
}

function guid(index: number): string {
  return `5ab1c0de-7a3e-4f21-9c44-${(index + 1).toString(16).padStart(12, '0')}`;
}

export interface FixtureAccount {
  key: FixtureSubscription['account'];
  id: string;
  name: string;
  /** Column *Billing account type*. */
  type: string;
}

export const BILLING_ACCOUNTS: readonly FixtureAccount[] = [
  { key: 'direct', id: '0f6f2c1e-1111', name: 'Contoso', type: 'Microsoft Customer Agreement' },
  { key: 'legacy', id: '0f6f2c1e-2222', name: 'Contoso', type: 'Microsoft Online Services Program' },
  {
    key: 'enterprise',
    id: '0f6f2c1e-3333',
    name: 'Contoso Group',
    type: 'Microsoft Customer Agreement (Enterprise)',
  },
  {
    key: 'partner',
    id: '0f6f2c1e-4444',
    name: 'Fabrikam Cloud Services',
    type: 'Microsoft Partner Agreement',
  },
];

export const DOMAINS: readonly { name: string; status: string }[] = [
  { name: 'contoso.onmicrosoft.com', status: 'Healthy' },
  { name: 'contoso.com', status: 'Healthy' },
  { name: 'contoso.dk', status: 'Setup in progress' },
];

export const USERS: readonly { id: string; name: string; upn: string; licenses: string }[] = [
  ['Anna Kjær', 'anna', 'Microsoft 365 E3'],
  ['Bilal Haddad', 'bilal', 'Microsoft 365 Business Premium'],
  ['Chiyo Sato', 'chiyo', 'Microsoft 365 Business Premium, Microsoft 365 Copilot'],
  ['Dirk Vogel', 'dirk', 'Exchange Online (Plan 1)'],
].map(([name, alias, licenses], index) => ({
  id: guid(0x1000 + index),
  name: name ?? '',
  upn: `${alias}@contoso.com`,
  licenses: licenses ?? '',
}));

export const VOLUME_LICENSES: readonly {
  id: string;
  program: string;
  organization: string;
  endsOn: string;
}[] = [
  { id: '84519377', program: 'Enterprise Agreement', organization: 'Contoso', endsOn: '2028-03-31' },
  { id: '71130245', program: 'Open Value', organization: 'Contoso', endsOn: '2027-06-30' },
];

export const MARKETPLACE: readonly string[] = [
  'Microsoft 365 Business Premium',
  'Microsoft 365 E3',
  'Microsoft 365 Copilot',
  'Exchange Online (Plan 1)',
  'Visio Plan 2',
  'Power BI Pro',
];
