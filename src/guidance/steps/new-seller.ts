import type { Case } from '../case.ts';
import { isOver } from '../ending.ts';
import type { DateKind, Day, OldSeller } from '../model.ts';
import { text, warning } from '../text.ts';
import { findAgreement } from '../ways/unsure.ts';
import type { BoughtAgain } from '../ways/way.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import {
  buyAgain,
  fromKey,
  fromMca,
  fromMicrosoftSeller,
  fromMosa,
  fromTrial,
  fromVolume,
  type Route,
} from './buy-again.ts';
import { buyDay, inWindow, noticeDay } from './seller-days.ts';

/*
 * Only the seller changes; the tenant, its people and data stay. Between two CSP partners a subscription is
 * transferred [T-09]; from anyone else it is bought again in the same tenant first, and the old one ends last [T-16].
 */

/** Dates that count while only the seller changes: nobody loses access or data with the old licence. */
export const NEW_SELLER_DATES: readonly DateKind[] = ['refund-window-ends', 'term-ends'];

/** The steps of each subscription, by the way it was bought and, where that decides, by its old seller. */
export function addNewSeller(builder: StepBuilder, cases: readonly Case[]): void {
  for (const item of cases) {
    if (item.sub.status !== 'deleted') routeOf(item, builder.situation.oldSeller)(item, builder);
  }
}

function routeOf({ way }: Case, seller: OldSeller | undefined): Route {
  if (seller === 'godaddy' && way.mayBeGoDaddy) return fromGoDaddy;
  if (way.boughtAgain) return ROUTES[way.boughtAgain];
  return seller ? SELLERS[seller] : sellerUnknown;
}

/** From one CSP partner to another: the new one starts it, the old one approves [T-09]. */
function transfer(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'change-seller',
      link: 'partner-relationships',
      roles: 'partner globalAdmin',
      facts: 'T-09 Q-02',
      actions: ['acceptSeller', 'sellerStart'],
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
  if (!item.way.isKnown) findAgreement(item, builder);
  builder.add(
    {
      id: 'change-seller',
      link: 'partner-relationships',
      certainty: 'inferred',
      roles: 'partner globalAdmin',
      facts: 'T-09 T-16 T-17',
      actions: [text('advice_findSeller'), 'sellerStart', 'sellerIfOther'],
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
    actions: ['defederate'],
    due: buyDay(deadline, builder),
  });
  buyAgain(item, builder, deadline, 'defederate-domain');
  builder.add({
    id: 'remove-old-seller-access',
    link: 'partner-relationships',
    certainty: 'reported',
    roles: 'globalAdmin',
    facts: 'T-17',
    actions: ['removeSellerAccess'],
    due: deadline,
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
      actions: [inWindow(item, builder) ? 'askCancel' : 'partnerEnd'],
      due,
      waitsFor: 'remove-old-seller-access assign-licences',
      warnings: [CANCEL_LAST],
    },
    item,
  );
}

/** A grant is given to the tenant, not sold: it stays with it [P-09]. */
function keepGrant(): void {
  // Nothing changes hands.
}

const ROUTES: Readonly<Record<BoughtAgain, Route>> = {
  mca: fromMca,
  mosa: fromMosa,
  'microsoft-seller': fromMicrosoftSeller,
  volume: fromVolume,
  key: fromKey,
  trial: fromTrial,
  grant: keepGrant,
};

const SELLERS: Readonly<Record<OldSeller, Route>> = {
  csp: transfer,
  godaddy: fromGoDaddy,
  microsoft: fromMca,
  other: fromReseller,
};
