import { expect, it } from 'vitest';
import { addDays } from '../../src/calendar/days.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { FILE_SOURCES } from '../../src/inventory/where-to-get.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { bringIn, firstRun, rowsShown, toView } from './steps/journey.ts';
import { chooseInMenu } from './steps/menu.ts';
import { chooseNeeded, openPlanner, storedField } from './steps/planner.ts';
import { copied, press, stubClipboard } from './steps/popup.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1280, height: 900, reducedMotion: true });
const t = words();
const TODAY = localDay();

expectNoErrors(world);

const PREMIUM = 'Microsoft 365 Business Premium';
const VISIO = 'Visio Plan 2';

/** What the snippet writes for one product: its entry in each of Graph's two lists, as PowerShell spells it. */
function entries(
  skuId: string,
  skuPartNumber: string,
  total: number,
  used: number,
  bought: string,
  ends: string,
) {
  const id = skuId.replace(/^.{8}/, 'a1a1a1a1');
  const sku = {
    ...{ SkuId: skuId, SkuPartNumber: skuPartNumber, AppliesTo: 'User', CapabilityStatus: 'Enabled' },
    ...{ ConsumedUnits: used, SubscriptionIds: [id] },
    PrepaidUnits: { Enabled: total, Suspended: 0, Warning: 0, LockedOut: 0 },
  };
  const subscription = {
    ...{ Id: id, SkuId: skuId, SkuPartNumber: skuPartNumber, Status: 'Enabled', TotalLicenses: total },
    ...{ CreatedDateTime: `${bought}T08:00:00Z`, NextLifecycleDateTime: `${ends}T00:00:00Z`, IsTrial: false },
  };
  return { sku, subscription };
}

const ENDS = addDays(TODAY, 300);
const ALL = [
  entries('cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', 'SPB', 150, 148, addDays(TODAY, -65), ENDS),
  entries('c5928f49-12ba-48f7-ada3-0d743a3601d5', 'VISIOCLIENT', 10, 7, addDays(TODAY, -100), ENDS),
];
const FILE = JSON.stringify({
  subscribedSkus: ALL.map(({ sku }) => sku),
  subscriptions: ALL.map(({ subscription }) => subscription),
});

it('an admin with only PowerShell: from the snippet to the copied guide', async () => {
  await firstRun(world.browser, 'mca');

  // The dialog says where to get the file: one command to copy, and what it may read.
  const first = await openPlanner(world.browser);
  await press(asPopup(first), t('import_button'));
  await first.waitForSelector('.import-dialog[open]');
  const [powershell] = FILE_SOURCES;
  await eventually(
    () =>
      first.$eval('.import-dialog', (dialog) => dialog.textContent.includes('Get-MgDirectorySubscription')),
    true,
  );
  const where = await first.$eval('.import-dialog', (dialog) => dialog.textContent);
  expect(where).toContain(powershell?.command ?? 'no command');
  expect(where).toContain('Organization.Read.All');
  await first.close();

  const { tab, said } = await bringIn(world.browser, { 'licences.json': FILE }, 2);
  expect(said).toContain('licences.json');
  await eventually(async () => (await rowsShown(tab)).map(([name]) => name).sort(), [PREMIUM, VISIO]);
  for (const [field, values] of [
    ['purchased', [150, 10]],
    ['assigned', [148, 7]],
  ] as const) {
    expect(await storedField(world.browser, field)).toEqual(values);
  }

  // Visio is not bought again; the rest is what is to buy.
  await chooseNeeded(tab, VISIO, 'none');
  await eventually(async () => (await storedField(world.browser, 'needed'))[1], 0);
  await toView(tab, 'plan');
  await tab.waitForSelector('.timeline');
  expect(await tab.$eval('.band', (band) => (band as HTMLElement).innerText)).toContain('148');

  await stubClipboard(asPopup(tab));
  await chooseInMenu(asPopup(tab), t('export_title'), t('popup_copyGuide'));
  await eventually(async () => (await copied(asPopup(tab)))?.includes(PREMIUM), true);
  const guide = (await copied(asPopup(tab))) ?? '';
  for (const part of [VISIO, '148', t('phase_buy'), t('phase_stop')]) expect(guide).toContain(part);
  expect(await world.browser.requests()).toEqual([]);
  await tab.close();
});
