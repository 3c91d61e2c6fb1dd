import * as v from 'valibot';

/** What takes a stored value from the version that is its index + 1 to the next. */
const MIGRATIONS: readonly ((stored: Record<string, unknown>) => Record<string, unknown>)[] = [withInventory];

const PlansSchema = v.array(v.record(v.string(), v.unknown()));
const SettingsSchema = v.record(v.string(), v.unknown());

/** The stored value in the present version's shape; its schema is checked afterwards. Newer ones stay as they are. */
export function migrated(raw: unknown): unknown {
  const versioned = v.safeParse(
    v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    raw,
  );
  if (!versioned.success) return raw;
  const { version } = versioned.output;
  return MIGRATIONS.slice(version - 1).reduce<Record<string, unknown>>(
    (stored, migrate, index) => ({ ...migrate(stored), version: version + index + 1 }),
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
