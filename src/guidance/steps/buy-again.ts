import type { Case } from '../case.ts';
import { isOver } from '../ending.ts';
import type { Day } from '../model.ts';
import { text, warning } from '../text.ts';
import { MCA_ROLES } from '../ways/mca.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { YOUR_PRODUCTS } from './reduce.ts';
import { buyDay, inWindow, lastDay, noticeDay } from './seller-days.ts';
import type { StepId } from './table.ts';

/*
 * From anyone but a CSP partner nothing is transferred: the same products are bought again in the same tenant, given
 * to the same people and checked, and only then the old subscription ends, as its way of buying allows [T-16].
 */

/** What one subscription needs, by its way of buying. */
export type Route = (item: Case, builder: StepBuilder) => void;

/** The old subscription ends after the new licences are there and checked. */
const CHECKED = 'buy-from-new-seller assign-licences';

/** Bought again in the same tenant, assigned, and checked person by person [T-16]. */
export function buyAgain(
  item: Case,
  builder: StepBuilder,
  deadline: Day | null,
  waitsFor: StepId | '' = '',
): void {
  builder.add(
    {
      id: 'buy-from-new-seller',
      link: 'partner-relationships',
      certainty: 'inferred',
      roles: 'globalAdmin',
      facts: 'T-16',
      actions: ['acceptSeller', 'buySameTenant'],
      due: buyDay(deadline, builder),
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
    actions: ['assignNewSeller'],
    due: deadline,
    waitsFor: 'buy-from-new-seller',
  });
}

/** Direct under MCA: cancelled in the window, else recurring billing off by the day before renewal [T-16, C-05, C-06]. */
export function fromMca(item: Case, builder: StepBuilder): void {
  const window = inWindow(item, builder);
  buyAgain(item, builder, window ?? lastDay(item));
  const base = { ...YOUR_PRODUCTS, roles: MCA_ROLES, certainty: 'inferred', waitsFor: CHECKED } as const;
  if (window) {
    const actions = ['openYourProducts', 'cancel', 'partRefund'];
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
  } else if (item.sub.recurringBilling !== false && !isOver(item)) {
    turnOff(item, builder, { facts: 'T-16 C-06 C-11', actions: ['activeToEnd'] });
  }
}

function turnOff(item: Case, builder: StepBuilder, { facts, actions, warnings }: TurnOff): void {
  builder.add(
    {
      id: 'turn-off-recurring-billing',
      ...YOUR_PRODUCTS,
      roles: MCA_ROLES,
      certainty: 'inferred',
      facts,
      actions: ['openYourProducts', 'recurringOff', ...actions],
      due: lastDay(item),
      waitsFor: CHECKED,
      warnings: warnings ?? [],
    },
    item,
  );
}

type TurnOff = Pick<StepRule, 'facts' | 'warnings'> & { actions: readonly string[] };

/** Direct under MOSA: cancelled on any day, once people have the new licence [T-16, C-08]. */
export function fromMosa(item: Case, builder: StepBuilder): void {
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
      actions: ['openYourProducts', 'cancel', 'partRefund'],
      waitsFor: CHECKED,
      warnings: purchased > MOSA_ONLINE ? [warning('over-25-licences', 'stated', 'C-08')] : [],
    },
    item,
  );
}

/** Licences up to which MOSA cancels online [C-08]. */
const MOSA_ONLINE = 25;

/** Through a Microsoft representative: who ends it, too [T-16, C-13, R-08]. */
export function fromMicrosoftSeller(item: Case, builder: StepBuilder): void {
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
export function fromVolume(item: Case, builder: StepBuilder): void {
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
export function fromKey(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, lastDay(item));
  if (isOver(item)) return;
  builder.add(
    { id: 'let-lapse', ...YOUR_PRODUCTS, certainty: 'inferred', facts: 'R-06 B-05', actions: ['lapseKey'] },
    item,
  );
}

/** A trial: bought before it ends, and off before it turns into a paid year [C-12, L-11]. */
export function fromTrial(item: Case, builder: StepBuilder): void {
  buyAgain(item, builder, lastDay(item));
  if (item.sub.recurringBilling !== false && !isOver(item)) {
    turnOff(item, builder, {
      facts: 'C-12 C-11 T-16',
      actions: ['trialNoCard'],
      warnings: [warning('trial-turns-annual', 'stated', 'C-12')],
    });
  }
}
