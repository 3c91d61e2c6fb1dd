import { adminRoute } from '../../src/admin-center/routes.ts';
import { contextOf } from '../../src/admin-center/context.ts';
import { onFrontTabChange } from '../../src/browser/side-panel.ts';
import { ask } from '../../src/browser/runtime.ts';
import { activeTab } from '../../src/browser/tabs.ts';
import type { App } from './app-state.ts';

/** Keeps the side panel with the tab in front: its links, its tenant, and what the script in it says. */
export function followFrontTab(app: App): void {
  const look = async () => {
    const tab = await activeTab();
    const isAdmin = tab !== undefined && adminRoute(tab.url ?? '').host !== undefined;
    const context = isAdmin ? contextOf(tab.url) : app.state.context;
    app.set({ tab: isAdmin ? tab : undefined, context, page: undefined, keptOff: false, tabTenant: null });
    if (!isAdmin) return;
    const tabTenant = await ask({ type: 'tenant-of-tab', tab: tab.id, href: tab.url ?? '' });
    app.set({ tabTenant });
    app.showPanel('page-state');
  };
  onFrontTabChange(() => void look());
  void look();
}
