import * as v from 'valibot';
import { AGREEMENTS, ENDS } from '../../guidance/model.ts';
import { DaySchema } from '../../guidance/situation-schema.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { FATES } from './answer-changes.ts';
import { APPEARANCES, NEW_TENANT_WAYS, PANEL_CORNERS, PANEL_VIEWS } from '../stored/model.ts';
import { QUESTION_FIELDS } from './questions.ts';
import { PAGE_TENANT_CHANGES } from './page-tenant-change-schema.ts';
import { ROW_CHANGES } from './row-change-schema.ts';
import { TENANTS } from '../stored/row.ts';
import { ContainerSchema, HintIdSchema, MappingSchema, PlanNameSchema } from '../stored/stored-schema.ts';
import { PlanContentSchema } from '../stored/content-schema.ts';
import { IdSchema, RowIdSchema, StepIdSchema } from '../stored/row-schema.ts';
import { MAX_ROWS } from '../../inventory/model.ts';
import { cloudOfHost } from '../../admin-center/hosts.ts';

const OrgName = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/));
/** A host of an admin center: so what is kept by host stays small. */
const HostName = v.pipe(
  v.string(),
  v.check((host) => cloudOfHost(host) !== undefined, 'is no admin center'),
);

/** Changes that the panel may send: its page is Microsoft's, so it may do less. */
export const PageChangeSchema = v.variant('type', [
  v.object({ type: v.literal('panel-view'), host: HostName, view: v.picklist(PANEL_VIEWS) }),
  v.object({ type: v.literal('panel-corner'), host: HostName, corner: v.picklist(PANEL_CORNERS) }),
  v.object({ type: v.literal('panel-shown'), value: v.boolean() }),
  /** A kind of hint, or the hint at one subscription, for good. */
  v.object({ type: v.literal('hide-hint'), hint: HintIdSchema }),
  /** A step is done, or not: for these subscriptions of the old tenant, or without any for the step itself. */
  v.object({
    type: v.literal('tick'),
    step: StepIdSchema,
    rows: v.pipe(v.array(RowIdSchema), v.maxLength(MAX_ROWS)),
    done: v.boolean(),
  }),
  /** An option of a decision: what becomes of these subscriptions of the old tenant, or the plan's own days. */
  v.object({
    type: v.literal('choose-option'),
    ids: v.pipe(v.array(RowIdSchema), v.maxLength(MAX_ROWS)),
    sets: v.object({
      end: v.exactOptional(v.picklist(ENDS)),
      buyOn: v.exactOptional(DaySchema),
      cutOverOn: v.exactOptional(DaySchema),
    }),
  }),
  v.object({ type: v.literal('undo') }),
]);

/** Every change of what is stored. */
export const ChangeSchema = v.variant('type', [
  ...PageChangeSchema.options,
  v.object({ type: v.literal('agreement'), value: v.picklist(AGREEMENTS) }),
  v.object({ type: v.literal('fate'), value: v.picklist(FATES) }),
  v.object({
    type: v.literal('answer'),
    field: v.picklist(QUESTION_FIELDS),
    value: v.nullable(v.union([v.boolean(), v.pipe(v.string(), v.maxLength(40))])),
  }),
  v.object({ type: v.literal('language'), value: v.picklist(['auto', ...LOCALES]) }),
  /** null: as the system looks. */
  v.object({ type: v.literal('appearance'), value: v.nullable(v.picklist(APPEARANCES)) }),
  /** True brings all hidden ones back too. */
  v.object({ type: v.literal('hints-shown'), value: v.boolean() }),
  v.object({ type: v.literal('start-over') }),
  ...ROW_CHANGES,
  ...PAGE_TENANT_CHANGES,
  v.object({
    type: v.literal('tenant-name'),
    tenant: v.picklist(TENANTS),
    name: v.pipe(v.string(), v.maxLength(120)),
  }),
  /** The tenant that a partner opens under `org`; null: neither of the two. */
  v.object({ type: v.literal('tenant-org'), tenant: v.nullable(v.picklist(TENANTS)), org: OrgName }),
  v.object({
    type: v.literal('mapping'),
    columns: v.pipe(v.string(), v.maxLength(4000)),
    fields: MappingSchema,
  }),
  v.object({ type: v.literal('new-tenant-container'), value: v.nullable(ContainerSchema) }),
  /** Null: the next link asks again. */
  v.object({ type: v.literal('new-tenant-way'), value: v.nullable(v.picklist(NEW_TENANT_WAYS)) }),
  v.object({ type: v.literal('badge'), value: v.boolean() }),
  /** Null: no reminders; else whether they may name products. */
  v.object({ type: v.literal('reminders'), value: v.nullable(v.object({ names: v.boolean() })) }),
  /** The reminder of a day was shown. */
  v.object({ type: v.literal('reminded'), day: DaySchema }),
  /** A plan more, empty or with the content of a file; its random id comes from the surface. */
  v.object({
    type: v.literal('plan-new'),
    id: IdSchema,
    name: PlanNameSchema,
    content: v.exactOptional(PlanContentSchema),
  }),
  v.object({ type: v.literal('plan-rename'), id: IdSchema, name: PlanNameSchema }),
  v.object({ type: v.literal('plan-archive'), id: IdSchema, archived: v.boolean() }),
  v.object({ type: v.literal('plan-switch'), id: IdSchema }),
  /** For good. `fresh` is the id of the empty plan that is there when the last one went. */
  v.object({ type: v.literal('plan-delete'), id: IdSchema, fresh: IdSchema }),
]);
