import { describe, it } from 'vitest';
import { panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { hintedPlan, LEFT, OLD_ORG } from './steps/hinted-plan.ts';
import { chips } from './steps/hints.ts';
import { store } from './steps/stored.ts';
import { visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const t = words();

expectNoErrors(world);

describe('switches', () => {
  it('turn all hints off and on again from the settings', async () => {
    const page = await world.browser.newPage();
    const rowsWithChips = async () => (await chips(page)).map(({ row }) => row);
    await store(
      world.browser,
      ...hintedPlan(),
      { type: 'language', value: 'en' },
      { type: 'hide-hint', hint: 'decide' },
    );
    await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}` });
    await (await panel(page)).find(':is(.card, .pill)');
    await eventually(async () => (await rowsWithChips()).includes('Microsoft 365 Copilot'), false);
    const guide = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings');
    await guide.locator(`::-p-aria([name="${t('settings_hintsAgain')}"][role="button"])`).click();
    await page.bringToFront();
    await eventually(rowsWithChips, [...LEFT]);
    await guide.bringToFront();
    await guide.click('#hints-shown');
    await page.bringToFront();
    await eventually(() => chips(page), []);
    await guide.close();
  });
});
