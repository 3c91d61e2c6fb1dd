import * as v from 'valibot';
import { ENDS, OLD_TENANT_FATES } from '../../guidance/model.ts';
import { MAX_ROWS, READ_FIELDS, READING_SOURCES } from '../../inventory/model.ts';
import { PlanContentSchema, TextSchema } from '../stored/content-schema.ts';
import { RowIdSchema, RowSchema, TargetSchema } from '../stored/row-schema.ts';
import { EDITABLE_FIELDS, TENANTS } from '../stored/row.ts';

const TenantName = v.picklist(TENANTS);
const Ids = v.pipe(v.array(RowIdSchema), v.maxLength(MAX_ROWS));
/** Whether a field takes it is checked when it is put into the row. */
const FieldValue = v.union([
  v.pipe(v.string(), v.maxLength(600)),
  v.number(),
  v.boolean(),
  RowSchema.entries.subscription.entries.price.wrapped,
]);
const Total = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const ReadRowSchema = v.object({
  ...v.pick(RowSchema, ['ref', 'raw', 'unsure', 'candidates']).entries,
  subscription: v.pick(RowSchema.entries.subscription, READ_FIELDS),
});

const ReadingSchema = v.object({
  source: v.picklist(READING_SOURCES),
  rows: v.pipe(v.array(ReadRowSchema), v.maxLength(MAX_ROWS)),
  total: v.nullable(Total),
  isPart: v.exactOptional(v.boolean()),
  notes: v.pipe(v.array(TextSchema), v.maxLength(50)),
  faults: v.pipe(v.array(TextSchema), v.maxLength(1000)),
});

/** Changes of a tenant's subscriptions. */
export const ROW_CHANGES = [
  /** A reading is merged in. */
  v.object({ type: v.literal('read'), tenant: TenantName, reading: ReadingSchema }),
  /** The user types values, or with null takes them away; what they typed stays theirs. */
  v.object({
    type: v.literal('edit-row'),
    tenant: TenantName,
    id: RowIdSchema,
    set: v.record(v.picklist(EDITABLE_FIELDS), v.nullable(FieldValue)),
  }),
  /** Decisions on one or several rows of the old tenant; null goes back to the default. */
  v.object({
    type: v.literal('decide'),
    ids: Ids,
    needed: v.exactOptional(v.nullable(RowSchema.entries.subscription.entries.needed.wrapped)),
    oldTenant: v.exactOptional(v.nullable(v.picklist(OLD_TENANT_FATES))),
    /** What is to become of them in the old tenant; `undecided` and null are the same. */
    end: v.exactOptional(v.nullable(v.picklist(ENDS))),
    target: v.exactOptional(v.nullable(TargetSchema)),
  }),
  v.object({
    type: v.literal('add-row'),
    tenant: TenantName,
    product: TargetSchema.entries.product,
  }),
  v.object({ type: v.literal('remove-rows'), tenant: TenantName, ids: Ids }),
  /** What the last reading offers in place of a typed value is taken, or let go. */
  v.object({
    type: v.literal('take-offer'),
    tenant: TenantName,
    id: RowIdSchema,
    field: v.picklist(READ_FIELDS),
    take: v.boolean(),
  }),
  /** The user has seen what the last reading changed. */
  v.object({ type: v.literal('settle'), tenant: TenantName }),
  /** A plan carried here from another browser profile: it is merged in, and wins where both say something. */
  v.object({ type: v.literal('carry-in'), content: PlanContentSchema }),
] as const;
