import type { Case } from '../case.ts';
import { cloudsMix } from '../clouds.ts';
import { addDays } from '../../calendar/days.ts';
import type { MigrationTool } from '../model.ts';
import { text, warning } from '../text.ts';
import { isOneProduct, MISSING_ROLE } from '../warnings.ts';
import type { StepBuilder } from './builder.ts';
import {
  byTool,
  isNative,
  isRuledOut,
  licenceOrder,
  licensedFirst,
  mayMigrate,
  movesPeople,
  toolOf,
} from './tools.ts';

/** Who may run Microsoft's migration tools [M-20, M-24]. */
export const MIGRATION_ROLES = 'migrationAdmin globalAdmin';

/** Days within which a moved mailbox must be licensed [M-10]. */
const LICENSE_WITHIN = 30;

/** Two people who may act in both tenants, and how they get the role [X-22, C-03]; a line where there is one product. */
export function addAdmins(builder: StepBuilder, cases: readonly Case[]): void {
  if (isOneProduct(cases)) return;
  builder.add({
    id: 'have-two-admins',
    link: 'billing-accounts',
    certainty: 'inferred',
    roles: 'globalAdmin',
    facts: 'X-22 C-03 X-07',
    actions: [text('warn_twoAdmins')],
    warnings: [MISSING_ROLE],
  });
}

/** Chooses the tool, and prepares what Microsoft's own need: add-on, holds, identities [M-02, M-04, M-08…M-11, M-17]. */
export function addPreparation(builder: StepBuilder): void {
  const { situation } = builder;
  const tool = toolOf(situation);
  if (tool === 'unknown') addToolChoice(builder);
  addHolds(builder, tool);
  if (!isNative(tool)) return;
  if (movesPeople(situation) || tool === 'orchestrator') addAddOn(builder);
  builder.add({
    id: 'map-identities',
    link: 'identity-mapping',
    roles: MIGRATION_ROLES,
    facts: tool === 'orchestrator' ? 'M-17 M-39' : 'M-08 M-10',
    actions: [byTool('map', tool)],
  });
}

/** The tool decides about add-on, holds, order and what is left behind: nothing of it is said before [X-04, M-02, M-07]. */
function addToolChoice(builder: StepBuilder): void {
  const { situation } = builder;
  const { data } = situation;
  const none = !cloudsMix(situation);
  builder.add({
    id: 'choose-tool',
    link: 'migration-overview',
    facts: none ? 'M-14 M-20 M-02' : 'M-02 M-04 M-07',
    actions: none
      ? ['toolOther']
      : [
          ...(isRuledOut({ ...situation, migrationTool: 'orchestrator' }) ? [] : ['toolOrchestrator']),
          'toolSingle',
          ...(data?.sharePoint === false ? [] : ['toolSites']),
          'toolAddOn',
          'toolOther',
        ],
  });
}

/**
 * Holds block Microsoft's tools [M-11, M-21]. Other tools, the only ones between two clouds, copy what people see: held
 * data stays behind and goes with the tenant, so it is settled before anything ends [M-11, L-07].
 */
function addHolds(builder: StepBuilder, tool: MigrationTool): void {
  const { situation } = builder;
  const { holds } = situation.data ?? {};
  if (!movesPeople(situation) || holds === false) return;
  if (isNative(tool)) {
    builder.add({
      id: 'clear-holds',
      link: tool === 'orchestrator' ? tool : 'migrate-mailboxes',
      facts: 'M-11 M-21',
      actions: ['holdsFind', 'holdsAgree'],
    });
  } else if (holds === true && (tool !== 'unknown' || !cloudsMix(situation))) {
    builder.add({
      id: 'clear-holds',
      title: text('step_exportHeldData'),
      certainty: 'inferred',
      facts: 'M-11 L-07',
      actions: ['holdsFind', 'holdsExport'],
    });
  }
}

/** The licence to migrate: whether it is offered is checked before anything is bought [M-04, M-05, X-14]. */
function addAddOn(builder: StepBuilder): void {
  const { data, plan: own } = builder.situation;
  const warnings = [warning('no-add-on-no-move', 'stated', 'M-05')];
  if (data?.mailboxes !== false) warnings.push(warning('shared-mailboxes-uncounted', 'inferred', 'X-14'));
  builder.add({
    id: 'buy-migration-add-on',
    link: 'marketplace',
    roles: 'billingAccountOwner billingAdmin',
    facts: 'M-04 M-05',
    actions: ['addOnOffered', 'addOnPerUser'],
    due: own?.buyOn ?? null,
    warnings,
  });
}

/** What each tool's licences wait for. */
function assignAfter(tool: MigrationTool): string {
  if (tool === 'mailbox-tool') return 'map-identities migrate-data';
  return tool === 'orchestrator' ? 'map-identities' : 'choose-tool';
}

/** Licenses people in the new tenant, when the tool wants it [X-04, M-10, M-17, M-18]. */
export function addAssign(builder: StepBuilder, cases: readonly Case[]): void {
  if (cases.every(({ sub }) => sub.needed === 0)) return;
  const { situation } = builder;
  const tool = toolOf(situation);
  const cutOverOn = situation.plan?.cutOverOn ?? null;
  const moves = movesPeople(situation) && mayMigrate(situation);
  const afterMove = tool === 'mailbox-tool' && cutOverOn ? addDays(cutOverOn, LICENSE_WITHIN) : null;
  builder.add({
    id: 'assign-licences',
    link: 'active-users-new',
    roles: 'licenseAdmin userAdmin',
    facts: 'R-04 M-03 X-04',
    actions: ['assign'],
    due: moves ? (licensedFirst(tool) ? cutOverOn : afterMove) : null,
    waitsFor: `buy-licences request-remap ${assignAfter(tool)}`,
    warnings: moves ? [licenceOrder(tool)] : [],
  });
}
