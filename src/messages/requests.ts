import * as v from 'valibot';
import { LOCALES } from '../i18n/locales.ts';
import { ChangeSchema, PageChangeSchema } from '../plan/changes/change-schema.ts';
import { RawTableSchema } from '../inventory/model.ts';
import { PlanContentSchema } from '../plan/stored/content-schema.ts';
import { TENANTS } from '../plan/stored/row.ts';

/** What the page scripts may ask. Their page is Microsoft's: each request is checked as if it were hostile. */
const PageLang = v.nullable(v.pipe(v.string(), v.maxLength(64)));

const PAGE_REQUESTS = [
  v.object({ type: v.literal('page-met'), lang: PageLang, href: v.pipe(v.string(), v.maxLength(32_768)) }),
  v.object({ type: v.literal('panel-data'), lang: PageLang }),
  v.object({ type: v.literal('open-guide'), at: v.optional(v.picklist(['plan', 'settings']), 'plan') }),
  // The reader's script, put into the page only when the user reads it.
  v.object({ type: v.literal('put-reader') }),
  // Which tenant this tab shows; null: the user takes it back.
  v.object({ type: v.literal('page-table'), tenant: v.picklist(TENANTS), table: RawTableSchema }),
  v.object({ type: v.literal('this-tenant'), tenant: v.nullable(v.picklist(TENANTS)) }),
] as const;

export const PageRequestSchema = v.variant('type', [
  ...PAGE_REQUESTS,
  v.object({ type: v.literal('change'), change: PageChangeSchema }),
]);

/** What the popup and the tab may ask. */
export const OwnRequestSchema = v.variant('type', [
  v.object({ type: v.literal('catalog'), locale: v.picklist(LOCALES) }),
  // The plan comes along while a change of it is not stored yet; null: the stored one.
  v.object({
    type: v.literal('guide'),
    plan: v.nullable(v.pick(PlanContentSchema, ['answers', 'rows'])),
  }),
  v.object({ type: v.literal('stored') }),
  v.object({ type: v.literal('change'), change: ChangeSchema }),
  v.object({ type: v.literal('delete-all') }),
  v.object({ type: v.literal('forget-damaged') }),
  v.object({ type: v.literal('reach-open-tabs') }),
]);

export type PageRequest = v.InferOutput<typeof PageRequestSchema>;
export type OwnRequest = v.InferOutput<typeof OwnRequestSchema>;
