import type { AdminRoute } from '../../src/admin-center/routes.ts';
import type { PanelAdvice, PanelData } from '../../src/messages/panel-data.ts';

/** A page's advice; on the page of a subscription that the plan knows, its own dated sentence. Never of the new tenant. */
export function adviceFor({ page, subscription }: AdminRoute, data: PanelData): PanelAdvice | undefined {
  const advice = data.advice[page];
  const own = subscription && data.tenant !== 'new' ? data.details[subscription] : undefined;
  if (!advice || !own) return advice;
  return { ...advice, sentence: own.text, citations: data.detailSources[own.source] ?? advice.citations };
}
