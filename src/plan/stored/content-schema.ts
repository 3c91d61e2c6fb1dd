import * as v from 'valibot';
import { DaySchema, SituationSchema } from '../../guidance/situation-schema.ts';
import { READING_SOURCES } from '../../inventory/model.ts';
import { RowIdSchema, RowsSchema, StepIdSchema } from './row-schema.ts';

/** What is known of the move, as the guidance core takes it; every answer may be missing. */
export const AnswersSchema = v.omit(SituationSchema, ['today', 'subscriptions', 'stillToBuy']);

const KeySchema = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9_]{1,100}$/));

/** A text of the catalogs with its values, as a reading notes it. */
export const TextSchema = v.object({
  key: KeySchema,
  values: v.exactOptional(
    v.record(
      v.string(),
      v.union([
        v.pipe(v.string(), v.maxLength(600)),
        v.number(),
        v.object({ day: DaySchema }),
        v.object({ key: KeySchema }),
        v.object({
          money: v.object({ amount: v.number(), currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) }),
        }),
        v.object({
          list: v.pipe(v.array(v.pipe(v.string(), v.maxLength(600))), v.maxLength(100)),
          more: v.exactOptional(v.number()),
        }),
      ]),
    ),
  ),
});

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the last reading in a tenant did. */
const ReadSummarySchema = v.object({
  on: DaySchema,
  source: v.picklist(READING_SOURCES),
  read: Count,
  /** Rows there are in the source; null where it does not say. */
  total: v.nullable(Count),
  new: Count,
  changed: Count,
  gone: Count,
  notes: v.pipe(v.array(TextSchema), v.maxLength(50)),
});

/** How the user knows a tenant, and the `delegatedOrg` under which a partner opens it. */
const TenantSchema = v.object({
  name: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  org: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/))),
});

/** More ticks than a plan of the most rows can need. */
const MAX_TICKS = 50_000;

/** A step that is done for one subscription of the old tenant; `row` is null for a step that is about none. */
const TickSchema = v.object({ step: StepIdSchema, row: v.nullable(RowIdSchema), on: DaySchema });

/** What a plan says, without what takes its changes back. */
export const PlanContentSchema = v.object({
  answers: AnswersSchema,
  /** What is done: whatever the answers, a tick belongs to its step and its subscription. */
  ticks: v.pipe(v.array(TickSchema), v.maxLength(MAX_TICKS)),
  tenants: v.object({ old: TenantSchema, new: TenantSchema }),
  /** The subscriptions of each tenant. */
  rows: v.object({ old: RowsSchema, new: RowsSchema }),
  reads: v.object({
    old: v.exactOptional(ReadSummarySchema),
    new: v.exactOptional(ReadSummarySchema),
  }),
});

export type Answers = v.InferOutput<typeof AnswersSchema>;
export type PlanContent = v.InferOutput<typeof PlanContentSchema>;
export type Tick = v.InferOutput<typeof TickSchema>;
export type ReadSummary = v.InferOutput<typeof ReadSummarySchema>;
