import * as v from 'valibot';
import { RawTableSchema } from '../inventory/model.ts';
import { ChangeSchema, PageChangeSchema } from '../plan/changes/change-schema.ts';
import { IdSchema } from '../plan/stored/row-schema.ts';
import { TENANTS, type Tenant } from '../plan/stored/row.ts';
import type { ChangesReply, PlanDay, Snapshot } from './own-pages.ts';
import type { PanelData, PanelUpdate } from './panel-data.ts';

/** Who may send a request: a script in Microsoft's page, checked as if it were hostile, or one of our own pages. */
type From = 'page' | 'own';

/** One request to the background: who may send it, its fields, and, for the compiler only, what answers it. */
interface Spec<Entries extends v.ObjectEntries, Reply> {
  from: From;
  schema: v.ObjectSchema<Entries, undefined>;
  reply?: Reply;
}

/** `request<Reply>()(who, fields)`: the reply is named, the fields are inferred. */
function request<Reply>() {
  return <const Entries extends v.ObjectEntries>(from: From, entries: Entries): Spec<Entries, Reply> => ({
    from,
    schema: v.object(entries),
  });
}

/** A hint of the page's: too long is cut. */
function hint(length: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
}

/** `html[lang]`, null where the page has none. */
const PageLang = v.nullable(hint(64));
const Href = hint(32_768);

/** What the panel has done to the plan that it shows. */
const OfPlan = { lang: PageLang, plan: IdSchema };

/** A change with its own id: one that comes again counts once. */
const Identified = <const S extends v.GenericSchema>(change: S) => v.object({ id: IdSchema, change });
/** What a surface may have waiting when it is stored again. */
const MAX_WAITING = 1000;

/** Every request that the background answers. */
export const REQUESTS = {
  /** `watched`: no user asked for the panel. Then the answer is null where the site is not ours any more. */
  'panel-data': request<PanelData | null>()('page', { lang: PageLang, watched: v.boolean() }),
  /** The plan has changed: what is new of it. */
  'panel-update': request<PanelUpdate>()('page', { lang: PageLang }),
  /** Opens the plan, its settings, or the side panel beside the page. */
  'open-guide': request<null>()('page', { at: v.picklist(['plan', 'settings', 'side']) }),
  /** Which tenant of the plan this tab shows; null: the user takes it back. */
  'this-tenant': request<PanelUpdate>()('page', { ...OfPlan, tenant: v.nullable(v.picklist(TENANTS)) }),
  'page-table': request<PanelUpdate>()('page', {
    ...OfPlan,
    tenant: v.picklist(TENANTS),
    table: RawTableSchema,
  }),
  'page-change': request<PanelUpdate>()('page', { ...OfPlan, id: IdSchema, change: PageChangeSchema }),
  /** The page went elsewhere or came to the front: another tenant, or another plan, may be the one of its sign-in. */
  'look-again': request<null>()('page', {}),

  /** All that a popup or a plan page shows. */
  state: request<Snapshot>()('own', {}),
  /** The next day of each plan that is not archived. */
  'plan-days': request<PlanDay[]>()('own', {}),
  /** Which tenant a tab shows, for the side panel that stands beside it. */
  'tenant-of-tab': request<Tenant | null>()('own', { tab: v.number(), href: Href }),
  /** Has changes stored, in order; also those that could not be stored before. One of an id alone is in the outbox. */
  changes: request<ChangesReply>()('own', {
    changes: v.pipe(v.array(Identified(v.exactOptional(ChangeSchema))), v.maxLength(MAX_WAITING)),
  }),
  'delete-all': request<null>()('own', {}),
  'forget-damaged': request<null>()('own', {}),
  'reach-open-tabs': request<null>()('own', {}),
} as const;

export type RequestType = keyof typeof REQUESTS;
type Fields<T extends RequestType> = (typeof REQUESTS)[T]['schema'];

/** A request as it is sent. */
export type Request = { [T in RequestType]: { type: T } & v.InferOutput<Fields<T>> }[RequestType];
/** A request's fields, checked. */
export type Checked<T extends RequestType> = v.InferOutput<Fields<T>>;
/** What answers a request. */
export type ReplyTo<T extends RequestType> = NonNullable<(typeof REQUESTS)[T]['reply']> | NullOf<T>;
type NullOf<T extends RequestType> = null extends (typeof REQUESTS)[T]['reply'] ? null : never;

const TypeSchema = v.object({ type: v.pipe(v.string(), v.maxLength(40)) });

/** The request that a message is, checked; undefined for what is none, or none that this sender may send. */
export function readRequest(message: unknown, from: From): ReadRequest | undefined {
  const typed = v.safeParse(TypeSchema, message);
  if (!typed.success || !Object.hasOwn(REQUESTS, typed.output.type)) return undefined;
  const type = typed.output.type as RequestType;
  const spec: Spec<v.ObjectEntries, unknown> = REQUESTS[type];
  if (spec.from !== from) return undefined;
  const fields = v.safeParse(spec.schema, message);
  return fields.success ? ({ type, fields: fields.output } as ReadRequest) : undefined;
}

/** A checked request: its type, and its fields. */
export type ReadRequest = { [T in RequestType]: { type: T; fields: Checked<T> } }[RequestType];
