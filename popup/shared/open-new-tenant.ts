import { linkUrl, type LinkId } from '../../src/admin-center/links.ts';
import { inPrivateWindow } from '../../src/browser/private-memory.ts';
import { openSeparately } from '../../src/browser/separate-sign-in.ts';
import { openLink } from '../../src/browser/open-tabs.ts';
import type { NewTenantWay } from '../../src/plan/stored/model.ts';
import type { App } from './app-state.ts';

/**
 * Opens a link to the new tenant as the user chose: beside this tab, or where the old one's sign-in is not. In a private
 * window that is here: its sign-in is that of the tenant for which it was opened.
 */
export async function openNewTenant(
  { state: { context } }: App,
  id: LinkId,
  way: NewTenantWay,
): Promise<void> {
  if (way === 'private' && !inPrivateWindow()) await openSeparately(linkUrl(id, context));
  else await openLink(id, context);
}
