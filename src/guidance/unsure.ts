import { endWithoutPromise } from './ending.ts';
import { endingOf, isUnused, type Line } from './lines.ts';
import { recurringOff } from './mca.ts';
import type { Plan } from './plan.ts';
import { addUnassign, BUYER_ROLES, removeLicences, YOUR_PRODUCTS } from './steps/reduce.ts';
import { AFTER_MOVE, cancelWarnings, lastDay } from './steps/stop.ts';
import { text, warning } from './text.ts';
import { notPossible } from './verdicts.ts';
import type { Way } from './way.ts';

/** Where it says how a subscription was bought [B-04]. */
function findAgreement(line: Line, plan: Plan): void {
  plan.add(
    {
      id: 'find-agreement',
      ...YOUR_PRODUCTS,
      facts: 'B-04 C-02',
      actions: ['findChannel', 'findPrepaid', 'findAccountType', 'findVolume', 'findDates'],
    },
    line,
  );
}

/** The article's first case, corrected: what can be cancelled, and when recurring billing must be off [C-05…C-11]. */
function stop(line: Line, plan: Plan, choice: string | null): void {
  const waitsFor = 'find-agreement';
  const { actions = [], ...off } = recurringOff(line);
  if (line.sub.recurringBilling !== false) {
    plan.add(
      {
        id: 'turn-off-recurring-billing',
        ...off,
        actions: ['ifMca', ...actions, 'ifPartner'],
        facts: `${off.facts} C-13`,
        due: lastDay(line),
        waitsFor,
        choice,
      },
      line,
    );
  }
  plan.add(
    {
      id: isUnused(line) ? 'cancel-now' : 'cancel-after-move',
      ...YOUR_PRODUCTS,
      roles: 'billingAccountOwner billingProfileOwner billingAdmin',
      facts: 'C-05 C-06 C-08 C-13',
      actions: ['ifMosaCancel', 'ifMcaCancel', 'openYourProducts'],
      due: line.windowOpen && isUnused(line) ? line.windowEnds : null,
      choice,
      waitsFor: isUnused(line) ? waitsFor : `${waitsFor} ${AFTER_MOVE} clear-licensing-groups`,
      warnings: [...cancelWarnings(line), warning('over-25-licences', 'stated', 'C-08')],
    },
    line,
  );
}

/** The article's second case, corrected: fewer licences, in the window or at renewal. */
function reduce(line: Line, plan: Plan, choice: string | null): void {
  addUnassign(plan, line);
  const { actions = [], warnings = [] } = removeLicences(line);
  plan.add(
    {
      id: 'reduce-licences',
      ...YOUR_PRODUCTS,
      roles: BUYER_ROLES,
      facts: 'R-01 R-02 R-03 R-05 R-10',
      actions: [...actions, 'ifMcaReduce', 'ifMosaReduce', 'ifPartner'],
      waitsFor: 'find-agreement unassign-licences',
      warnings: [...warnings, warning('recurring-off-cancels-reduction', 'inferred', 'R-02b C-11')],
      choice,
    },
    line,
  );
}

/** How it was bought is not known yet: the 2021 article's guidance, corrected [B-01, B-02, §12]. */
export const unsure: Way = {
  verdict: () => ({
    ...notPossible('B-01 T-01 V-04'),
    details: [text('verdict_exceptionEnterprise'), text('verdict_exceptionVolume')],
  }),
  refundDays: () => 7,
  refund: { certainty: 'inferred', facts: 'C-05 C-13 B-05' },
  accessEnds: endWithoutPromise('L-01 L-02a'),
  termFacts: 'C-11 B-05',
  buying: () => ({ actions: ['buyAny'], facts: 'P-01' }),
  plan(line, plan) {
    findAgreement(line, plan);
    const ending = endingOf(line);
    const choice = ending === 'either' ? 'stop-or-reduce' : null;
    if (ending === 'stop' || ending === 'either') stop(line, plan, choice);
    if (ending === 'reduce' || ending === 'either') reduce(line, plan, choice);
  },
};
