import { commandNames } from '../admin-center/command-names.ts';
import { contextOf } from '../admin-center/context.ts';
import { browserLocale, readCatalog } from '../browser/i18n.ts';
import { panelSheet } from '../browser/package-files.ts';
import type { Sender } from '../browser/runtime.ts';
import { localDay } from '../calendar/local-day.ts';
import { guide } from '../guidance/guide.ts';
import { panelData, panelUpdate, type PanelData, type PanelUpdate } from '../messages/panel-data.ts';
import { currentPlan, situationOf } from '../plan/stored/model.ts';
import { readerLocale } from './reader-locale.ts';
import { tenantOf } from './tenants.ts';
import { readState, type State } from './writer.ts';

/** The panel's data in the user's language, else the page's (`html[lang]`), else the browser's. */
export async function answerPanel(lang: string | null, sender: Sender): Promise<PanelData> {
  const [state, sheet] = await Promise.all([readState(), panelSheet()]);
  return { ...(await makeData(state, lang, sender)), sheet };
}

/** What a panel needs that has the rest: no style sheet, and no words of its own. */
export async function answerUpdate(lang: string | null, sender: Sender): Promise<PanelUpdate> {
  return panelUpdate(await makeData(await readState(), lang, sender));
}

async function makeData(
  { stored, policy }: State,
  lang: string | null,
  sender: Sender,
): Promise<PanelUpdate> {
  const plan = currentPlan(stored);
  const locale = readerLocale(stored, lang);
  const today = localDay();
  const [messages, tenant] = await Promise.all([readCatalog(locale), tenantOf(sender, plan)]);
  const names = commandNames([lang, browserLocale()]);
  const at = { tenant, link: { ...contextOf(sender.tabUrl), shop: policy.values.partnerShopUrl }, names, policy };
  return panelData(stored, guide(situationOf(plan, today)), { locale, messages }, today, at);
}
