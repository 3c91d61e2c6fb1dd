import type { Case } from '../case.ts';
import type { MigrationTool, Warning } from '../model.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { warning } from '../text.ts';
import { cloudTraps } from '../traps.ts';
import { addAssign, addPreparation, MIGRATION_ROLES } from './prepare.ts';
import { byTool, isNative, licensedFirst, mayMigrate, toolOf } from './tools.ts';

/** What every migration waits for; steps that the guide doesn't have are left out. */
const BEFORE = 'choose-tool buy-migration-add-on buy-licences bridge-licences clear-holds map-identities';

/** The tool, what it needs first, the data, and people's licences in the order that the tool wants [X-04, 7h]. */
export function addMigration(builder: StepBuilder, cases: readonly Case[]): void {
  if (mayMigrate(builder.situation)) {
    addPreparation(builder);
    addWorkloads(builder, cases);
  }
  addAssign(builder, cases);
}

function addWorkloads(builder: StepBuilder, cases: readonly Case[]): void {
  const { data, plan: own } = builder.situation;
  const tool = toolOf(builder.situation);
  const add = (workload: string, link: string, words: Omit<StepRule, 'id' | 'tenant'>): void =>
    builder.add({
      id: 'migrate-data',
      tenant: 'both',
      link: tool === 'orchestrator' && workload !== 'sharepoint' ? tool : link,
      roles: isNative(tool) ? MIGRATION_ROLES : '',
      due: own?.cutOverOn ?? null,
      waitsFor: licensedFirst(tool) ? `${BEFORE} assign-licences` : BEFORE,
      ...words,
    });
  const clouds = isNative(tool) ? cloudTraps(builder.situation) : [];
  if (data?.mailboxes !== false) add('mailboxes', 'migrate-mailboxes', mailboxes(tool, clouds));
  if (data?.oneDrive !== false) add('onedrive', 'migrate-onedrive', oneDrive(tool, clouds));
  if (data?.sharePoint !== false) add('sharepoint', 'migrate-sharepoint', sharePoint(cases));
  if (data?.teams !== false) add('teams', 'orchestrator', teams(tool));
}

/** Mailboxes by tool [M-08…M-13, M-17, M-18, M-20, M-25, X-04, X-06]. */
function mailboxes(tool: MigrationTool, clouds: readonly Warning[]): Omit<StepRule, 'id' | 'tenant'> {
  const warnings = [
    warning('mailbox-not-moved', 'stated', 'M-12'),
    warning('source-mailbox-deleted', 'stated', 'M-11'),
    ...clouds.filter(({ id }) => id !== 'onedrive-tool-cloud'),
  ];
  if (tool === 'manual') return { facts: 'M-25', actions: ['mail_manual'] };
  if (tool === 'third-party')
    return { facts: 'X-04 M-02', certainty: 'inferred', actions: ['mail_thirdParty'] };
  if (tool === 'orchestrator')
    return { facts: 'M-17 M-18 M-20', actions: ['sameBatch', 'validation'], warnings };
  warnings.push(warning('chats-stay', 'stated', 'X-06'));
  return { facts: 'M-08 M-09 M-13', actions: ['mailBatch', 'mailTwoWeeks'], warnings };
}

/** OneDrive by tool [M-21, M-25]. */
function oneDrive(tool: MigrationTool, warnings: readonly Warning[]): Omit<StepRule, 'id' | 'tenant'> {
  return isNative(tool)
    ? { facts: 'M-21', actions: ['oneDriveOnce', 'oneDriveEmpty'], warnings }
    : { facts: 'M-25', actions: [byTool('files', tool)] };
}

/** Microsoft's tool for sites is for Enterprise Agreement customers only [M-07, M-22, M-23]. */
function sharePoint(cases: readonly Case[]): Omit<StepRule, 'id' | 'tenant'> {
  const volume = cases.some(({ agreement }) => agreement === 'volume-licensing' || agreement === 'unsure');
  const others = cases.some(({ agreement }) => agreement !== 'volume-licensing');
  return {
    facts: 'M-07 M-22 M-23 M-25',
    actions: [...(volume ? ['sharePointEa'] : []), ...(others ? ['sharePointOther'] : [])],
    warnings: [
      warning('sharepoint-ea-only', 'stated', 'M-07'),
      warning('spmt-not-between-tenants', 'stated', 'M-23'),
      warning('sharepoint-rebuild', 'stated', 'M-22'),
    ],
  };
}

/** Chats and meetings move with the Orchestrator; teams and channels are made anew [M-16, M-22, X-06]. */
function teams(tool: MigrationTool): Omit<StepRule, 'id' | 'tenant'> {
  const chats =
    tool === 'orchestrator' ? 'teamsChats' : tool === 'unknown' ? 'teamsChatsUnknown' : 'teamsOther';
  return { facts: 'M-16 M-17 M-22 X-06', actions: [chats, 'teamsChannels'] };
}
