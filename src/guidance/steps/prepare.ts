import { addDays } from '../../calendar/days.ts';
import type { Case } from '../case.ts';
import type { MigrationTool } from '../model.ts';
import type { StepBuilder } from './builder.ts';
import { warning } from '../text.ts';
import { cloudTraps } from '../traps.ts';
import { byTool, isNative, licenceOrder, licensedFirst, movesPeople, toolOf } from './tools.ts';

/** Who may run Microsoft's migration tools [M-20, M-24]. */
export const MIGRATION_ROLES = 'migrationAdmin globalAdmin';

/** Days within which a moved mailbox must be licensed [M-10]. */
const LICENSE_WITHIN = 30;

/** Chooses the tool, and prepares what Microsoft's own need: add-on, holds, identities [M-02, M-04, M-08…M-11, M-17]. */
export function addPreparation(builder: StepBuilder): void {
  const tool = toolOf(builder.situation);
  if (tool === 'unknown') {
    builder.add({
      id: 'choose-tool',
      tenant: 'both',
      link: 'migration-overview',
      facts: 'M-02',
      actions: ['toolOrchestrator', 'toolSingle', 'toolOther'],
      warnings: cloudTraps(builder.situation),
    });
  }
  if (!isNative(tool)) return;
  if (movesPeople(builder.situation) || tool === 'orchestrator') addAddOn(builder);
  if (movesPeople(builder.situation) && builder.situation.data?.holds !== false) {
    builder.add({
      id: 'clear-holds',
      tenant: 'old',
      link: 'migrate-data',
      facts: 'M-11 M-21',
      actions: ['holdsFind', 'holdsAgree'],
      waitsFor: 'choose-tool',
    });
  }
  builder.add({
    id: 'map-identities',
    tenant: 'both',
    link: 'identity-mapping',
    roles: MIGRATION_ROLES,
    facts: tool === 'orchestrator' ? 'M-17' : 'M-08 M-10',
    actions: [byTool('map', tool)],
    waitsFor: 'choose-tool',
  });
}

/** The licence to migrate: whether it is offered is checked before anything is bought [M-04, M-05, X-14]. */
function addAddOn(builder: StepBuilder): void {
  const { data, plan: own } = builder.situation;
  const warnings = [warning('no-add-on-no-move', 'stated', 'M-05')];
  if (data?.mailboxes !== false) warnings.push(warning('shared-mailboxes-uncounted', 'inferred', 'X-14'));
  builder.add({
    id: 'buy-migration-add-on',
    tenant: 'new',
    link: 'marketplace',
    roles: 'billingAccountOwner billingAdmin',
    facts: 'M-04 M-05',
    actions: ['addOnOffered', 'addOnPerUser', 'addOnSide'],
    due: own?.buyOn ?? null,
    waitsFor: 'choose-tool',
    warnings,
  });
}

/** What each tool's licences wait for. */
function assignAfter(tool: MigrationTool): string {
  if (tool === 'mailbox-tool') return 'map-identities migrate-data';
  return licensedFirst(tool) ? 'map-identities' : 'choose-tool';
}

/** Licenses people in the new tenant, when the tool wants it [X-04, M-10, M-17, M-18]. */
export function addAssign(builder: StepBuilder, cases: readonly Case[]): void {
  if (cases.every(({ sub }) => sub.needed === 0)) return;
  const tool = toolOf(builder.situation);
  const cutOverOn = builder.situation.plan?.cutOverOn;
  const moves = movesPeople(builder.situation);
  builder.add({
    id: 'assign-licences',
    tenant: 'new',
    link: 'active-users-new',
    roles: 'licenseAdmin userAdmin',
    facts: 'R-04 M-03 X-04',
    actions: ['assign'],
    due: moves && cutOverOn && tool === 'mailbox-tool' ? addDays(cutOverOn, LICENSE_WITHIN) : null,
    waitsFor: `buy-licences ${assignAfter(tool)}`,
    warnings: moves ? [licenceOrder(tool)] : [],
  });
}
