import { contextQuery } from '../../src/admin-center/context.ts';
import type { App } from './app-state.ts';

/** Goes on in the guide's own tab, at a section when `hash` names one; the popup has done its part. */
export async function openInTab({ state, opener }: App, hash = ''): Promise<void> {
  const { openGuideTab } = await opener();
  await openGuideTab(contextQuery(state.context), hash);
  window.close();
}
