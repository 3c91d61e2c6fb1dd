import { openSidePanel } from '../../src/browser/side-panel.ts';

/** From the popup to the side panel, which opens only in the click itself. */
export function toSidePanel(): void {
  openSidePanel();
  window.close();
}
