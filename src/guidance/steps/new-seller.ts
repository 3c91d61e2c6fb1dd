import { actBy } from '../act-by.ts';
import { isOver, type Case } from '../case.ts';
import { addDays, earlier } from '../../calendar/days.ts';
import type { Agreement, DateKind, Day, OldSeller } from '../model.ts';
import { text, warning } from '../text.ts';
import { MCA_ROLES } from '../ways/mca.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { YOUR_PRODUCTS } from './reduce.ts';
import type { StepId } from './table.ts';

/*
 * Only the seller changes; the tenant, its people and data stay. Between two CSP partners a subscription is
 * transferred [T-09]; from anyone else it is bought again in the same tenant first, and the old one ends last [T-16].
 */

/** What one subscription needs, by its way of buying. */
type Route = (item: Case, builder: StepBuilder) => void;

/** Dates that count while only the seller changes: nobody loses access or data with the old licence. */
export const NEW_SELLER_DATES: readonly DateKind[] = ['refund-window-ends', 'term-ends'];

/** Days of notice that a seller needs. */
const NOTICE_DAYS = 7;

/** The steps of each subscription, by the way it was bought and, where that decides, by its old seller. */
export function addNewSeller(builder: StepBuilder, cases: readonly Case[]): void {
  for (const item of cases) {
    if (isPlanned(item)) routeOf(item, builder.situation.oldSeller)(item, builder);
  }
}

/** False for what is neither stopped nor bought, or of which it isn't known whether it still runs. */
function isPlanned({ state, outside }: Case): boolean {
  return !outside && state !== 'deleted' && state !== 'unknown';
}

function routeOf({ agreement }: Case, seller: OldSeller | undefined): Route {
  if (seller === 'godaddy' && BY_SELLER.includes(agreement)) return fromGoDaddy;
  if (agreement === 'partner' || agreement === 'unsure') return seller ? SELLERS[seller] : sellerUnknown;
  return ROUTES[agreement];
}

/** Ways of buying that GoDaddy can stand behind. */
const BY_SELLER: readonly Agreement[] = ['partner', 'unsure', 'mca', 'mosa'];

/** From one CSP partner to another: the new one starts it, the old one approves [T-09]. */
function transfer(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'change-seller',
      link: 'partner-relationships',
      roles: 'partner globalAdmin',
      facts: 'T-09 Q-02',
      actions: ['acceptSeller', 'sellerStart', 'sellerSame'],
      due: noticeDay(item),
      warnings: [
        warning('ask-old-terms', 'inferred', 'X-18'),
        warning('partner-not-authorised', 'stated', 'T-15'),
      ],
    },
    item,
  );
}

/** Until the old seller is known: nothing is cancelled, and both ways are said [T-09, T-16, T-17]. */
function sellerUnknown(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'change-seller',
      link: 'partner-relationships',
      certainty: 'inferred',
      roles: 'partner globalAdmin',
      facts: 'T-09 T-16 T-17',
      actions: ['sellerFind', 'sellerIfCsp', 'sellerIfOther'],
      due: inWindow(item, builder) ?? noticeDay(item),
      warnings: [CANCEL_LAST],
    },
    item,
  );
}

/** Cancelling first is what the guides warn of [T-16, T-17]. */
const CANCEL_LAST = warning('cancel-last', 'reported', 'T-16 T-17');

/** GoDaddy: its sign-in goes first, its access before its subscription [T-17]. */
function fromGoDaddy(item: Case, builder: StepBuilder): void {
  const deadline = inWindow(item, builder) ?? noticeDay(item);
  builder.add({
    id: 'defederate-domain',
    link: 'domains',
    certainty: 'reported',
    roles: 'globalAdmin',
    facts: 'T-17',
    actions: ['defederate', 'passwordsReset'],
  });
  buyAgain(item, builder, deadline, 'defederate-domain');
  builder.add({
    id: 'remove-old-seller-access',
    link: 'partner-relationships',
    certainty: 'reported',
    roles: 'globalAdmin',
    facts: 'T-17',
    actions: ['removeSellerAccess'],
    waitsFor: 'buy-from-new-seller assign-licences',
  });
  cancelAtOldSeller(item, builder, deadline, { facts: 'T-17 C-13', certainty: 'reported' });
}

