import type { Case, CitedDay } from '../case.ts';
import type {
  Day,
  DetailSentence,
  End,
  Situation,
  Subscription,
  Text,
  VerdictId,
  Warning,
} from '../model.ts';
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

/** How the same product is had again in the same tenant, and the old subscription ends, where only the seller changes [T-16]. */
export type BoughtAgain = 'mca' | 'mosa' | 'microsoft-seller' | 'volume' | 'key' | 'trial' | 'grant';

/** One way of buying: everything that depends on the agreement, and nothing else does [B-04, B-05]. */
export interface Way {
  /** False until it is known how it was bought. */
  isKnown: boolean;
  verdict(item: Case, situation: Situation): VerdictRule;
  /** Where only the seller changes; null where that depends on who sells it today [T-09, T-16, T-17]. */
  boughtAgain: BoughtAgain | null;
  /** True where GoDaddy can stand behind it [T-17]. */
  mayBeGoDaddy: boolean;
  /** Who alone can stop or reduce it; null where the admin can. */
  asks: 'partner' | 'seller' | null;
  /** True where it can be cancelled on any day, so that its term ends nothing [C-08]. */
  anyDay: boolean;
  /** True where it renews unless somebody stops it. */
  renewsItself: boolean;
  /** True where an ended one can be had back [L-05, L-10]. */
  reactivates: boolean;
  /** True where Microsoft's tool for sites is sold: Enterprise Agreements [M-07]; null where the agreement is not known. */
  siteTool: boolean | null;
  /** True where going on means a paid annual term [C-12]. */
  turnsAnnual: boolean;
  /** True for a grant, which is registered, not bought [P-09]. */
  isGrant: boolean;
  /** True for an exception that only exists inside one cloud [M-14, V-03]. */
  oneCloud: boolean;
  /** True where the refund window differs by the partner's country [C-13]. */
  windowByCountry: boolean;
  /** Days of the refund window; 0 where there is none. */
  refundDays(situation: Situation): number;
  /** What says so, and how sure it is. */
  refund: Cited;
  /** The day people lose access when the term ends on `end` and isn't renewed. */
  accessEnds(end: Day, termStart: Day | null, sub: Partial<Subscription>): CitedDay;
  /** Facts for the end of the term itself. */
  termFacts: Ids;
  /** Facts of a reduction that counts from the renewal; null where it counts at once or is an order of its own. */
  reducedAtRenewal: Ids | null;
  /** Days after a reduction in which more people than licences go on working. */
  graceAfterReduction: number;
  /** True where the licences themselves go over: then nothing ends [T-01, V-04]. */
  movesWhole(item: Case): boolean;
  /** The key of such a move's words, and what says so. */
  wholeMove: string;
  wholeMoveCited: Cited;

  /** Decisions that can be carried out while it runs. */
  allows(item: Case): readonly End[];
  /** Null where the licences themselves go over, or come from elsewhere. */
  buying(item: Case): Buying | null;
  /** The sentence on its own page; null where nothing of it is dated. */
  detail(item: Case): DetailSentence | null;
  /** Adds the steps that stop, reduce or move this subscription. */
  plan(item: Case, builder: StepBuilder): void;
}
