import { readCatalogFiles } from '../browser/i18n.ts';
import { forgetReadyPanel, keepReadyPanel } from '../browser/ready-panel.ts';
import { forgetReady, keepReady } from '../browser/ready-snapshot.ts';
import { inPrivateWindow, type Keeping } from '../browser/private-memory.ts';
import { localDay } from '../calendar/local-day.ts';
import type { Snapshot } from '../messages/own-pages.ts';
import type { PanelData } from '../messages/panel-data.ts';
import type { Locale } from '../i18n/locales.ts';
import { readerLocale } from './reader-locale.ts';
import { guideOf } from './surfaces.ts';
import { inTurn, readState, writesSoFar } from './writer.ts';

/** With more rows it is not kept ready: each change would write them all into the session's memory. */
const MOST_ROWS = 500;
/** Changes come in rows. In ms. */
const SOON_MS = 200;

/** All that a popup or a plan page shows. It is kept ready for the next one, but for private windows. */
export async function answerState(keeping: Keeping): Promise<Snapshot> {
  const before = writesSoFar();
  const { stored, own, policy, trouble } = await readState(keeping);
  const today = localDay();
  const snapshot = { stored: own, policy, trouble, guide: await guideOf(stored, today), today };
  if (keeping === 'disk') void keep(snapshot, readerLocale(stored), before).catch(() => undefined);
  return snapshot;
}

let soon: ReturnType<typeof setTimeout> | undefined;

/** What is stored is another: what stands ready goes at once, and comes anew. */
export function renewReady(): void {
  if (inPrivateWindow()) return;
  for (const forget of [forgetReady, forgetReadyPanel]) void forget().catch(() => undefined);
  clearTimeout(soon);
  soon = setTimeout(() => void answerState('disk').catch(() => undefined), SOON_MS);
}

/** Has the panel's first drawing stand ready for pages of a host: `data` was made of what was stored `before`. */
export function keepPanel(lang: string | null, host: string, data: PanelData, before: number): Promise<void> {
  return inTurn(async () => {
    if (writesSoFar() === before) await keepReadyPanel(lang, host, data);
  });
}

/** Nothing that was written or deleted meanwhile stands ready as it was. */
async function keep(snapshot: Snapshot, locale: Locale, before: number): Promise<void> {
  const rows = snapshot.stored.plans.flatMap((plan) => [...plan.rows.old, ...plan.rows.new]);
  const catalog = await readCatalogFiles(locale);
  return inTurn(async () => {
    if (writesSoFar() !== before) return;
    if (rows.length > MOST_ROWS) await forgetReady();
    else await keepReady(snapshot, locale, catalog);
  });
}
