import type { ComponentChildren } from 'preact';
import { findLink, linkText, linkUrl, type LinkId } from '../../src/admin-center/links.ts';
import { openLink } from '../../src/browser/open-tabs.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from './app-state.ts';
import { openNewTenant } from './open-new-tenant.ts';

/**
 * A link of the table as a real anchor: hover, copy and middle click are the browser's. Only a plain click is ours,
 * to open it beside the current tab; should that fail, the browser opens it. A link to the new tenant opens where that
 * tenant is signed in: the first one asks.
 */
export function LinkAnchor(props: { app: App; id: LinkId; class?: string; children?: ComponentChildren }) {
  const { app, id, children } = props;
  const { context, translator } = app.state;
  const href = linkUrl(id, context);
  const words = translator.t(linkText(id, context));
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      class={props.class}
      // Words of its own say what for; these say where it leads.
      title={children === undefined ? undefined : words}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open(app, id).catch(() => window.open(href, '_blank', 'noreferrer'));
      }}
    >
      {children ?? words}
      {props.class?.includes('primary') && <Icon name="open" size={16} />}
    </a>
  );
}

/** Opens the link; of the new tenant's the first one asks where, and opens nothing yet. */
async function open(app: App, id: LinkId): Promise<void> {
  const { context, stored } = app.state;
  const isOneTenant = currentPlan(stored).answers.goal === 'new-seller';
  const { newTenantContainer: container, newTenantWay: way } = stored.settings;
  const isOld = findLink(id).tenant !== 'new' || isOneTenant;
  if (isOld || container || way === 'here') {
    await openLink(id, context, isOld ? undefined : container);
  } else if (way) {
    await openNewTenant(app, id, way);
  } else app.set({ asksWay: id });
}
