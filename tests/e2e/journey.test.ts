import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { currentPlan, situationOf, type Stored } from '../../src/plan/stored/model.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { chooseInMenu } from './steps/menu.ts';
import { chooseNeeded, dropFiles, openPlanner, VISIO } from './steps/planner.ts';
import { readAs, rowsOf } from './steps/rows.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const DOWNLOADS = mkdtempSync(path.join(tmpdir(), 'journey-'));
const world = useBrowser({ width: 1440, height: 900, reducedMotion: true, downloadDir: DOWNLOADS });
const t = words();
/** The one product that the new tenant has, and gives to nobody. */
const EXPIRED = SUBSCRIPTIONS.find(({ status }) => status === 'Expired');

expectNoErrors(world);

async function readTenant(tenant: 'old' | 'new'): Promise<void> {
  const page = await world.browser.newPage();
  await visit(page, 'subscriptions');
  const shown = await readAs(page, tenant);
  await eventually(async () => (await rowsOf(world.browser, tenant)).length, SUBSCRIPTIONS.length);
  await shown.click('.actions .use-rows');
  if (tenant === 'new') await shown.waitForText(new RegExp(EXPIRED?.product ?? 'all'));
  await page.close();
}

/** What a plan says, and what the guide is made of; its history, its id and its days are each profile's own. */
function contentOf(stored: Stored | undefined) {
  if (!stored) throw new Error('nothing is stored');
  const plan = currentPlan(stored);
  const { ticks, tenants, rows, reads } = plan;
  return { ticks, tenants, rows, reads, situation: situationOf(plan, localDay()) };
}

it('from the old tenant’s page over the plan and the new tenant’s page into another profile', async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  await readTenant('old');
  const tab = await openPlanner(world.browser);
  await tab.waitForSelector('.subscriptions-table');
  await chooseNeeded(tab, VISIO, 'none');
  await eventually(
    async () =>
      (await rowsOf(world.browser, 'old')).find(({ subscription }) => subscription.product === VISIO)
        ?.subscription.needed,
    0,
  );
  await readTenant('new');
  await chooseInMenu(asPopup(tab), t('export_title'), t('export_carry'));
  // Firefox writes beside it, under another name, until all is there.
  const isOneFile = async () => (await readdir(DOWNLOADS)).map((name) => path.extname(name));
  await eventually(isOneFile, ['.json']);
  const [name = ''] = await readdir(DOWNLOADS);
  const file = path.join(DOWNLOADS, name);
  await eventually(async () => (await readFile(file, 'utf8')).trimEnd().endsWith('}'), true);
  const before = contentOf(await readStored(world.browser));
  await tab.close();

  // A fresh profile has nothing stored.
  await store(world.browser);
  const fresh = await openPlanner(world.browser);
  await dropFiles(fresh, { [name]: await readFile(file, 'utf8') });
  await fresh.waitForSelector('.import-dialog .dialog-foot .primary');
  await fresh.click('.import-dialog .dialog-foot .primary');
  await eventually(async () => (await rowsOf(world.browser, 'new')).length, SUBSCRIPTIONS.length);
  expect(contentOf(await readStored(world.browser))).toEqual(before);
  await fresh.close();
});
