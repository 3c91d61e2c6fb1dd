import * as v from 'valibot';
import { LOCALES } from '../../i18n/locales.ts';
import { DaySchema } from '../../guidance/situation-schema.ts';
import { COLUMN_FIELDS } from '../../inventory/cells/column-fields.ts';
import { PlanContentSchema } from './content-schema.ts';
import {
  APPEARANCES,
  MAX_APPLIED,
  MAX_HIDDEN,
  NEW_TENANT_WAYS,
  PANEL_CORNERS,
  PANEL_VIEWS,
  STORED_VERSION,
} from './model.ts';
import { PageTenantsSchema } from './page-tenants.ts';
import { IdSchema, PatchSchema } from './row-schema.ts';

/** A plan's name as the user writes it; '' until it has one. */
export const PlanNameSchema = v.pipe(v.string(), v.maxLength(120));

const PlanSchema = v.object({
  /** Random, and the same for good: what was exported of the plan is known again by it. */
  id: IdSchema,
  name: PlanNameSchema,
  /** The day the plan was made: what was due before it was never missed. */
  madeOn: DaySchema,
  archived: v.exactOptional(v.literal(true)),
  /** The day of its last change; missing while there was none. */
  changedOn: v.exactOptional(DaySchema),
  ...PlanContentSchema.entries,
  /** What takes the last changes back, the newest first. */
  undo: v.pipe(v.array(v.object({ what: IdSchema, patch: PatchSchema })), v.maxLength(100)),
});

/** Plans that are kept, archived ones among them. */
export const MAX_PLANS = 200;

/** Firefox's `cookieStoreId`. */
export const ContainerSchema = v.pipe(v.string(), v.maxLength(100));

/** What a column holds, or nothing, a column of a file. */
export const MappingSchema = v.pipe(v.array(v.nullable(v.picklist(COLUMN_FIELDS))), v.maxLength(200));

/** A kind of hint, and the subscription that it is at where it is one only. */
export const HintIdSchema = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}(?: .{0,100})?$/u));

/** A choice is missing until the user makes it: an organisation's default stands in for it (src/policy). */
const SettingsSchema = v.object({
  /** `auto`, and missing: the page's language in the panel, the browser's elsewhere. */
  language: v.exactOptional(v.picklist(['auto', ...LOCALES])),
  /** Of popup, side panel and plan page; missing: the system's. The panel looks as the page does. */
  appearance: v.exactOptional(v.picklist(APPEARANCES)),
  panel: v.object({
    /** Missing: shown. */
    shown: v.exactOptional(v.boolean()),
    /** By host. */
    views: v.record(v.string(), v.picklist(PANEL_VIEWS)),
    corners: v.optional(v.record(v.string(), v.picklist(PANEL_CORNERS)), {}),
  }),
  /** Missing until the user hides one: then all are shown. */
  hints: v.exactOptional(
    v.object({
      /** Missing: shown. */
      shown: v.exactOptional(v.boolean()),
      /** Kinds of hint, and kinds at one subscription: see `hintId`. */
      hidden: v.pipe(v.array(HintIdSchema), v.maxLength(MAX_HIDDEN)),
    }),
  ),
  /** Which column is which field, by the columns of a file: asked once. */
  mappings: v.record(v.pipe(v.string(), v.maxLength(4000)), MappingSchema),
  /** The container in which the new tenant is signed in: links to it open there. */
  newTenantContainer: v.optional(ContainerSchema),
  /** Whether a page's tenant is known by its sign-in; missing until the user turns it off or on. */
  tenantDetection: v.exactOptional(v.boolean()),
  /** Whether the toolbar counts the days to the next date; missing until the user turns it off or on. */
  badge: v.exactOptional(v.boolean()),
  /** Missing: no reminders. `names`: they may name products; `last`: the day of the last one. */
  reminders: v.exactOptional(v.object({ names: v.boolean(), last: v.exactOptional(DaySchema) })),
  /** How links to the new tenant open where no container is chosen; missing until the user was asked. */
  newTenantWay: v.exactOptional(v.picklist(NEW_TENANT_WAYS)),
});

/** Everything that the extension stores, under one key. */
export const StoredSchema = v.pipe(
  v.object({
    version: v.literal(STORED_VERSION),
    current: IdSchema,
    plans: v.pipe(v.array(PlanSchema), v.minLength(1), v.maxLength(MAX_PLANS)),
    settings: SettingsSchema,
    /** Missing until the user said which tenant a page is. */
    pageTenants: v.exactOptional(PageTenantsSchema),
    /** Ids of the last changes: one that comes again was applied already. */
    applied: v.pipe(v.array(IdSchema), v.maxLength(MAX_APPLIED)),
  }),
  v.check((stored) => stored.plans.some((plan) => plan.id === stored.current), 'current names no plan'),
  v.check(({ plans }) => new Set(plans.map(({ id }) => id)).size === plans.length, 'two plans of one id'),
);
