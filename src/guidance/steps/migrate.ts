import { addDays } from '../days.ts';
import type { Line } from '../lines.ts';
import type { MigrationTool, Text } from '../model.ts';
import type { Plan, StepPart } from '../plan.ts';
import { text, warning } from '../text.ts';
import { cloudTraps } from '../traps.ts';
import { mayMigrate } from './buy.ts';

const MIGRATION_ROLES = ['role_migrationAdmin', 'role_globalAdmin'] as const;

/** What every migration waits for; steps that the guide doesn't have are left out. */
const BEFORE = [
  'choose-tool',
  'buy-migration-add-on',
  'buy-licences',
  'bridge-licences',
  'clear-holds',
  'map-identities',
];

/** Tools that want the users licensed in the new tenant first [M-17, M-18, X-04]. */
function licensedFirst(tool: MigrationTool): boolean {
  return tool === 'orchestrator' || tool === 'third-party' || tool === 'manual';
}

/** `mailbox-tool` → `_mailboxTool`: texts and rules that depend on the tool. */
const SUFFIX: Readonly<Record<MigrationTool, string>> = {
  'mailbox-tool': '_mailboxTool',
  orchestrator: '_orchestrator',
  'third-party': '_thirdParty',
  manual: '_manual',
  unknown: '_unknown',
};

/** The tool, what it needs first, the data, then the users' licences, in the order of the tool [X-04, 7h]. */
export function addMigration(plan: Plan, lines: readonly Line[]): void {
  const { situation } = plan;
  if (!mayMigrate(situation)) {
    addAssign(plan, 'unknown', false, lines);
    return;
  }
  const tool = situation.migrationTool ?? 'unknown';
  const { mailboxes, oneDrive } = situation.data ?? {};
  const boxes = mailboxes !== false || oneDrive !== false;
  if (tool === 'unknown') addChooseTool(plan);
  if (tool !== 'third-party' && tool !== 'manual') addPreparation(plan, tool, boxes);
  addWorkloads(plan, tool, lines);
  addAssign(plan, tool, boxes, lines);
}

function addChooseTool(plan: Plan): void {
  plan.add({
    id: 'choose-tool',
    tenant: 'both',
    link: 'migration-overview',
    facts: ['M-02'],
    actions: [text('act_toolOrchestrator'), text('act_toolSingle'), text('act_toolOther')],
    warnings: cloudTraps(plan.situation),
  });
}

/** Microsoft's own tools: add-on [M-04], holds [M-11, M-21], identities [M-08, M-10, M-17]. */
function addPreparation(plan: Plan, tool: MigrationTool, boxes: boolean): void {
  const { data, plan: own } = plan.situation;
  const mailboxes = data?.mailboxes !== false;
  if (boxes || tool === 'orchestrator') {
    plan.add({
      id: 'buy-migration-add-on',
      tenant: 'new',
      link: 'marketplace',
      roles: ['role_billingAccountOwner', 'role_billingAdmin'],
      facts: ['M-04', 'M-05'],
      actions: [text('act_addOnOffered'), text('act_addOnPerUser'), text('act_addOnSide')],
      due: own?.buyOn ?? null,
      waitsFor: ['choose-tool'],
      warnings: [
        warning('no-add-on-no-move', 'stated', ['M-05']),
        ...(mailboxes ? [warning('shared-mailboxes-uncounted', 'inferred', ['X-14'])] : []),
      ],
    });
  }
  if (boxes && data?.holds !== false) {
    plan.add({
      id: 'clear-holds',
      tenant: 'old',
      link: 'migrate-mailboxes',
      facts: ['M-11', 'M-21'],
      actions: [text('act_holdsFind'), text('act_holdsAgree')],
      waitsFor: ['choose-tool'],
    });
  }
  plan.add({
    id: 'map-identities',
    tenant: 'both',
    link: 'identity-mapping',
    roles: MIGRATION_ROLES,
    facts: tool === 'orchestrator' ? ['M-17'] : tool === 'mailbox-tool' ? ['M-08', 'M-10'] : ['M-08', 'M-17'],
    actions: [text(`act_map${SUFFIX[tool]}`)],
    waitsFor: ['choose-tool'],
  });
}

