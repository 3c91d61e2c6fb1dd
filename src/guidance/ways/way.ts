import type { CitedDay, Case } from '../case.ts';
import type { Day, Situation, Text, VerdictId, Warning } from '../model.ts';
import type { StepBuilder } from '../steps/builder.ts';
import type { Action, Cited, Ids } from '../text.ts';

/** A verdict as a way of buying gives it; the sentence is `verdict_<id>` unless `text` says otherwise. */
export interface VerdictRule extends Cited {
  id: VerdictId;
  text?: Text;
  details: readonly Text[];
}

/** How a subscription gets into the new tenant. */
export interface Buying {
  actions: readonly Action[];
  facts: Ids;
  warnings?: readonly Warning[];
}

/** One way of buying: everything that depends on the agreement, and nothing else does [B-04, B-05]. */
export interface Way {
  verdict(item: Case, situation: Situation): VerdictRule;
  /** Days of the refund window; 0 where there is none. */
  refundDays(situation: Situation): number;
  /** What says so, and how sure it is. */
  refund: Cited;
  /** The day people lose access when the term ends on `end` and isn't renewed. */
  accessEnds(end: Day, termStart: Day | null): CitedDay;
  /** Facts for the end of the term itself. */
  termFacts: Ids;
  /** Null where the licences themselves go over, or come from elsewhere. */
  buying(item: Case): Buying | null;
  /** Adds the steps that stop, reduce or move this subscription. */
  plan(item: Case, builder: StepBuilder): void;
}
