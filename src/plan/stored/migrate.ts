import * as v from 'valibot';
import type { FreshPlan } from './model.ts';

/** What takes a stored value from the version that is its index + 1 to the next. */
const MIGRATIONS: readonly ((
  stored: Record<string, unknown>,
  fresh: FreshPlan,
) => Record<string, unknown>)[] = [withInventory, withSeveralPlans];

const SomeRowSchema = v.looseObject({ readOn: v.fallback(v.string(), '') });

const PlansSchema = v.array(v.record(v.string(), v.unknown()));
const SettingsSchema = v.record(v.string(), v.unknown());

/**
 * The stored value in the present version's shape; its schema is checked afterwards. Newer ones stay as they are.
 * `fresh` is the id, and the day, that a plan gets which has none of its own yet.
 */
export function migrated(raw: unknown, fresh: FreshPlan): unknown {
  const versioned = v.safeParse(
    v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    raw,
  );
  if (!versioned.success) return raw;
  const { version } = versioned.output;
  return MIGRATIONS.slice(version - 1).reduce<Record<string, unknown>>(
    (stored, migrate, index) => ({ ...migrate(stored, fresh), version: version + index + 1 }),
    versioned.output,
  );
}

/** 1 → 2: plans hold the subscriptions of both tenants. */
function withInventory(stored: Record<string, unknown>): Record<string, unknown> {
  const plans = v.safeParse(PlansSchema, stored['plans']);
  const settings = v.safeParse(SettingsSchema, stored['settings']);
  if (!plans.success || !settings.success) return stored;
  const inventory = { tenants: { old: {}, new: {} }, rows: { old: [], new: [] }, reads: {}, undo: [] };
  return {
    ...stored,
    plans: plans.output.map((plan) => ({ ...inventory, ...plan })),
    settings: { mappings: {}, ...settings.output },
  };
}

const SomePlanSchema = v.looseObject({
  id: v.fallback(v.string(), ''),
  done: v.fallback(v.array(v.unknown()), []),
  rows: v.fallback(
    v.looseObject({
      old: v.fallback(v.array(SomeRowSchema), []),
      new: v.fallback(v.array(SomeRowSchema), []),
    }),
    { old: [], new: [] },
  ),
});

/** 2 → 3: plans have a random id, a name and the day they were made; ticks belong to subscriptions and have a day. */
function withSeveralPlans(stored: Record<string, unknown>, fresh: FreshPlan): Record<string, unknown> {
  const plans = v.safeParse(v.array(SomePlanSchema), stored['plans']);
  if (!plans.success) return stored;
  const current = stored['current'];
  return {
    ...stored,
    current: plans.output.length === 1 ? fresh.id : current,
    plans: plans.output.map((plan) => {
      const { done, undo: _, ...rest } = plan;
      const days = [...plan.rows.old, ...plan.rows.new]
        .map(({ readOn }) => readOn)
        .filter((day) => day !== '');
      const madeOn = days.reduce((first, day) => (day < first ? day : first), fresh.madeOn);
      const ticks = done.map((step) => ({ step, row: null, on: madeOn }));
      // What takes changes back names the ticks as they were: it can't be used on these.
      return {
        name: '',
        ...rest,
        id: plans.output.length === 1 ? fresh.id : plan.id,
        madeOn,
        ticks,
        undo: [],
      };
    }),
    applied: [],
  };
}