function addWorkloads(plan: Plan, tool: MigrationTool, lines: readonly Line[]): void {
  const { data, plan: own } = plan.situation;
  const native = tool !== 'third-party' && tool !== 'manual';
  const link = tool === 'orchestrator' ? 'orchestrator' : null;
  const base = {
    tenant: 'both',
    roles: native ? MIGRATION_ROLES : [],
    due: own?.cutOverOn ?? null,
    waitsFor: licensedFirst(tool) ? [...BEFORE, 'assign-licences'] : BEFORE,
  } as const;
  const cloud = native ? cloudTraps(plan.situation) : [];
  const clouds = (...ids: string[]) => cloud.filter(({ id }) => ids.includes(id));
  const parts: Record<string, StepPart | false> = {
    mailboxes: data?.mailboxes !== false && {
      id: 'migrate-mailboxes',
      ...base,
      link: link ?? 'migrate-mailboxes',
      ...mailboxWords(tool),
      warnings: native ? [...MAILBOX_WARNINGS, ...clouds('cross-cloud', 'orchestrator-cloud')] : [],
    },
    oneDrive: data?.oneDrive !== false && {
      id: 'migrate-onedrive',
      ...base,
      link: link ?? 'migrate-onedrive',
      facts: native ? ['M-21'] : ['M-25'],
      actions: [
        text(native ? 'act_oneDriveOnce' : `act_files${SUFFIX[tool]}`),
        ...(native ? [text('act_oneDriveEmpty')] : []),
      ],
      warnings: native ? clouds('cross-cloud', 'onedrive-tool-cloud', 'orchestrator-cloud') : [],
    },
    sharePoint: data?.sharePoint !== false && {
      id: 'migrate-sharepoint',
      ...base,
      link: 'migrate-sharepoint',
      ...sharePointWords(lines),
    },
    teams: data?.teams !== false && {
      id: 'migrate-teams',
      ...base,
      link: 'orchestrator',
      ...teamsWords(tool),
    },
  };
  for (const part of Object.values(parts)) if (part) plan.add(part);
}

const MAILBOX_WARNINGS = [
  warning('mailbox-not-moved', 'stated', ['M-12']),
  warning('chats-stay', 'stated', ['X-06']),
  warning('source-mailbox-deleted', 'stated', ['M-11']),
] as const;

function mailboxWords(tool: MigrationTool): Pick<StepPart, 'actions' | 'facts' | 'certainty'> {
  if (tool === 'orchestrator') {
    return { facts: ['M-17', 'M-18', 'M-20'], actions: [text('act_sameBatch'), text('act_validation')] };
  }
  if (tool === 'third-party') {
    return { facts: ['X-04', 'M-02'], certainty: 'inferred', actions: [text('act_mail_thirdParty')] };
  }
  if (tool === 'manual') return { facts: ['M-25'], actions: [text('act_mail_manual')] };
  return { facts: ['M-08', 'M-09', 'M-13'], actions: [text('act_mailBatch'), text('act_mailTwoWeeks')] };
}

/** Microsoft's tool for sites is for Enterprise Agreement customers only [M-07]. */
function sharePointWords(lines: readonly Line[]): Pick<StepPart, 'actions' | 'facts' | 'warnings'> {
  const volume = lines.some(({ agreement }) => agreement === 'volume-licensing' || agreement === 'unsure');
  const others = lines.some(({ agreement }) => agreement !== 'volume-licensing');
  const actions: Text[] = [];
  if (volume) actions.push(text('act_sharePointEa'));
  if (others) actions.push(text('act_sharePointOther'));
  return {
    facts: ['M-07', 'M-22', 'M-23', 'M-25'],
    actions,
    warnings: [
      warning('sharepoint-ea-only', 'stated', ['M-07']),
      warning('spmt-not-between-tenants', 'stated', ['M-23']),
      warning('sharepoint-rebuild', 'stated', ['M-22']),
    ],
  };
}

function teamsWords(tool: MigrationTool): Pick<StepPart, 'actions' | 'facts'> {
  const chats =
    tool === 'orchestrator'
      ? ['act_teamsChats']
      : tool === 'unknown'
        ? ['act_teamsChatsUnknown']
        : ['act_teamsOther'];
  return {
    facts: ['M-16', 'M-17', 'M-22', 'X-06'],
    actions: [...chats, 'act_teamsChannels'].map((key) => text(key)),
  };
}

/** When to license people in the new tenant depends on the tool [X-04, M-10, M-17, M-18]. */
function addAssign(plan: Plan, tool: MigrationTool, boxes: boolean, lines: readonly Line[]): void {
  if (lines.every(({ sub }) => sub.needed === 0)) return;
  const { cutOverOn } = plan.situation.plan ?? {};
  const after = boxes && tool === 'mailbox-tool';
  const waits = licensedFirst(tool)
    ? ['map-identities']
    : ['choose-tool', 'migrate-mailboxes', 'migrate-onedrive'];
  plan.add({
    id: 'assign-licences',
    tenant: 'new',
    link: 'active-users-new',
    roles: ['role_licenseAdmin', 'role_userAdmin'],
    facts: ['R-04', 'M-03', 'X-04'],
    actions: [text('act_assign')],
    // A moved mailbox must be licensed within 30 days.
    due: after && cutOverOn ? addDays(cutOverOn, 30) : null,
    waitsFor: ['buy-licences', ...waits],
    warnings: boxes ? [licenceOrder(tool)] : [],
  });
}

/** The order of licences, as sure as its source. */
export function licenceOrder(tool: MigrationTool) {
  const [certainty, ...facts] = ORDERS[tool];
  return warning('licence-order', certainty, facts, SUFFIX[tool]);
}

const ORDERS = {
  'mailbox-tool': ['stated', 'M-10', 'X-04a'],
  orchestrator: ['stated', 'M-17', 'M-18', 'X-04a'],
  'third-party': ['inferred', 'X-04'],
  manual: ['inferred', 'X-04'],
  unknown: ['inferred', 'X-04'],
} as const;
