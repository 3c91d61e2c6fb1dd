import type { Case } from '../case.ts';
import type { MigrationTool, Situation } from '../model.ts';
import { warning } from '../text.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { addAdmins, addAssign, addPreparation, MIGRATION_ROLES } from './prepare.ts';
import { isNative, licensedFirst, mayMigrate, toolOf } from './tools.ts';

type Checklist = Pick<StepRule, 'facts' | 'certainty' | 'actions' | 'warnings'>;

/** What every migration waits for; steps that the guide doesn't have are left out. */
const BEFORE = 'choose-tool buy-migration-add-on buy-licences bridge-licences clear-holds map-identities';

/** The tool, what it needs first, the data, and people's licences in the order that the tool wants [X-04, 7h]. */
export function addMigration(builder: StepBuilder, cases: readonly Case[]): void {
  addAdmins(builder, cases);
  if (mayMigrate(builder.situation)) {
    addPreparation(builder);
    addData(builder, cases);
  }
  addAssign(builder, cases);
}

/** One step with a checklist for each kind of data; what depends on the tool is there only once it is known. */
function addData(builder: StepBuilder, cases: readonly Case[]): void {
  const { situation } = builder;
  const tool = toolOf(situation);
  const base = {
    id: 'migrate-data',
    link: LINKS[tool],
    roles: isNative(tool) ? MIGRATION_ROLES : '',
    due: situation.plan?.cutOverOn ?? null,
    waitsFor: licensedFirst(tool) ? `${BEFORE} assign-licences` : BEFORE,
  } as const;
  for (const list of checklists(tool, situation, cases)) builder.add({ ...base, ...list });
}

function checklists(tool: MigrationTool, situation: Situation, cases: readonly Case[]): Checklist[] {
  const last: Checklist = {
    facts: 'C-04',
    actions: ['checkData'],
  };
  if (tool === 'unknown') return [{ facts: 'M-02 M-03', actions: ['migrateWithTool'] }, last];
  const { mailboxes: mail, oneDrive: files, sharePoint: sites, teams: chats } = situation.data ?? {};
  return [
    ...(mail === false ? [] : [mailboxes(tool)]),
    ...(files === false ? [] : [oneDrive(tool)]),
    ...(sites === false ? [] : [sharePoint(tool, cases)]),
    ...(chats === false ? [] : [teams(tool)]),
    last,
  ];
}

/** Where to read more, by tool. */
const LINKS: Readonly<Record<MigrationTool, string>> = {
  'mailbox-tool': 'migrate-mailboxes',
  orchestrator: 'orchestrator',
  'third-party': 'migration-overview',
  manual: 'migration-overview',
  unknown: 'migration-overview',
};

/** Mailboxes by tool [M-08…M-13, M-17, M-18, M-20, M-25, X-04, X-06]. */
function mailboxes(tool: MigrationTool): Checklist {
  if (tool === 'manual') return { facts: 'M-25', actions: ['mail_manual'] };
  if (tool === 'third-party')
    return { facts: 'X-04 M-02', certainty: 'inferred', actions: ['mail_thirdParty'] };
  const warnings = [
    warning('mailbox-not-moved', 'stated', 'M-12'),
    warning('source-mailbox-deleted', 'stated', 'M-11'),
  ];
  if (tool === 'orchestrator') return { facts: 'M-17 M-18 M-20', actions: ['sameBatch'], warnings };
  return {
    facts: 'M-08 M-09 M-13',
    actions: ['mailBatch', 'mailBothLicensed'],
    warnings: [...warnings, warning('chats-stay', 'stated', 'X-06')],
  };
}

/** OneDrive by tool [M-21, M-25]. */
function oneDrive(tool: MigrationTool): Checklist {
  if (isNative(tool)) return { facts: 'M-21', actions: ['oneDriveOnce'] };
  return { facts: 'M-25', actions: [tool === 'manual' ? 'files_manual' : 'migrateWithTool'] };
}

/** Microsoft's tool for sites is for Enterprise Agreement customers only [M-07, M-22, M-23, M-37]. */
function sharePoint(tool: MigrationTool, cases: readonly Case[]): Checklist {
  const rebuild = warning('sharepoint-rebuild', 'stated', 'M-22');
  if (!isNative(tool)) return { facts: 'M-22 M-25', warnings: [rebuild] };
  const volume = cases.some(({ way }) => way.siteTool !== false);
  const others = cases.some(({ way }) => way.siteTool !== true);
  return {
    facts: 'M-07 M-37 M-22 M-23 M-25',
    actions: [...(volume ? ['sharePointEa'] : []), ...(others ? ['sharePointOther'] : [])],
    warnings: [warning('spmt-not-between-tenants', 'stated', 'M-23'), rebuild],
  };
}

/** Chats and meetings move in the Orchestrator's batch; teams and channels are made anew [M-16, M-22]. */
function teams(tool: MigrationTool): Checklist {
  if (tool === 'orchestrator') return { facts: 'M-16 M-17 M-22', actions: ['teamsChannels'] };
  return { facts: 'M-16 M-22', actions: tool === 'third-party' ? ['teamsOther'] : ['teamsChannels'] };
}
