import type { ComponentChildren } from 'preact';
import { findLink, linkKey, linkUrl, type LinkId } from '../../src/admin-center/links.ts';
import { openLink } from '../../src/browser/tabs.ts';
import type { App } from './app-state.ts';
import { NewTenantMenu } from './new-tenant-menu.tsx';

/**
 * A link of the table as a real anchor: hover, copy and middle click are the browser's. Only a plain click is ours,
 * to open it beside the current tab; should that fail, the browser opens it. A link to the new tenant opens in that
 * tenant's container where one is known, and has the other ways beside it.
 */
export function LinkAnchor(props: { app: App; id: LinkId; class?: string; children?: ComponentChildren }) {
  const { app, id, children } = props;
  const { context, translator, stored } = app.state;
  const isNew = findLink(id).tenant === 'new';
  const container = isNew ? stored.settings.newTenantContainer : undefined;
  const href = linkUrl(id, context);
  const anchor = (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      class={props.class}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        openLink(id, context, container).catch(() => window.open(href, '_blank', 'noreferrer'));
      }}
    >
      {children ?? translator.t(linkKey(id))}
    </a>
  );
  if (!isNew) return anchor;
  return (
    <>
      {anchor} <NewTenantMenu app={app} id={id} />
    </>
  );
}
