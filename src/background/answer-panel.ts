import { commandNames } from '../admin-center/command-names.ts';
import { contextOf } from '../admin-center/context.ts';
import { panelSheet } from '../browser/package-files.ts';
import { browserLocale, readCatalog } from '../browser/i18n.ts';
import type { Sender } from '../browser/runtime.ts';
import { readStored } from '../browser/stored.ts';
import { guide } from '../guidance/guide.ts';
import { localDay } from '../calendar/local-day.ts';
import { currentPlan, situationOf } from '../plan/stored/model.ts';
import { panelData, type PanelData } from '../messages/panel-data.ts';
import { readerLocale } from './reader-locale.ts';
import { tenantOf } from './tenants.ts';

/** The panel's data in the user's language, else the page's (`html[lang]`), else the browser's. */
export async function answerPanel(pageLang: string | null, sender: Sender): Promise<PanelData> {
  const { stored } = await readStored();
  const plan = currentPlan(stored);
  const locale = readerLocale(stored, pageLang);
  const today = localDay();
  const [messages, sheet, tenant] = await Promise.all([
    readCatalog(locale),
    panelSheet(),
    tenantOf(sender, plan),
  ]);
  const made = guide(situationOf(plan, today));
  const names = commandNames([pageLang, browserLocale()]);
  const at = { tenant, link: contextOf(sender.tabUrl), names };
  return panelData(stored, made, { locale, messages, sheet }, today, at);
}
