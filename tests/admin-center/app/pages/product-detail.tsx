import { DefaultButton, PrimaryButton, SpinButton, Toggle } from '@fluentui/react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { BILLING_ACCOUNTS, type FixtureSubscription } from '../../fixtures.ts';
import { dateText, numberText, statusText, text } from '../texts.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { Frame, SidePanel } from './frame.tsx';
import { ROWS } from './products.tsx';

type Open = 'buyLicenses' | 'removeLicenses' | 'editRecurringBilling' | 'cancel' | undefined;

interface PartProps {
  item: FixtureSubscription;
  open(what: Open): void;
}

/** The details of one subscription. */
export function ProductDetail({ id }: { id: string }): ReactElement {
  const [open, setOpen] = useState<Open>();
  const item = ROWS.find((row) => row.id === id);
  if (!item) return <Frame title="Subscription not found" group="billing" />;
  const close = (): void => setOpen(undefined);
  return (
    <Frame title={item.product} group="billing">
      <div className="cards">
        <LicenseCard item={item} open={setOpen} />
        <BillingCard item={item} open={setOpen} />
        <PurchaseCard item={item} open={setOpen} />
        <AllLicensesCard item={item} open={setOpen} />
      </div>
      <QuantityPanel item={item} open={open} onClose={close} />
      <RecurringPanel item={item} open={open === 'editRecurringBilling'} onClose={close} />
      <CancelDialog product={open === 'cancel' ? item.product : undefined} onClose={close} />
    </Frame>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <dl className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </dl>
  );
}

/** Partners' and product-key subscriptions cannot be changed here. */
function isOwn(item: FixtureSubscription): boolean {
  return item.channel !== 'Reseller' && item.channel !== 'Prepaid';
}

function LicenseCard({ item, open }: PartProps): ReactElement {
  const button = (key: 'buyLicenses' | 'removeLicenses'): ReactElement => (
    <DefaultButton
      text={text(key)}
      ariaLabel={`${text(key)}: ${item.product}`}
      disabled={!isOwn(item)}
      onClick={() => open(key)}
    />
  );
  return (
    <Card title={text('licensesNav')}>
      <Fact name={text('purchasedQuantity')} value={numberText(item.purchased)} />
      <Fact name={text('assignedLicenses')} value={numberText(item.assigned)} />
      <div className="buttons">
        {button('buyLicenses')}
        {button('removeLicenses')}
      </div>
    </Card>
  );
}

function BillingCard({ item, open }: PartProps): ReactElement {
  return (
    <Card title={text('subscriptionStatus')}>
      <Fact name={text('subscriptionStatus')} value={statusText(item.status)} />
      <Fact name={text('renewalDate')} value={dateText(item.renewsOn)} />
      <Fact name={text('recurringBilling')} value={text(item.recurringBilling ? 'on' : 'off')} />
      {isOwn(item) && (
        <div className="buttons">
          <DefaultButton text={text('editRecurringBilling')} onClick={() => open('editRecurringBilling')} />
          <DefaultButton text={text('cancelSubscription')} onClick={() => open('cancel')} />
        </div>
      )}
    </Card>
  );
}

function PurchaseCard({ item }: PartProps): ReactElement {
  const account = BILLING_ACCOUNTS.find(({ key }) => key === item.account);
  return (
    <Card title={text('purchaseInformation')}>
      <Fact name={text('purchaseChannel')} value={item.channel} />
      <Fact name={text('billingAccountType')} value={account?.type ?? ''} />
      <Fact name={text('billingFrequency')} value={item.frequency} />
      <Fact name={text('paymentMethod')} value={item.payment} />
    </Card>
  );
}

/** Only a customer with an enterprise agreement can move a subscription, and only one with nothing assigned. */
function AllLicensesCard({ item }: PartProps): ReactElement {
  return (
    <Card title={text('assignedFromAll')}>
      <Fact
        name={text('assignedLicenses')}
        value={`${numberText(item.assigned)} / ${numberText(item.purchased)}`}
      />
      <div className="buttons">
        <DefaultButton
          text={text('moveToAnotherTenant')}
          disabled={item.account !== 'enterprise' || item.assigned > 0}
        />
      </div>
    </Card>
  );
}

interface PanelProps {
  item: FixtureSubscription;
  onClose(): void;
}

function QuantityPanel({ item, open, onClose }: PanelProps & { open: Open }): ReactElement {
  const key = open === 'removeLicenses' ? 'removeLicenses' : 'buyLicenses';
  return (
    <SidePanel title={text(key)} open={open === 'buyLicenses' || open === 'removeLicenses'} onClose={onClose}>
      <SpinButton label={text('totalLicenses')} min={1} max={9999} defaultValue={`${item.purchased}`} />
      <PrimaryButton className="panel-save" text={text('save')} onClick={onClose} />
    </SidePanel>
  );
}

function RecurringPanel({ item, open, onClose }: PanelProps & { open: boolean }): ReactElement {
  return (
    <SidePanel title={text('editRecurringBilling')} open={open} onClose={onClose}>
      <Toggle
        label={text('recurringBilling')}
        defaultChecked={item.recurringBilling}
        onText={text('on')}
        offText={text('off')}
      />
      <PrimaryButton className="panel-save" text={text('save')} onClick={onClose} />
    </SidePanel>
  );
}
