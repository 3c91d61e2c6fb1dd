import * as v from 'valibot';
import { AGREEMENTS } from '../../guidance/model.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { FATES } from './answer-changes.ts';
import { PANEL_CORNERS, PANEL_VIEWS } from '../stored/model.ts';
import { QUESTION_FIELDS } from './questions.ts';
import { ROW_CHANGES } from './row-change-schema.ts';
import { TENANTS } from '../stored/row.ts';
import { MAX_TICKS } from '../stored/content-schema.ts';
import { IdSchema } from '../stored/row-schema.ts';
import { ContainerSchema, HintIdSchema, MappingSchema } from '../stored/stored-schema.ts';

const HostName = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/));

/** Changes that the panel may send: its page is Microsoft's, so it may do less. */
export const PageChangeSchema = v.variant('type', [
  v.object({ type: v.literal('panel-view'), host: HostName, view: v.picklist(PANEL_VIEWS) }),
  v.object({ type: v.literal('panel-corner'), host: HostName, corner: v.picklist(PANEL_CORNERS) }),
  v.object({ type: v.literal('panel-off') }),
  /** A kind of hint, or the hint at one subscription, for good. */
  v.object({ type: v.literal('hide-hint'), hint: HintIdSchema }),
  v.object({ type: v.literal('tick'), step: v.pipe(v.string(), v.maxLength(64)), done: v.boolean() }),
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
  v.object({ type: v.literal('panel-shown'), value: v.boolean() }),
  /** True brings all hidden ones back too. */
  v.object({ type: v.literal('hints-shown'), value: v.boolean() }),
  v.object({ type: v.literal('start-over') }),
  /** Several steps, or parts of them, at once: one change to take back. */
  v.object({ type: v.literal('tick-all'), steps: v.pipe(v.array(IdSchema), v.maxLength(MAX_TICKS)) }),
  ...ROW_CHANGES,
  v.object({
    type: v.literal('tenant-name'),
    tenant: v.picklist(TENANTS),
    name: v.pipe(v.string(), v.maxLength(120)),
  }),
  /** The tenant that a partner opens under `org`; null: neither of the two. */
  v.object({ type: v.literal('tenant-org'), tenant: v.nullable(v.picklist(TENANTS)), org: HostName }),
  v.object({ type: v.literal('mapping'), columns: v.string(), fields: MappingSchema }),
  v.object({ type: v.literal('new-tenant-container'), value: v.nullable(ContainerSchema) }),
  v.object({ type: v.literal('undo') }),
]);
