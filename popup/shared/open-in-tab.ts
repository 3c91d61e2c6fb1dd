import { contextQuery } from '../../src/admin-center/context.ts';
import { openGuideTab } from '../../src/browser/open-tabs.ts';
import type { App } from './app-state.ts';

/** Goes on in the guide's own tab, at a section when `hash` names one; the popup has done its part. */
export async function openInTab({ state }: App, hash = ''): Promise<void> {
  await openGuideTab(contextQuery(state.context), hash);
  window.close();
}
