import * as v from 'valibot';
import { DaySchema, SUBSCRIPTION_FIELDS } from '../../guidance/situation-schema.ts';
import { MAX_ROWS, READ_FIELDS, READING_SOURCES } from '../../inventory/model.ts';

/** An id of ours: short text. */
export const IdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** A step's id: a tick may belong to one that the present rules don't know. */
export const StepIdSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));

/** A row's id: `r` and its number, as `rowId` makes it. */
export const RowIdSchema = v.pipe(v.string(), v.regex(/^r[1-9]\d{0,8}$/));

const FieldName = v.picklist(READ_FIELDS);
const FieldNames = v.pipe(v.array(FieldName), v.maxLength(READ_FIELDS.length));
const Guid = SUBSCRIPTION_FIELDS.sku.wrapped;

/** What is unsure of it, and when it was read, stands beside it. */
const SubscriptionSchema = v.omit(v.object(SUBSCRIPTION_FIELDS), ['unsure', 'readOn']);
/** Some of a subscription's fields, as an earlier or another reading has them. */
const SomeFieldsSchema = v.partial(v.pick(SubscriptionSchema, READ_FIELDS));

/** A product to buy in place of the old one. */
export const TargetSchema = v.object({
  product: SUBSCRIPTION_FIELDS.product,
  sku: SUBSCRIPTION_FIELDS.sku,
});

/**
 * One subscription of a tenant as the plan keeps it: what was read, what the user typed and decided, and what the
 * last reading changed, so that a merge stays visible until it is settled.
 */
export const RowSchema = v.object({
  id: RowIdSchema,
  /** The subscription's own GUID, where a source gave it. */
  ref: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
  subscription: SubscriptionSchema,
  /** What to buy in place of it; the same product where there is none. */
  target: v.exactOptional(TargetSchema),
  source: v.picklist(READING_SOURCES),
  readOn: DaySchema,
  /** The text that a value was read from. */
  raw: v.exactOptional(v.record(FieldName, v.pipe(v.string(), v.maxLength(1000)))),
  /** Fields whose value is a guess. */
  unsure: v.exactOptional(FieldNames),
  /** Fields that the user typed: no reading overwrites them. */
  byHand: v.exactOptional(FieldNames),
  /** SKUs that the name fits, where there are several and none is chosen. */
  candidates: v.exactOptional(v.pipe(v.array(Guid), v.maxLength(50))),
  /** What the last reading did to it: `gone` was there before and was not seen. */
  found: v.exactOptional(v.picklist(['new', 'changed', 'gone'])),
  /** The values that the last reading changed, as they were before; null for none. */
  before: v.exactOptional(
    v.record(
      FieldName,
      v.nullable(v.union([v.string(), v.number(), v.boolean(), SUBSCRIPTION_FIELDS.price.wrapped])),
    ),
  ),
  /** What the last reading says where the user typed something else. */
  offered: v.exactOptional(SomeFieldsSchema),
});

export const RowsSchema = v.pipe(v.array(RowSchema), v.maxLength(MAX_ROWS));

const At = v.pipe(v.number(), v.integer(), v.minValue(0));

const RowsPatchSchema = v.object({
  /** Rows to put, each at its place. */
  put: v.array(v.object({ at: At, row: RowSchema })),
  remove: v.array(RowIdSchema),
});

/**
 * What takes one plan to another, touching only what differs: taking a change back leaves alone what another
 * surface changed since. Of answers and ticks it names keys, of rows ids.
 */
export const PatchSchema = v.object({
  set: v.record(v.string(), v.unknown()),
  rows: v.object({ old: RowsPatchSchema, new: RowsPatchSchema }),
});
