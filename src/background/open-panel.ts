import { adminRoute } from '../admin-center/routes.ts';
import { putPanelAnyway } from '../browser/page-scripts.ts';
import { askTab } from '../browser/admin-tabs.ts';
import type { TabInfo } from '../browser/tabs.ts';

/** The command in the manifest that opens or focuses the panel. */
export const OPEN_PANEL = 'open-panel';

/** Opens or focuses the panel of an admin-center tab. Elsewhere, and on a page that we are kept off, it does nothing. */
export async function openPanel({ id, url }: TabInfo): Promise<void> {
  if (adminRoute(url ?? '').host === undefined) return;
  if ((await askTab(id, 'focus-panel')) !== undefined) return;
  try {
    await putPanelAnyway(id);
  } catch {
    // The popup says so: a key that was pressed has no place to say anything.
    return;
  }
  await askTab(id, 'focus-panel');
}
