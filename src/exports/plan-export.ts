import type { LinkContext } from '../admin-center/links.ts';
import type { Translator } from '../i18n/translator.ts';
import type { CitedGuide } from '../views/cited-guide.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';

/** What every export is made of: the plan, its guide, and the user's language. */
export interface PlanExport {
  plan: PlanContent;
  guide: CitedGuide;
  translator: Translator;
  context: LinkContext;
}

/** Control characters, and what turns the direction of the text around it: no name needs them. */
const UNSEEN = /[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2066}-\u{2069}]+/gu;

/** A name on one line, without characters that nobody sees. */
export function plain(name: string): string {
  return name.replace(UNSEEN, ' ').trim();
}
