import type { LinkContext } from '../admin-center/links.ts';
import type { Translator } from '../i18n/translator.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import type { CitedGuide } from '../views/cited-guide.ts';
import type { IsDone } from '../views/now/items.ts';
import { nowView, type NowView } from '../views/now/now.ts';
import type { Wording } from '../views/now/words.ts';

/** What exports are made from: the plan, its guide, and the user's language. */
export interface ExportSource {
  /** The plan's own id: calendar entries keep theirs by it when tenants are renamed. */
  planId: string;
  plan: PlanContent;
  guide: CitedGuide;
  isDone: IsDone;
  translator: Translator;
  context: LinkContext;
}

/** The same with the one model of what matters, which every export follows. */
export interface PlanExport extends ExportSource {
  view: NowView;
  wording: Wording;
}

/** Computes the model once. On paper and in files products have their whole names. */
export function planExport(source: ExportSource): PlanExport {
  const { guide, isDone, plan, translator } = source;
  const products = plan.rows.old.map(({ subscription: { product } }) => plain(product));
  return {
    ...source,
    view: nowView(guide, isDone, translator.today),
    wording: { steps: guide.steps, conflicts: guide.conflicts, products },
  };
}

/** Control characters, and what turns the direction of the text around it: no name needs them. */
const UNSEEN = /[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}]+/gu;

/** A name on one line, without characters that nobody sees. */
export function plain(name: string): string {
  return name.replace(UNSEEN, ' ').trim();
}
