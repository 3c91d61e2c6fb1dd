import { contextOf, contextQuery } from '../admin-center/context.ts';
import { readCatalog } from '../browser/i18n.ts';
import { onCommand, onInstalled, onSiteAccess, onSiteAccessLost } from '../browser/lifecycle.ts';
import { onNotificationPressed } from '../browser/notifications.ts';
import { leaveLostTabs, reachOpenTabs, registerWatcher } from '../browser/page-scripts.ts';
import { giveBackHosts } from '../browser/permissions.ts';
import { hostsToAskFor } from '../admin-center/hosts.ts';
import { onMessage, type Sender } from '../browser/runtime.ts';
import { forgetDamaged, lockStorage } from '../browser/stored.ts';
import { openGuideTab } from '../browser/tabs.ts';
import { localDay } from '../calendar/local-day.ts';
import { onEachMorning, onEachNight } from '../browser/toolbar.ts';
import { currentPlan } from '../plan/stored/model.ts';
import type { Tenant } from '../plan/stored/row.ts';
import { readRequest, type Checked, type ReplyTo, type RequestType } from '../messages/requests.ts';
import type { Snapshot } from '../messages/own-pages.ts';
import { answerPanel, answerUpdate, lookAgain } from './answer-panel.ts';
import { refreshBadge } from './badge.ts';
import { followStorage } from './follow-storage.ts';
import { OPEN_PANEL, openPanel } from './open-panel.ts';
import { readPage } from './read-page.ts';
import { openReminded, remind, REMIND_HOUR } from './reminders.ts';
import { guideOf, replyTo, tellChanged, tellReplaced } from './surfaces.ts';
import { planDays } from './plan-days.ts';
import { nameTenant, standingOf } from './standing.ts';
import { onPolicyChange } from './policy.ts';
import {
  deleteAll,
  keepToPolicy,
  onCloudsLeft,
  onWritten,
  readState,
  write,
  writeTo,
  type Written,
} from './writer.ts';

/** Wires the background: it puts scripts in, stores changes and hands out catalogs, guides and the panel's data. */
export function startBackground(): void {
  onMessage((message, sender) => {
    const request = readRequest(message, sender.own ? 'own' : 'page');
    if (!request) return undefined;
    const answer = ANSWERS[request.type] as (fields: unknown, from: Sender) => Promise<unknown>;
    return answer(request.fields, sender);
  });
  onWritten((written) => void tellChanged(written));
  followStorage();
  void lockStorage();
  // Tabs that were open before the install, the update or the permission have no script yet.
  onInstalled(reachOpenTabs);
  onSiteAccess(async () => {
    await registerWatcher();
    await reachOpenTabs();
  });
  onSiteAccessLost(async () => {
    await registerWatcher();
    await leaveLostTabs();
  });
  // An update of the extension forgets what was registered, and a permission may have changed while nobody heard it.
  void registerWatcher();
  onCloudsLeft((clouds) => void giveBackHosts(clouds.flatMap(hostsToAskFor)));
  onCommand(OPEN_PANEL, openPanel);
  onEachNight(startDay);
  onPolicyChange(() => void startDay().then(tellReplaced));
  void startDay();
  onEachMorning(REMIND_HOUR, () => remind());
  onNotificationPressed(openReminded);
  void remind();
}

/** What each day begins with: what the organisation keeps no longer goes, and the badge counts anew. */
async function startDay(): Promise<void> {
  if (await keepToPolicy().catch(() => false)) tellReplaced();
  await refreshBadge();
}

type Answers = {
  [T in RequestType]: (fields: Checked<T>, sender: Sender) => Promise<ReplyTo<T>>;
};

/** What answers each request. */
const ANSWERS: Answers = {
  'panel-data': ({ lang }, sender) => answerPanel(lang, sender),
  'panel-update': ({ lang }, sender) => answerUpdate(lang, sender),
  'open-guide': ({ at }, { tabUrl }) =>
    done(openGuideTab(contextQuery(contextOf(tabUrl)), at === 'settings' ? '#settings' : '')),
  'this-tenant': async ({ lang, plan, tenant }, sender) => {
    await nameTenant(plan, tenant, sender);
    return answerUpdate(lang, sender);
  },
  'page-table': async ({ lang, plan, tenant, table }, sender) => {
    // The two tenants' rows never mix, also where the sign-in changed while the table was read.
    if (!(await isStill(plan, tenant, sender))) throw new Error('another tenant');
    mustBeStored(await readPage(table, tenant, plan));
    return answerUpdate(lang, sender);
  },
  'page-change': async ({ lang, plan, id, change }, sender) => {
    mustBeStored(await writeTo(plan, { id, change }));
    return answerUpdate(lang, sender);
  },
  'look-again': (_, sender) => done(lookAgain(sender)),
  state: answerState,
  'plan-days': async () => planDays((await readState()).stored, localDay()),
  'tenant-of-tab': async ({ tab, href }) => {
    const { stored } = await readState();
    const { plan, tenant } = await standingOf({ own: true, tabId: tab, tabUrl: href }, stored);
    // Of another plan than the side panel shows it says nothing.
    return plan.id === currentPlan(stored).id ? tenant : null;
  },
  changes: async ({ changes }) => replyTo(await write(changes)),
  catalog: ({ locale }) => readCatalog(locale),
  'delete-all': async () => {
    await deleteAll();
    tellReplaced();
    return null;
  },
  'forget-damaged': async () => {
    await forgetDamaged();
    tellReplaced();
    return null;
  },
  'reach-open-tabs': () => done(reachOpenTabs()),
};

async function answerState(): Promise<Snapshot> {
  const { stored, own, policy, trouble } = await readState();
  const today = localDay();
  return { stored: own, policy, trouble, guide: await guideOf(stored, today), today };
}

/** True while a tab shows this tenant of this plan. */
async function isStill(plan: string, tenant: Tenant | null, sender: Sender): Promise<boolean> {
  const now = await standingOf(sender, (await readState()).stored);
  return now.plan.id === plan && now.tenant === tenant;
}

/** The panel says one thing of what it can't store: that it is not stored. */
function mustBeStored({ saved, refused: [refused] }: Written): void {
  if (refused) throw new Error(refused.reason);
  if (!saved) throw new Error('not saved');
}

async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
