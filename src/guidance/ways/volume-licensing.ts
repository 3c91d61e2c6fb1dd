import { endOfVolumeTerm } from '../access-end.ts';
import type { Case } from '../case.ts';
import { earlier } from '../../calendar/days.ts';
import { cutOverOf, endingOf, isOver, stopBy } from '../ending.ts';
import { cloudsMix } from '../clouds.ts';
import { goNoGoOf } from '../dates.ts';
import type { Day, End } from '../model.ts';
import type { StepBuilder } from '../steps/builder.ts';
import { addBridgeMonths } from '../steps/decided.ts';
import { text, warning } from '../text.ts';
import { notPossible, verdictRule } from '../verdicts.ts';
import type { Way } from './way.ts';

const VL_ROLES = 'vlAdmin osm';

/** A remap serves who leaves, for what is needed there, inside one cloud [V-03, V-04]. */
function canRemap(item: Case): boolean {
  const { fate, sub, situation } = item;
  return fate !== 'keep' && sub.needed !== 0 && !isOver(item) && cloudsMix(situation);
}

/**
 * Support moves everything under one customer number, with an overlap on request; whether it does so at will is not
 * established [V-04, V-14, U-10].
 */
function remap(item: Case, builder: StepBuilder, choice: string | null): void {
  builder.add(
    {
      id: 'request-remap',
      link: 'volume-licensing-support',
      certainty: 'disputed',
      roles: VL_ROLES,
      facts: 'V-04 V-05 V-07 V-08 V-09 V-14 U-10',
      actions: ['remapAsk', 'remapBring', 'remapOverlap', 'remapTenants', 'remapDay'],
      due: askBy(item),
      choice,
      warnings: [
        warning('remap-moves-all', 'stated', 'V-04 V-06'),
        warning('vl-same-cloud', 'stated', 'V-03'),
      ],
    },
    item,
  );
}

/** Support is asked before people move and before that is checked; where that day has passed, with the partner. */
function askBy(item: Case): Day | null {
  const check = goNoGoOf(item);
  const day = check && check >= item.situation.today ? check : stopBy(item);
  return day && earlier(day, cutOverOf(item.situation));
}

/** A new order in the other tenant, from the renewal on, under ids of its own [V-06, V-12, V-13]. */
function order(item: Case, builder: StepBuilder, choice: string | null): void {
  builder.add(
    {
      id: 'order-licences',
      link: 'volume-licensing',
      certainty: 'inferred',
      roles: 'partner',
      facts: 'V-06 V-12 R-09 X-23',
      actions: ['separateIds'],
      due: stopBy(item),
      choice,
      warnings: [warning('vl-over-assignment', 'stated', 'R-09')],
    },
    item,
  );
}

/** One License ID can't be on two tenants: licences in both need their own [V-06]. */
function separateIds(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'separate-licence-ids',
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
      link: 'volume-licensing',
      roles: 'vlAdmin partner',
      facts: 'R-09 B-05 X-23',
      actions: ['partnerVl'],
      due: stopBy(item),
      warnings: over ? [] : [warning('vl-over-assignment', 'stated', 'R-09')],
    },
    item,
  );
}

/** One choice: a remap of everything, or a new order [V-04, V-12]. */
function leave(item: Case, builder: StepBuilder): void {
  const { decision, undecided } = item;
  const choice = canRemap(item) && decision === null ? 'remap-or-order' : null;
  if (choice || decision === 'move-whole') remap(item, builder, choice);
  if (undecided || decision === 'move-whole') return;
  if (decision === 'bridge') addBridgeMonths(item, builder);
  order(item, builder, choice);
}

/** Volume licensing: Enterprise Agreement, Open Value, Select and their kin. */
export const volumeLicensing: Way = {
  isKnown: true,
  boughtAgain: 'volume',
  mayBeGoDaddy: false,
  verdict(item, situation) {
    if (item.fate === 'keep') return notPossible('B-03 V-06', text('act_separateIds'));
    if (!cloudsMix(situation)) return notPossible('B-03 V-03 M-14');
    return verdictRule(
      'tenant-remap',
      'disputed',
      'V-04 V-06 V-09 V-14 U-10',
      text('warn_remapMovesAll'),
      ...(item.fate === 'unknown' ? [text('verdict_remapOnlyLeaving')] : []),
    );
  },
  asks: 'partner',
  anyDay: false,
  renewsItself: false,
  reactivates: false,
  siteTool: true,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: true,
  windowByCountry: false,
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'R-09' },
  accessEnds: endOfVolumeTerm,
  termFacts: 'L-01',
  reducedAtRenewal: null,
  graceAfterReduction: 90,
  movesWhole: (item) => item.decision === 'move-whole' && canRemap(item),
  wholeMove: 'outcome_askRemap',
  wholeMoveCited: { certainty: 'disputed', facts: 'V-04 U-10' },
  allows(item) {
    const whole: End[] = canRemap(item) ? ['move-whole'] : [];
    return [...whole, 'ask-partner', 'move-earlier', 'bridge', 'reduce', 'renew'];
  },
  // What to order, and under which ids, is in the steps of its own.
  buying: () => null,
  detail: () => null,
  plan(item, builder) {
    if (isOver(item)) return;
    const { sub, undecided, fate } = item;
    if (fate !== 'keep' && sub.needed !== 0) {
      leave(item, builder);
      return;
    }
    if (sub.needed !== 0) separateIds(item, builder);
    if (endingOf(item) !== 'nothing' && !undecided) askPartner(item, builder);
  },
};
