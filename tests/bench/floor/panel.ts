import type { PanelTexts } from '../support/shell.ts';

/** Filled in by build.ts. */
declare const PANEL_TEXTS: PanelTexts;

/** The least that shows a static text in a panel of its own and follows the route. */
const host = document.createElement('tenant-transfer-guide');
const shadow = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  section {
    position: fixed; inset: auto 16px 16px auto; z-index: 10000; box-sizing: border-box;
    width: 360px; max-height: min(420px, 60vh); overflow: auto; padding: 12px;
    border: 1px solid #d1d1d1; border-radius: 8px; background: #fff; color: #242424;
    font: 14px/20px system-ui, sans-serif;
  }
  p { margin: 0 0 8px }
`);
shadow.adoptedStyleSheets = [sheet];
const card = document.createElement('section');
shadow.append(card);

let shown = '';

function draw(): void {
  if (location.hash === shown) return;
  shown = location.hash;
  const lines = PANEL_TEXTS[shown];
  if (!lines) {
    host.remove();
    return;
  }
  card.replaceChildren(...lines.map(paragraph));
  if (!host.isConnected) document.body.append(host);
}

function paragraph(line: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = line;
  return element;
}

addEventListener('hashchange', draw);
navigation.addEventListener('navigatesuccess', draw);
draw();
