import { expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { useBrowser } from './support/use-browser.ts';
import { readAs, rowsOf } from './steps/rows.ts';
import { store } from './steps/stored.ts';
import { DETAIL, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
expectNoErrors(world);

it('a subscription that the plan does not have is read from its own page', async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  const page = await world.browser.newPage();
  await visit(page, DETAIL);
  await readAs(page, 'old');
  await eventually(async () => (await rowsOf(world.browser, 'old')).length, 1);
  const [row] = await rowsOf(world.browser, 'old');
  const [{ id, product, purchased } = {}] = SUBSCRIPTIONS;
  expect(row).toMatchObject({ ref: id, subscription: { product, purchased, recurringBilling: true } });
});
