import type { LinkContext } from '../../admin-center/links.ts';
import type { Guide } from '../../guidance/model.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Plan } from '../../plan/stored/model.ts';
import type { Row, Tenant } from '../../plan/stored/row.ts';
import type { IsDone } from '../now/items.ts';
import type { NowView } from '../now/now.ts';
import type { Wording } from '../now/words.ts';
import type { TargetLine } from '../target-check.ts';

/** What cards are made of. */
export interface CardSource {
  plan: Plan;
  guide: Guide;
  isDone: IsDone;
  view: NowView;
  wording: Wording;
  today: string;
  /** Where the tab stands. */
  link: LinkContext;
  /** The tenant of the tab; null while the user has not said. */
  tenant: Tenant | null;
  /** What the plan wants in the new tenant, beside what was read there. */
  check: readonly TargetLine[];
  /** The name by which the page's rows are found again. */
  keyOf: (row: Row) => string;
  /** For what is copied: a text leaves the page in the user's language. */
  translator: Translator;
  /** What to send to the partner for all that is theirs; '' where there is nothing. */
  partnerMessage: string;
  /** False where the organisation wants no page read. */
  readsPage: boolean;
}
