import { expect, it } from 'vitest';
import { addDays } from '../../src/calendar/days.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { bringIn, firstRun, rowsShown, toView } from './steps/journey.ts';
import { chooseInMenu } from './steps/menu.ts';
import { storedField } from './steps/planner.ts';
import { copied, stubClipboard } from './steps/popup.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1280, height: 900, reducedMotion: true });
const t = words();
const TODAY = localDay();

expectNoErrors(world);

/** 'Nothing due before {day}', up to its day. */
const CALM = t('now_calm', { day: '…' }).split('…')[0] ?? 'no words';
const PREMIUM = 'Microsoft 365 Business Premium';
const BI = 'Power BI Pro';

/** A line of CIPP's licence report: its terms are JSON in a cell. */
function line(
  product: string,
  used: number,
  terms: { Term: string; TotalLicenses: number; ends: string }[],
): string {
  const info = terms.map(({ ends, ...term }, at) => ({
    ...{ Status: 'Enabled', ...term, NextLifecycle: `${ends}T00:00:00Z`, IsTrial: false },
    SubscriptionId: `a1a1a1a1-0000-4000-8000-${String(used).padStart(11, '0')}${String(at)}`,
  }));
  const total = terms.reduce((sum, { TotalLicenses }) => sum + TotalLicenses, 0);
  const cells = ['contoso.onmicrosoft.com', product, used, total - used, total];
  return [...cells, `"${JSON.stringify(info).replaceAll('"', '""')}"`].join(',');
}

const [YEAR_END, MONTH_END] = [addDays(TODAY, 50), addDays(TODAY, 12)];
const REPORT = [
  'Tenant,License,CountUsed,CountAvailable,TotalLicenses,TermInfo',
  line(PREMIUM, 148, [{ Term: 'Yearly', TotalLicenses: 150, ends: YEAR_END }]),
  line(BI, 30, [
    { Term: 'Monthly', TotalLicenses: 5, ends: MONTH_END },
    { Term: 'Yearly', TotalLicenses: 30, ends: YEAR_END },
  ]),
].join('\r\n');

it('a partner’s technician with only a CIPP export: from the first run to the message that goes to the partner', async () => {
  await firstRun(world.browser, 'partner');
  const { tab, said } = await bringIn(world.browser, { 'cipp.csv': REPORT }, 3);
  // What is not taken is named, before anything is saved.
  expect(said).toContain('cipp.csv');
  expect(said).toContain('TermInfo.TotalLicenses');

  // One row a term, with its own number and day.
  await eventually(async () => (await rowsShown(tab)).map(([name]) => name).sort(), [PREMIUM, BI, BI]);
  const stored = async () =>
    Promise.all(
      (['product', 'purchased', 'term', 'renewsOn'] as const).map((field) =>
        storedField(world.browser, field),
      ),
    );
  expect(await stored()).toEqual([
    [PREMIUM, BI, BI],
    [150, 5, 30],
    ['annual', 'monthly', 'annual'],
    [YEAR_END, MONTH_END, YEAR_END],
  ]);

  await toView(tab, 'plan');
  await tab.waitForSelector('.timeline');
  // Nothing presses: a monthly term is no deadline, and the year's end is far.
  expect(await tab.$eval('.now-card', (card) => card.textContent)).toContain(CALM);
  const dates = await tab.$eval('.timeline', (timeline) => timeline.textContent);
  for (const product of ['Business Premium', BI]) expect(dates).toContain(product);
  const plan = await tab.$eval('main', (main) => main.innerText);
  expect(plan).toContain(t('phase_stop'));

  // Export: the message names each product, and asks for an end, not for a cancellation now.
  await stubClipboard(asPopup(tab));
  await chooseInMenu(asPopup(tab), t('export_title'), t('export_partner'));
  await eventually(async () => (await copied(asPopup(tab)))?.includes(PREMIUM), true);
  const message = (await copied(asPopup(tab))) ?? '';
  expect(message).toContain(BI);
  expect(message).toMatch(/cancel(?:led)? at expiration/i);
  expect(await world.browser.requests()).toEqual([]);
  await tab.close();
});