/** Another reseller: buy again, then ask it to end the old subscription [T-16, C-13, L-04]. */
function fromReseller(item: Case, builder: StepBuilder): void {
  const deadline = inWindow(item, builder) ?? noticeDay(item);
  buyAgain(item, builder, deadline);
  cancelAtOldSeller(item, builder, deadline, { facts: 'T-16 C-13 L-04a', certainty: 'inferred' });
}

function cancelAtOldSeller(
  item: Case,
  builder: StepBuilder,
  due: Day | null,
  cited: Pick<StepRule, 'facts' | 'certainty'>,
): void {
  if (isOver(item)) return;
  builder.add(
    {
      id: 'cancel-at-old-seller',
      roles: 'partner',
      ...cited,
      actions: [inWindow(item, builder) ? 'partnerCancel' : 'partnerEnd'],
      due,
      waitsFor: 'remove-old-seller-access assign-licences',
      warnings: [CANCEL_LAST],
    },
    item,
  );
}

/** Direct under MCA: cancelled in the window, else recurring billing off by the day before renewal [T-16, C-05, C-06]. */
function fromMca(item: Case, builder: StepBuilder): void {
  const window = inWindow(item, builder);
  buyAgain(item, builder, window ?? lastDay(item));
  const base = { ...YOUR_PRODUCTS, roles: MCA_ROLES, certainty: 'inferred', waitsFor: CHECKED } as const;
  if (window) {
    const actions = ['openYourProducts', 'cancelMca', 'refundMca'];
    builder.add(
      {
        id: 'cancel-now',
        ...base,
        title: text('step_cancelAfterCheck'),
        facts: 'T-16 C-05 C-21',
        actions,
        due: window,
      },
      item,
    );
  } else if (item.sub.recurringBilling !== false && !isOver(item)) turnOff(item, builder, 'T-16 C-06 C-11');
}

function turnOff(item: Case, builder: StepBuilder, facts: string): void {
  builder.add(
    {
      id: 'turn-off-recurring-billing',
      ...YOUR_PRODUCTS,
      roles: MCA_ROLES,
      certainty: 'inferred',
      facts,
      actions: ['openYourProducts', 'recurringOff', 'activeToEnd'],
      due: lastDay(item),
      waitsFor: CHECKED,
    },
    item,
  );
}

/** Direct under MOSA: cancelled on any day, once people have the new licence [T-16, C-08]. */
function fromMosa(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, lastDay(item));
  if (isOver(item)) return;
  const { purchased = Infinity } = item.sub;
  builder.add(
    {
      id: 'cancel-after-move',
      ...YOUR_PRODUCTS,
      title: text('step_cancelAfterCheck'),
      roles: 'billingAdmin',
      certainty: 'inferred',
      facts: 'T-16 C-08 C-10',
      actions: ['openYourProducts', 'cancelMosa', 'refundMosa'],
      waitsFor: CHECKED,
      warnings: purchased > MOSA_ONLINE ? [warning('over-25-licences', 'stated', 'C-08')] : [],
    },
    item,
  );
}

/** Licences up to which MOSA cancels online [C-08]. */
const MOSA_ONLINE = 25;

/** Through a Microsoft representative: who ends it, too [T-16, C-13, R-08]. */
function fromMicrosoftSeller(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, noticeDay(item));
  if (isOver(item)) return;
  builder.add(
    {
      id: 'ask-seller',
      roles: 'microsoftSeller',
      certainty: 'inferred',
      facts: 'T-16 C-13 R-08',
      actions: ['sellerEnd'],
      due: noticeDay(item),
      waitsFor: CHECKED,
    },
    item,
  );
}

