import { contextOf } from '../admin-center/context.ts';
import { browserLocale, readCatalog } from '../browser/i18n.ts';
import { readStored } from '../browser/stored.ts';
import { guide } from '../guidance/guide.ts';
import { pickLocale } from '../i18n/locales.ts';
import { localDay } from '../i18n/today.ts';
import { currentPlan, situationOf } from '../plan/model.ts';
import { panelData, type PanelData } from '../plan/panel-data.ts';

/** The panel's data in the user's language, else the page's (`html[lang]`), else the browser's. */
export async function answerPanel(pageLang: string | null, pageUrl: string | undefined): Promise<PanelData> {
  const { stored } = await readStored();
  const { language } = stored.settings;
  const locale = pickLocale([language === 'auto' ? null : language, pageLang, browserLocale()]);
  const today = localDay();
  const messages = await readCatalog(locale);
  const made = guide(situationOf(currentPlan(stored).answers, today));
  return panelData(stored, made, { locale, messages }, today, contextOf(pageUrl));
}
