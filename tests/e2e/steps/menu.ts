import type { PopupUnderTest } from '../support/types.ts';
import { press } from './popup.ts';
import { eventually } from './watch.ts';

/** Opens the menu of this name, if it is not open yet, and says what it offers once that is there. */
export async function openMenu(popup: PopupUnderTest, name: string): Promise<string[]> {
  await eventually(async () => (await menuItems(popup, name)) !== undefined, true);
  if ((await menuItems(popup, name))?.length === 0) await press(popup, name);
  await eventually(async () => (await menuItems(popup, name))?.length !== 0, true);
  return (await menuItems(popup, name)) ?? [];
}

/** Opens the menu of this name and clicks the item with these words. */
export async function chooseInMenu(popup: PopupUnderTest, name: string, words: string): Promise<void> {
  await openMenu(popup, name);
  await press(popup, words);
}

/** What the menu of this name offers: nothing while it is closed, undefined where there is no such menu. */
function menuItems(popup: PopupUnderTest, name: string): Promise<string[] | undefined> {
  return popup.evaluate((view, wanted) => {
    const summaries = [...view.document.querySelectorAll<HTMLElement>('.menu > summary')];
    const summary = summaries.find((one) => one.textContent.trim() === wanted || one.ariaLabel === wanted);
    const items = summary?.parentElement?.querySelectorAll<HTMLElement>('.menu-items button');
    return summary && [...(items ?? [])].map((item) => item.textContent.trim());
  }, name);
}
