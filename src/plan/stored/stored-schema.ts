import * as v from 'valibot';
import { LOCALES } from '../../i18n/locales.ts';
import { READ_FIELDS } from '../../inventory/model.ts';
import { PlanContentSchema } from './content-schema.ts';
import { MAX_HIDDEN, PANEL_CORNERS, PANEL_VIEWS, STORED_VERSION } from './model.ts';
import { IdSchema, PatchSchema } from './row-schema.ts';

const PlanSchema = v.object({
  id: IdSchema,
  ...PlanContentSchema.entries,
  /** What takes the last changes back, the newest first. */
  undo: v.pipe(v.array(v.object({ what: IdSchema, patch: PatchSchema })), v.maxLength(100)),
});

/** Firefox's `cookieStoreId`. */
export const ContainerSchema = v.pipe(v.string(), v.maxLength(100));

/** One field, or none, a column. */
export const MappingSchema = v.pipe(v.array(v.nullable(v.picklist(READ_FIELDS))), v.maxLength(60));

/** A kind of hint, and the subscription that it is at where it is one only. */
export const HintIdSchema = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}(?: .{0,100})?$/u));

const SettingsSchema = v.object({
  /** `auto`: the page's language in the panel, the browser's elsewhere. */
  language: v.picklist(['auto', ...LOCALES]),
  panel: v.object({
    shown: v.boolean(),
    /** By host. */
    views: v.record(v.string(), v.picklist(PANEL_VIEWS)),
    corners: v.optional(v.record(v.string(), v.picklist(PANEL_CORNERS)), {}),
  }),
  /** Missing until the user hides one: then all are shown. */
  hints: v.exactOptional(
    v.object({
      shown: v.boolean(),
      /** Kinds of hint, and kinds at one subscription: see `hintId`. */
      hidden: v.pipe(v.array(HintIdSchema), v.maxLength(MAX_HIDDEN)),
    }),
  ),
  /** Which column is which field, by the columns of a file: asked once. */
  mappings: v.record(v.pipe(v.string(), v.maxLength(4000)), MappingSchema),
  /** The container in which the new tenant is signed in: links to it open there. */
  newTenantContainer: v.optional(ContainerSchema),
});

/** Everything that the extension stores, under one key. */
export const StoredSchema = v.pipe(
  v.object({
    version: v.literal(STORED_VERSION),
    current: IdSchema,
    plans: v.pipe(v.array(PlanSchema), v.minLength(1), v.maxLength(200)),
    settings: SettingsSchema,
  }),
  v.check((stored) => stored.plans.some((plan) => plan.id === stored.current), 'current names no plan'),
);
