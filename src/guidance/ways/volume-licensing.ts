import { endOfVolumeTerm } from '../access-end.ts';
import { endingOf, type Case } from '../case.ts';
import type { StepBuilder } from '../steps/builder.ts';
import { addBridge } from '../steps/buy.ts';
import { text, warning } from '../text.ts';
import { notPossible, verdictRule } from '../verdicts.ts';
import type { Way } from './way.ts';

const VL_ROLES = 'vlAdmin osm';

/** Support moves everything under one customer number; whether it does so at will is not established [V-04, U-10]. */
function remap(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'request-remap',
      tenant: 'support',
      link: 'volume-licensing-support',
      certainty: 'disputed',
      roles: VL_ROLES,
      facts: 'V-04 V-05 V-07 V-08 V-09 U-10',
      actions: ['remapAsk', 'remapBring', 'remapTenants', 'remapDay'],
      choice: 'remap-or-order',
      warnings: [
        warning('remap-moves-all', 'stated', 'V-04 V-06'),
        warning('vl-same-cloud', 'stated', 'V-03'),
      ],
    },
    item,
  );
  builder.add(
    {
      id: 'order-licences',
      tenant: 'partner',
      link: 'volume-licensing',
      certainty: 'inferred',
      roles: 'partner',
      facts: 'V-06 R-09',
      actions: ['orderLicences', 'separateIds'],
      choice: 'remap-or-order',
    },
    item,
  );
  addBridge(builder, item, 'V-04');
}

/** One License ID can't be on two tenants: licences in both need their own [V-06]. */
function separateIds(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'separate-licence-ids',
      tenant: 'partner',
      link: 'tenant-remap-page',
      roles: 'vlAdmin partner',
      facts: 'V-06 V-07',
      actions: ['separateIds', 'remapTenants'],
    },
    item,
  );
}

/** Reductions are orders through the partner. */
function askPartner(item: Case, builder: StepBuilder): void {
  const { purchased, assigned } = item.sub;
  const over = purchased !== undefined && assigned !== undefined && assigned > purchased;
  builder.add(
    {
      id: 'ask-partner',
      tenant: 'partner',
      link: 'volume-licensing',
      roles: 'vlAdmin partner',
      facts: 'R-09 B-05',
      actions: ['partnerVl'],
      warnings: over ? [] : [warning('vl-over-assignment', 'stated', 'R-09')],
    },
    item,
  );
}

/** Volume licensing: Enterprise Agreement, Open Value, Select and their kin. */
export const volumeLicensing: Way = {
  verdict(item) {
    if (item.fate === 'keep') {
      return notPossible('B-03 V-06', text('verdict_separateIds'));
    }
    return verdictRule(
      'tenant-remap',
      'disputed',
      'V-04 V-06 V-09 U-10',
      text('verdict_remapWhole'),
      text('verdict_remapNoData'),
      ...(item.fate === 'unknown' ? [text('verdict_remapOnlyLeaving')] : []),
    );
  },
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'R-09' },
  accessEnds: endOfVolumeTerm,
  termFacts: 'L-01',
  // What to order, and under which ids, is in the steps of its own.
  buying: () => null,
  plan(item, builder) {
    const ending = endingOf(item);
    if (item.fate === 'keep') {
      if (item.sub.needed !== 0) separateIds(item, builder);
    } else if (item.sub.needed !== 0) remap(item, builder);
    if (ending !== 'nothing') askPartner(item, builder);
  },
};
