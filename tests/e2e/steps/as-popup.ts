import type { Page } from 'puppeteer-core';
import { popupOfPage } from '../support/page-popup.ts';
import type { PopupUnderTest } from '../support/types.ts';

/** The guide's own tab shows the same page as the popup: the same steps work on it. */
export function asPopup(tab: Page): PopupUnderTest {
  return popupOfPage(tab);
}