/** Volume licensing: bought against the same tenant, then not ordered again at the anniversary [T-16, R-09, V-11]. */
function fromVolume(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, noticeDay(item));
  if (isOver(item)) return;
  builder.add(
    {
      id: 'ask-partner',
      link: 'volume-licensing',
      roles: 'vlAdmin partner',
      certainty: 'inferred',
      facts: 'T-16 R-09 V-11',
      actions: ['volumeNewPartner', 'volumeNoRenewal'],
      due: noticeDay(item),
      waitsFor: CHECKED,
    },
    item,
  );
}

/** A product key can't be handed over: it lapses, and what is bought anew must be there before [R-06, T-16]. */
function fromKey(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, lastDay(item));
  if (isOver(item)) return;
  builder.add(
    { id: 'let-lapse', ...YOUR_PRODUCTS, certainty: 'inferred', facts: 'R-06 B-05', actions: ['lapseKey'] },
    item,
  );
}

/** A trial: bought before it ends, and off before it turns into a paid year [C-12, L-11]. */
function fromTrial(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, lastDay(item));
  if (item.sub.recurringBilling !== false && !isOver(item)) turnOff(item, builder, 'C-12 C-11 T-16');
}

/** A grant is given to the tenant, not sold: it stays with it [P-09]. */
function keepGrant(): void {
  // Nothing changes hands.
}

const ROUTES: Readonly<Record<Exclude<Agreement, 'partner' | 'unsure'>, Route>> = {
  mca: fromMca,
  mosa: fromMosa,
  'mca-enterprise': fromMicrosoftSeller,
  'volume-licensing': fromVolume,
  'product-key': fromKey,
  trial: fromTrial,
  nonprofit: keepGrant,
};

const SELLERS: Readonly<Record<OldSeller, Route>> = {
  csp: transfer,
  godaddy: fromGoDaddy,
  microsoft: fromMca,
  other: fromReseller,
};

/** The old subscription ends after the new licences are there and checked. */
const CHECKED = 'buy-from-new-seller assign-licences';

/** Bought again in the same tenant, assigned, and checked person by person [T-16]. */
function buyAgain(item: Case, builder: StepBuilder, deadline: Day | null, waitsFor: StepId | '' = ''): void {
  const { today, plan } = builder.situation;
  builder.add(
    {
      id: 'buy-from-new-seller',
      link: 'partner-relationships',
      certainty: 'inferred',
      roles: 'globalAdmin',
      facts: 'T-16',
      actions: ['acceptSeller', 'buySameTenant'],
      due: earlier(plan?.buyOn ?? null, withNotice(deadline, today)),
      waitsFor,
    },
    item,
  );
  builder.add({
    id: 'assign-licences',
    tenant: 'old',
    link: 'licenses',
    certainty: 'inferred',
    roles: 'licenseAdmin userAdmin',
    facts: 'T-16 R-04',
    title: text('step_assignNewSeller'),
    actions: ['assignNewSeller', 'checkEachPerson'],
    due: deadline,
    waitsFor: 'buy-from-new-seller',
  });
}

/** The act-by day of the open window [C-21]; null where none is open. */
function inWindow({ windowOpen, windowEnds }: Case, { situation: { today } }: StepBuilder): Day | null {
  return windowOpen && windowEnds ? actBy('refund-window', windowEnds, today) : null;
}

/** The day before the renewal. */
function lastDay({ sub: { renewsOn }, situation: { today } }: Case): Day | null {
  return renewsOn ? actBy('renewal', renewsOn, today) : null;
}

/** The act-by day of what a seller must do. */
function noticeDay({ sub: { renewsOn }, situation: { today } }: Case): Day | null {
  return renewsOn ? actBy('partner', renewsOn, today) : null;
}

/** A week before the deadline while that is still ahead, else the deadline itself. */
function withNotice(deadline: Day | null, today: Day): Day | null {
  const early = deadline && addDays(deadline, -NOTICE_DAYS);
  return early && early >= today ? early : deadline;
}
