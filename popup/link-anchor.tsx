import type { ComponentChildren } from 'preact';
import { linkKey, linkUrl, type LinkId } from '../src/admin-center/links.ts';
import { openLink } from '../src/browser/tabs.ts';
import type { App } from './app-state.ts';

/**
 * A link of the table as a real anchor: hover, copy and middle click are the browser's. Only a plain click is ours,
 * to open it beside the current tab; should that fail, the browser opens it.
 */
export function LinkAnchor(props: { app: App; id: LinkId; class?: string; children?: ComponentChildren }) {
  const { app, id, children } = props;
  const { context, translator } = app.state;
  const href = linkUrl(id, context);
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      class={props.class}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        openLink(id, context).catch(() => window.open(href, '_blank', 'noreferrer'));
      }}
    >
      {children ?? translator.t(linkKey(id))}
    </a>
  );
}
