import { commandNames } from '../admin-center/command-names.ts';
import { contextOf, inClouds } from '../admin-center/context.ts';
import { browserLocale, readCatalog } from '../browser/i18n.ts';
import { panelSheet } from '../browser/package-files.ts';
import type { Sender } from '../browser/runtime.ts';
import { opensFromPage } from '../browser/side-panel.ts';
import { askTab } from '../browser/admin-tabs.ts';
import { pickLocale } from '../i18n/locales.ts';
import { localDay } from '../calendar/local-day.ts';
import { panelData, panelUpdate, type PanelData, type PanelUpdate } from '../messages/panel-data.ts';
import { isBegun, type Stored } from '../plan/stored/model.ts';
import { cloudsOf } from '../policy/named-clouds.ts';
import { guideOfPlan } from './guide-of-plan.ts';
import { readerLocale } from './reader-locale.ts';
import { keepPanel } from './snapshot.ts';
import { standingOf, type Standing } from './standing.ts';
import { readState, writesSoFar, type State } from './writer.ts';

/** The panel's data in the user's language, else the page's (`html[lang]`), else the browser's. */
export async function answerPanel(lang: string | null, sender: Sender): Promise<PanelData> {
  // Most likely the language that it will be; read while what is stored is read.
  void readCatalog(pickLocale([lang, browserLocale()])).catch(() => undefined);
  const before = writesSoFar();
  const [state, sheet] = await Promise.all([readState(sender.keeping), panelSheet()]);
  const data = { ...(await makeData(state, lang, sender)), sheet };
  const { host, delegatedOrg } = contextOf(sender.tabUrl);
  // A plan that was begun anew may know this tab's tenant: that is said to no other tab.
  if (host && !delegatedOrg && data.tenant === null && isForEverybody(state.stored, sender)) {
    void keepPanel(lang, host, data, before).catch(() => undefined);
  }
  return data;
}

/** True while nothing is known of any move: then the panel says the same in each tab, and nothing of anybody. */
function isForEverybody({ plans }: Stored, { keeping }: Sender): boolean {
  return keeping === 'disk' && plans.every((plan) => !isBegun(plan) && plan.rows.new.length === 0);
}

/** What a panel needs that has the rest: no style sheet, and no words of its own. */
export async function answerUpdate(lang: string | null, sender: Sender): Promise<PanelUpdate> {
  return panelUpdate(await makeData(await readState(sender.keeping), lang, sender));
}

/** What each tab's panel was told last of where it stands, as long as this background lives. */
const answered = new Map<number, string>();

/**
 * The page went elsewhere, or came to the front: where another tenant is signed in by now, its panel is told to ask for
 * everything. One that was answered by an earlier background is told too.
 */
export async function lookAgain(sender: Sender): Promise<void> {
  const { stored } = await readState(sender.keeping);
  if (sender.tabId === undefined || !stored.pageTenants?.known.length) return;
  const now = nameOf(await standingOf(sender, stored));
  if (answered.get(sender.tabId) !== now) await askTab(sender.tabId, 'plan-changed');
}

function nameOf({ plan, tenant }: Standing): string {
  return `${plan.id} ${String(tenant)}`;
}

async function makeData(
  { stored, policy }: State,
  lang: string | null,
  sender: Sender,
): Promise<PanelUpdate> {
  const locale = readerLocale(stored, lang);
  const today = localDay();
  const [messages, { plan, tenant }] = await Promise.all([readCatalog(locale), standingOf(sender, stored)]);
  const names = commandNames([lang, browserLocale()]);
  const { partnerShopUrl: shop } = policy.values;
  const link = { ...inClouds(contextOf(sender.tabUrl), cloudsOf(plan, policy)), shop };
  const at = {
    tenant,
    link,
    names,
    policy,
    opensSide: opensFromPage(),
    isPrivate: sender.keeping === 'memory',
  };
  if (sender.tabId !== undefined) answered.set(sender.tabId, nameOf({ plan, tenant }));
  return panelData(
    { ...stored, current: plan.id },
    guideOfPlan(plan, today),
    { locale, messages },
    today,
    at,
  );
}
